using Indicators.Texts;

namespace Indicators.Seeds.Problems;

/// <summary>Suggests the known word that was probably meant by a mistyped one.</summary>
internal static class NearestWord
{
    /// <summary>Returns "did you mean 'x'?", or null if no known word is close.</summary>
    public static string? Hint(string word, IEnumerable<string> known) => Of(word, known) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>Returns the nearest known word within an edit distance of a third of the word's length, or null.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known
            .Select(k => (Word: k, Distance: EditDistance.Between(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, (Math.Max(word.Length, k.Word.Length) + 1) / 3))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
}
