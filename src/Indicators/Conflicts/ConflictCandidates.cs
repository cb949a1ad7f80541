namespace Indicators.Conflicts;

/// <summary>Pairs of figures that a curator has to look at. They are computed; what they are to each other is decided by reading.</summary>
public static class ConflictCandidates
{
    /// <summary>All pairs that exclude each other, each once, the one that comes first in the list as the earlier.</summary>
    public static IEnumerable<(Assertion Earlier, Assertion Later)> Among(IEnumerable<Assertion> assertions) =>
        from series in assertions.Where(assertion => assertion.IsDated).GroupBy(assertion => assertion.Series)
        let inSeries = series.ToArray()
        from later in Enumerable.Range(0, inSeries.Length)
        from earlier in Enumerable.Range(0, later)
        where inSeries[later].Excludes(inSeries[earlier])
        select (inSeries[earlier], inSeries[later]);
}
