using Indicators.Texts;

namespace Indicators.Api.Http.Problems;

/// <summary>The words that come nearest to one that does not exist.</summary>
internal static class DidYouMean
{
    private const int Most = 3;

    /// <summary>A sentence with a space before it, or nothing.</summary>
    public static string Sentence(string word, IEnumerable<string> candidates) => Sentence(Near(word, candidates));

    /// <inheritdoc cref="Sentence(string, IEnumerable{string})"/>
    public static string Sentence(IReadOnlyList<string> near) =>
        near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(code => $"'{code}'"))}?";

    /// <summary>At most three candidates, the nearest first; two edits away at most, and fewer for short words.</summary>
    public static IReadOnlyList<string> Near(string word, IEnumerable<string> candidates)
    {
        // Distances are quadratic: nothing that long is a slip of the finger.
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
                .Take(Most),
        ];
    }

    private static string Folded(string word) => word.ToLowerInvariant();
}
