using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Indicators.Api.Http.Parameters;

/// <summary>Strict decoding of names and values in a query: percent-encoded UTF-8, with <c>+</c> for a space.</summary>
internal static class PercentEncoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryDecode(ReadOnlySpan<char> encoded, [NotNullWhen(true)] out string? decoded)
    {
        decoded = null;
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            switch (encoded[i])
            {
                case '+':
                    bytes.Add((byte)' ');
                    break;
                case '%' when i + 2 < encoded.Length && char.IsAsciiHexDigit(encoded[i + 1]) && char.IsAsciiHexDigit(encoded[i + 2]):
                    bytes.Add(Convert.FromHexString(encoded.Slice(i + 1, 2))[0]);
                    i += 2;
                    break;
                case '%' or > '\x7f':
                    return false;
                default:
                    bytes.Add((byte)encoded[i]);
                    break;
            }
        }

        try
        {
            decoded = Strict.GetString([.. bytes]);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
