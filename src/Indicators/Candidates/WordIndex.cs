namespace Indicators.Candidates;

/// <summary>The figures of a release by the lexemes of their search words.</summary>
/// <remarks>A figure is identified by its position in the list from which the index was built.</remarks>
public sealed class WordIndex
{
    private readonly Dictionary<string, int[]> _figures;

    /// <param name="lexemes">The lexemes of each figure.</param>
    public WordIndex(IEnumerable<IReadOnlyCollection<string>> lexemes)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var at = 0;
        foreach (var figure in lexemes)
        {
            foreach (var lexeme in figure)
                (lists.TryGetValue(lexeme, out var list) ? list : lists[lexeme] = []).Add(at);
            at++;
        }

        _figures = lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// Returns the figures that match a search. If there are too many, those that share most of its words are kept, weighted by how rare
    /// each word is; ties keep the order of the list.
    /// </summary>
    /// <param name="search">The words.</param>
    /// <param name="most">Maximum number of figures.</param>
    /// <param name="steps">Maximum number of entries to scan, rarest words first.</param>
    public IEnumerable<int> Find(WordSearch search, int most, int steps)
    {
        var within = Within(search.AllOf);
        if (within is { Count: 0 })
            return [];
        var shares = new Dictionary<int, double>();
        foreach (var list in search.AnyOf.Select(Of).Where(list => list.Length > 0).OrderBy(list => list.Length))
        {
            if (steps <= 0)
                break;
            foreach (var figure in list.AsSpan(0, Math.Min(list.Length, steps)))
            {
                if (within?.Contains(figure) != false)
                    shares[figure] = shares.GetValueOrDefault(figure) + (1.0 / list.Length);
            }

            steps -= list.Length;
        }

        return shares.Count <= most
            ? shares.Keys
            : shares.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key);
    }

    /// <summary>How many figures have a lexeme.</summary>
    public long Frequency(string lexeme) => Of(lexeme).Length;

    private int[] Of(string lexeme) => _figures.GetValueOrDefault(lexeme, []);

    /// <summary>The figures that have all of these lexemes; null if no lexemes are given.</summary>
    private HashSet<int>? Within(IReadOnlyList<string> all)
    {
        HashSet<int>? within = null;
        foreach (var list in all.Select(Of).OrderBy(list => list.Length))
        {
            if (within is null)
                within = [.. list];
            else
                within.IntersectWith(list);
        }

        return within;
    }
}
