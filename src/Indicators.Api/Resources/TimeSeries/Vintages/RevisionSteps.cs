namespace Indicators.Api.Resources.TimeSeries.Vintages;

/// <summary>
/// Splits the figures of a period in one vintage into steps of revision: one document may report an earlier figure and its revision.
/// </summary>
internal static class RevisionSteps
{
    /// <param name="known">Figures of one period in one vintage.</param>
    /// <returns>
    /// The figures that were valid at each step, last step last. Figures of the previous vintage are there from the first step; new ones
    /// come after those that they revise.
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
