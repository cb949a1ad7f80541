using System.Globalization;
using System.Text;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// A text without invisible differences, used only for comparison: soft hyphens and zero-width characters are left out, spaces of any width
/// become plain spaces, ligatures become letters, and non-breaking hyphens become hyphens. Spans map back to the original text.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>For each code point of <see cref="Text"/> that of the raw text that it comes from, and the end of the raw text.</summary>
    private readonly int[] _raw;

    private FoldedText(string text, int[] raw) => (Text, _raw) = (text, raw);

    public string Text { get; }

    public static FoldedText Of(string raw)
    {
        var (text, places) = (new StringBuilder(raw.Length), new List<int>(raw.Length + 1));
        var place = 0;
        foreach (var rune in raw.EnumerateRunes())
        {
            foreach (var folded in Fold(rune).EnumerateRunes())
            {
                text.Append(folded.ToString());
                places.Add(place);
            }

            place++;
        }

        places.Add(place);
        return new FoldedText(text.ToString(), [.. places]);
    }

    /// <summary>The span of the raw text for one of the folded text.</summary>
    public CodePointSpan ToRaw(CodePointSpan folded) =>
        new(
            _raw[folded.Start],
            folded.End == 0 ? 0
                : folded.End > folded.Start ? _raw[folded.End - 1] + 1
                : _raw[folded.End]
        );

    /// <summary>The span of the folded text for one of the raw text.</summary>
    public CodePointSpan ToFolded(CodePointSpan raw) => new(First(raw.Start), First(raw.End));

    /// <summary>The first folded code point that comes from this raw one or a later one.</summary>
    private int First(int raw)
    {
        var found = Array.FindIndex(_raw, place => place >= raw);
        return found < 0 ? _raw.Length - 1 : found;
    }

    private static string Fold(Rune rune) =>
        rune.Value switch
        {
            0x00AD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF or 0x180E => "",
            0x2011 => "-",
            0xFB00 => "ff",
            0xFB01 => "fi",
            0xFB02 => "fl",
            0xFB03 => "ffi",
            0xFB04 => "ffl",
            0xFB05 => "st",
            0xFB06 => "st",
            _ => Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator ? " " : rune.ToString(),
        };
}
