using System.Security.Cryptography;
using System.Text;

namespace Indicators.Texts;

/// <summary>Hashes texts.</summary>
public static class TextHash
{
    /// <summary>Returns the SHA-256 of the text in UTF-8, in lower-case hex (64 characters).</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
