using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>
/// Encodes text for cells. Characters that XML cannot carry become <c>_x0001_</c> (ECMA-376, ST_Xstring), and the underscore of text that
/// looks like such an escape is itself escaped.
/// </summary>
internal static partial class CellText
{
    /// <summary>Excel rejects longer texts.</summary>
    private const int MaxLength = 32_767;

    public static string Of(string text)
    {
        var escaped = LooksEscaped().Replace(text, "_x005F_");
        if (!escaped.All(XmlConvert.IsXmlChar) || escaped.Contains('\r'))
            escaped = Escaped(escaped);
        return escaped.Length <= MaxLength
            ? escaped
            : string.Concat(escaped.AsSpan(0, MaxLength - 1 - (char.IsHighSurrogate(escaped[MaxLength - 2]) ? 1 : 0)), "…");
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
                result.Append(text[i]);
            else
                result.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        }

        return result.ToString();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
