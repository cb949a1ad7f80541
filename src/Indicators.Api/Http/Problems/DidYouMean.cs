using Indicators.Texts;

namespace Indicators.Api.Http.Problems;

/// <summary>Suggests values that are similar to an unknown one.</summary>
internal static class DidYouMean
{
    private const int MaxSuggestions = 3;

    /// <summary>Length at which most words are only two edits apart.</summary>
    private const int Short = 3;

    /// <summary>Longer lists appear only in the member <c>allowed</c> of the problem.</summary>
    private const int MaxListed = 12;

    /// <summary>The nearest candidates as a question, else the whole list if it is short; starts with a space, and may be empty.</summary>
    public static string Sentence(string word, IReadOnlyCollection<string> candidates) =>
        Near(word, candidates) is { Count: > 0 } near ? Sentence(near)
        : candidates.Count is > 0 and <= MaxListed ? $" Allowed: {string.Join(", ", candidates)}."
        : "";

    /// <summary>The candidates as a question; starts with a space, and is empty without candidates.</summary>
    public static string Sentence(IReadOnlyList<string> near) =>
        near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(code => $"'{code}'"))}?";

    /// <summary>
    /// At most three candidates, nearest first. Each is at most two edits away; for short words one, or two if that finds nothing and the
    /// first and another letter are the same, as <c>KRG</c> and <c>KGZ</c>. Letters that changed places are one edit.
    /// </summary>
    public static IReadOnlyList<string> Near(string word, IReadOnlyCollection<string> candidates)
    {
        // Edit distance takes quadratic time, and a word this long is not a typing error.
        if (word.Length > 100)
            return [];
        if (word.Length > Short)
            return Within(2, word, candidates);
        var nearest = Within(1, word, candidates);
        return nearest.Count > 0 || word.Length < Short
            ? nearest
            : Within(
                2,
                word,
                candidates.Where(candidate =>
                    candidate.Length == Short && Folded(word)[0] == Folded(candidate)[0] && SharedLetters(word, candidate) == Short - 1
                )
            );
    }

    private static IReadOnlyList<string> Within(int most, string word, IEnumerable<string> candidates) =>
        [
            .. candidates
                .Where(candidate => EditDistance.IsWithin(most, Folded(word), Folded(candidate)))
                .Select(candidate => (candidate, distance: EditDistance.Between(Folded(word), Folded(candidate))))
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .Take(MaxSuggestions),
        ];

    private static int SharedLetters(string one, string other) =>
        Folded(one).CountBy(letter => letter).Sum(counted => Math.Min(counted.Value, Folded(other).Count(letter => letter == counted.Key)));

    private static string Folded(string word) => word.ToLowerInvariant();
}
