using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Indicators.Drafts.Reading;

/// <summary>Decodes character references of HTML.</summary>
internal static partial class HtmlEntity
{
    /// <summary>The characters of the reference at a place, and its length; null if none is there.</summary>
    public static (string Decoded, int Length)? At(string text, int at, int end)
    {
        var match = Reference().Match(text, at, Math.Min(end - at, 40));
        if (!match.Success)
            return null;
        if (match.Groups["name"] is { Success: true } name)
        {
            var symbol = HtmlEntityProvider.Resolver.GetSymbol(match.Value.EndsWith(';') ? $"{name.Value};" : name.Value);
            return symbol is null ? null : (symbol, match.Length);
        }

        var isHex = match.Groups["hex"].Success;
        var digits = isHex ? match.Groups["hex"].Value : match.Groups["dec"].Value;
        var code = int.Parse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        // References to controls stand for characters of Windows-1252, as in old pages.
        var decoded =
            code is >= 0x80 and <= 0x9F && HtmlEntityProvider.GetSymbolFromTable(code) is { } old ? old
            : code > 0 && Rune.IsValid(code) ? new Rune(code).ToString()
            : "\uFFFD";
        return (decoded, match.Length);
    }

    [GeneratedRegex(@"\G&(?:#(?<dec>\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,31}));?")]
    private static partial Regex Reference();
}
