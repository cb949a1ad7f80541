using System.Globalization;
using System.Text;

namespace Indicators.Texts;

/// <summary>
/// Normalises text for comparing what a reader typed with what is printed: lower case, unified quotation marks and dashes, single spaces,
/// trimmed. Numerals stay unchanged because they are compared as quantities, never as text.
/// </summary>
public static class Folding
{
    /// <summary>Returns the folded form. Folding it again changes nothing.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text.ToUpperInvariant().ToLowerInvariant())
        {
            if (char.IsWhiteSpace(unit))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (!IsInvisible(unit))
            {
                folded.Append(Unified(unit));
            }
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    /// <summary>Hash of the folded form.</summary>
    public static string Sha256(string text) => TextHash.Of(Fold(text));

    private static char Unified(char unit) =>
        unit switch
        {
            '‘' or '’' or '‚' or '‛' or '′' or '`' or '´' or 'ʼ' or 'ʻ' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
            // Minus signs and all dashes and hyphens, because readers type one key for all of them.
            '\u2212' or '\u2043' or '\uFE63' or '\uFF0D' => '-',
            _ when char.GetUnicodeCategory(unit) == UnicodeCategory.DashPunctuation => '-',
            _ => unit,
        };

    /// <summary>Invisible characters: soft hyphen, zero-width space and joiners, byte order mark.</summary>
    private static bool IsInvisible(char unit) => unit is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
