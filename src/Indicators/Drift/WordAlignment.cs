using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// Measures how much of one sentence's wording another contains, in order. All numerals count as equal, because whether they are the same
/// is never a question of similarity.
/// </summary>
internal sealed partial class WordAlignment
{
    private readonly (int Old, int New)[] _pairs;
    private readonly Word[] _old;
    private readonly Word[] _edited;

    private WordAlignment(Word[] old, Word[] edited, (int, int)[] pairs) => (_old, _edited, _pairs) = (old, edited, pairs);

    /// <summary>Share of the old sentence's words that the other sentence contains, 0 to 1.</summary>
    public double Found => _old.Length == 0 ? 0 : (double)_pairs.Length / _old.Length;

    /// <summary>Share of the other sentence's words, between the first and last match, that come from the old one, 0 to 1.</summary>
    public double Density => _pairs.Length == 0 ? 0 : (double)_pairs.Length / (_pairs[^1].New - _pairs[0].New + 1);

    /// <summary>The score by which candidates are compared.</summary>
    public double Score => (0.7 * Found) + (0.3 * Density);

    /// <summary>Number of words that both sentences contain.</summary>
    public int Words => _pairs.Length;

    /// <summary>The part of the other sentence between the first and last word of the old one, in UTF-16 units.</summary>
    public (int Start, int End) Extent => _pairs.Length == 0 ? (0, 0) : (_edited[_pairs[0].New].Start, _edited[_pairs[^1].New].End);

    /// <summary>Where to look in the other sentence for a part of the old one: between the surrounding words, in UTF-16 units.</summary>
    public (int Start, int End) Between(int start, int end)
    {
        var before = _pairs.LastOrDefault(p => _old[p.Old].End <= start, (Old: -1, New: -1)).New;
        var after = _pairs.FirstOrDefault(p => _old[p.Old].Start >= end, (Old: -1, New: -1)).New;
        return (before < 0 ? 0 : _edited[before].End, after < 0 ? int.MaxValue : _edited[after].Start);
    }

    /// <summary>The words of a sentence. Keep them if the sentence is compared often.</summary>
    public static Word[] WordsOf(string sentence) =>
        [
            .. Pattern()
                .Matches(sentence)
                .Select(m => new Word(char.IsNumber(m.Value[0]) ? "#" : Folding.Fold(m.Value), m.Index, m.Index + m.Length)),
        ];

    /// <summary>The longest common subsequence of words.</summary>
    public static WordAlignment Of(Word[] old, Word[] edited)
    {
        var longest = new int[old.Length + 1, edited.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = edited.Length - 1; j >= 0; j--)
                longest[i, j] = old[i].Text == edited[j].Text ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var pairs = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Length && j < edited.Length; )
        {
            if (old[i].Text == edited[j].Text)
                pairs.Add((i++, j++));
            else if (longest[i + 1, j] >= longest[i, j + 1])
                i++;
            else
                j++;
        }

        return new WordAlignment(old, edited, [.. pairs]);
    }

    /// <summary>The maximum number of words that the two can share in any order. Below the threshold, no alignment is needed.</summary>
    public static int MaxCommon(IReadOnlyDictionary<string, int> old, Word[] edited)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var common = 0;
        foreach (var word in edited)
        {
            var times = seen[word.Text] = seen.GetValueOrDefault(word.Text) + 1;
            if (old.TryGetValue(word.Text, out var most) && times <= most)
                common++;
        }

        return common;
    }

    [GeneratedRegex(@"\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")]
    private static partial Regex Pattern();

    /// <summary>A word or numeral, in UTF-16 units of its sentence.</summary>
    internal readonly record struct Word(string Text, int Start, int End);
}
