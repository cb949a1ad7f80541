using Indicators.Texts;

namespace Indicators.Seeds.Problems;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
internal static class NearestWord
{
    /// <summary>"did you mean 'x'?", or null where nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> known) => Of(word, known) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>The nearest known word within a third of its length in edits, or null.</summary>
    public static string? Of(string word, IEnumerable<string> known) =>
        known
            .Select(k => (Word: k, Distance: EditDistance.Between(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, (Math.Max(word.Length, k.Word.Length) + 1) / 3))
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
}
