namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>
/// What a vintage says of a period, one revision after the other: a document may tell what was said before, and what it became.
/// </summary>
internal static class RevisionSteps
{
    /// <param name="known">Figures of one period in one vintage.</param>
    /// <returns>
    /// What stood at each step, the last step last: what the vintage before had is there from the first on, what is new comes in after what
    /// it revises.
    /// </returns>
    public static IReadOnlyList<IReadOnlyList<KnownFigure>> Of(IReadOnlyList<KnownFigure> known)
    {
        var came = known.ToDictionary(
            figure => figure.Observation,
            figure => figure.New ? known.Count(other => other.RevisedBy.Contains(figure.Observation)) : 0
        );
        return
        [
            .. came
                .Values.DefaultIfEmpty()
                .Distinct()
                .Order()
                .Select(step =>
                    (IReadOnlyList<KnownFigure>)
                        [.. known.Where(figure => came[figure.Observation] <= step && !figure.RevisedBy.Any(newer => came[newer] <= step))]
                ),
        ];
    }
}
