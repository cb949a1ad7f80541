using Indicators.Model;

namespace Indicators.Import;

/// <summary>The order in which observations are stored: series by series, so that what is read together lies together.</summary>
/// <param name="Series">The series, sorted by key.</param>
/// <param name="Lengths">How many observations each has.</param>
/// <param name="Positions">Positions in the list of observations, sorted by series; observations of one series keep their order.</param>
/// <remarks>Needs some bytes for each observation, so that a release that is larger than the memory can be imported.</remarks>
internal sealed record SeriesOrder(IReadOnlyList<SeriesKey> Series, IReadOnlyList<int> Lengths, IReadOnlyList<int> Positions)
{
    public static SeriesOrder Of(IReadOnlyList<Observation> observations)
    {
        var numbers = new Dictionary<SeriesKey, int>();
        var numberOf = new int[observations.Count];
        foreach (var (at, observation) in observations.Index())
        {
            if (!numbers.TryGetValue(observation.Series, out var number))
                numbers[observation.Series] = number = numbers.Count;
            numberOf[at] = number;
        }

        SeriesKey[] sorted = [.. numbers.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal)];
        var rankOf = new int[sorted.Length];
        foreach (var (rank, key) in sorted.Index())
            rankOf[numbers[key]] = rank;
        var lengths = new int[sorted.Length];
        foreach (var number in numberOf)
            lengths[rankOf[number]]++;
        return new(sorted, lengths, [.. Enumerable.Range(0, numberOf.Length).OrderBy(at => rankOf[numberOf[at]])]);
    }

    /// <summary>
    /// Divides the series into groups of at least so many observations, except the last: the first key of each, and of the one after it.
    /// </summary>
    public IEnumerable<(string From, string? To)> Groups(int size)
    {
        var (from, length) = (0, 0);
        for (var at = 0; at < Series.Count; at++)
        {
            length += Lengths[at];
            var isLast = at == Series.Count - 1;
            if (length < size && !isLast)
                continue;
            yield return (Series[from].ToString(), isLast ? null : Series[at + 1].ToString());
            (from, length) = (at + 1, 0);
        }
    }
}
