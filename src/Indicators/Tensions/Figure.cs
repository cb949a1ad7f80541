using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>The properties of a figure that arithmetic uses.</summary>
/// <param name="Id">Id of the observation.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Paragraph">Paragraph of the document, from 1.</param>
/// <param name="Series">The series.</param>
/// <param name="Period">The period; null if unknown.</param>
/// <param name="Basis">How the period is known.</param>
/// <param name="Status">Whether it is a fact, an estimate, a forecast, a target or a pledge.</param>
/// <param name="Stated">The number.</param>
/// <param name="Printed">The figure as printed.</param>
public sealed record Figure(
    string Id,
    string Document,
    int Paragraph,
    SeriesKey Series,
    Period? Period,
    PeriodBasis Basis,
    Status Status,
    StatedValue Stated,
    string Printed
)
{
    /// <summary>The numbers that it does not exclude, under policy <see cref="ComparisonInterval.PolicyName"/>.</summary>
    public ComparisonInterval Interval { get; } = ComparisonInterval.Of(Stated);

    /// <summary>Whether the text states the period, rather than the date of publication.</summary>
    internal bool IsDated => Period is not null && Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    /// <summary>The status for comparisons: forecasts, outcomes and pledges do not mix, but an estimate counts as an outcome.</summary>
    internal Status Mood => Status == Status.Estimate ? Status.Actual : Status;

    /// <summary>Whether the two can be combined: comparable statuses and overlapping periods.</summary>
    internal bool GoesWith(Figure other) =>
        Mood == other.Mood && Period is not null && other.Period is not null && Period.Overlaps(other.Period);
}
