using System.Security.Cryptography;
using System.Text;

namespace Indicators.Texts;

/// <summary>The hash by which texts are known.</summary>
public static class TextHash
{
    /// <summary>SHA-256 over the text's UTF-8 bytes, lower-case hex (64 characters).</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
