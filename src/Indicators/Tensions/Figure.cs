using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>What one figure says, as far as it can be reckoned with.</summary>
/// <param name="Id">Id of the observation.</param>
/// <param name="Document">Slug of the document.</param>
/// <param name="Paragraph">Paragraph of the document, from 1.</param>
/// <param name="Series">What it is about.</param>
/// <param name="Period">When; null where that is not known.</param>
/// <param name="Basis">How the period is known.</param>
/// <param name="Status">How far the text vouches for it.</param>
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
    /// <summary>The numbers that it does not exclude, by policy <see cref="ComparisonInterval.PolicyName"/>.</summary>
    public ComparisonInterval Interval { get; } = ComparisonInterval.Of(Stated);

    /// <summary>Whether the period is one that the text gives, and not the time of the publication.</summary>
    internal bool IsDated => Period is not null && Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    /// <summary>A forecast is not reckoned together with an outcome, nor a promise with either; an estimate is an outcome.</summary>
    internal Status Mood => Status == Status.Estimate ? Status.Actual : Status;

    /// <summary>Whether the two can be reckoned together: of one mood, and of periods with a day in common.</summary>
    internal bool GoesWith(Figure other) =>
        Mood == other.Mood && Period is not null && other.Period is not null && Period.Overlaps(other.Period);
}
