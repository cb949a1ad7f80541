namespace Indicators.Api.Http.Parameters;

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
                .Select(candidate => (candidate, distance: Distance(word, candidate)))
                .Where(pair => pair.distance <= most)
                .OrderBy(pair => pair.distance)
                .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
                .Select(pair => pair.candidate)
                .Take(Most),
        ];
    }

    /// <summary>Edits between two words, letter case aside; neighbours that changed places are one edit.</summary>
    public static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var (before, last, now) = (new int[b.Length + 1], Enumerable.Range(0, b.Length + 1).ToArray(), new int[b.Length + 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
