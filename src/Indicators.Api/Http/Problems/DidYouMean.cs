using Indicators.Texts;

namespace Indicators.Api.Http.Problems;

/// <summary>Suggests values that are similar to an unknown one.</summary>
internal static class DidYouMean
{
    private const int MaxSuggestions = 3;

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

    /// <summary>At most three candidates, the nearest first. Each is at most two edits away, or one for short words.</summary>
    public static IReadOnlyList<string> Near(string word, IEnumerable<string> candidates)
    {
        // Edit distance takes quadratic time, and a word this long is not a typing error.
        if (word.Length > 100)
            return [];
        var most = word.Length <= 3 ? 1 : 2;
        return
        [
            .. candidates
                .Where(candidate => EditDistance.IsWithin(most, Folded(word), Folded(candidate)))
                .Select(candidate => (candidate, distance: EditDistance.Between(Folded(word), Folded(candidate))))
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .Take(MaxSuggestions),
        ];
    }

    private static string Folded(string word) => word.ToLowerInvariant();
}
