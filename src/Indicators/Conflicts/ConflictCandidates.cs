namespace Indicators.Conflicts;

/// <summary>Finds pairs of figures that a curator has to review. The pairs are computed; a curator decides how they are related.</summary>
public static class ConflictCandidates
{
    /// <summary>All pairs that exclude each other, each once; the first in the list is the earlier one.</summary>
    public static IEnumerable<(Assertion Earlier, Assertion Later)> Among(IEnumerable<Assertion> assertions) =>
        from series in assertions.Where(assertion => assertion.IsDated).GroupBy(assertion => assertion.Series)
        let inSeries = series.ToArray()
        from later in Enumerable.Range(0, inSeries.Length)
        from earlier in Enumerable.Range(0, later)
        where inSeries[later].Excludes(inSeries[earlier])
        select (inSeries[earlier], inSeries[later]);
}
