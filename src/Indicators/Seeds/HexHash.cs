using System.Diagnostics.CodeAnalysis;

namespace Indicators.Seeds;

/// <summary>The form in which hashes are written.</summary>
internal static class HexHash
{
    /// <summary>Whether this is a SHA-256 in lower-case hex.</summary>
    public static bool IsSha256([NotNullWhen(true)] string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
