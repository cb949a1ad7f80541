using System.Diagnostics.CodeAnalysis;

namespace Indicators.Seeds;

/// <summary>Recognises hashes in lower-case hex.</summary>
internal static class HexHash
{
    /// <summary>Whether the text is a SHA-256 hash in lower-case hex.</summary>
    public static bool IsSha256([NotNullWhen(true)] string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
