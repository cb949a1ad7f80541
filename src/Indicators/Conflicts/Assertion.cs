using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Conflicts;

/// <summary>What one figure states, as far as another figure can contradict it.</summary>
/// <param name="Document">Slug of the document.</param>
/// <param name="Key">Name of the figure within the document.</param>
/// <param name="Series">The series.</param>
/// <param name="Period">The period; null if unknown.</param>
/// <param name="Basis">How the period is known.</param>
/// <param name="Stated">The number.</param>
/// <param name="Direction">Which way it goes; needed where there is no number.</param>
public sealed record Assertion(
    string Document,
    string Key,
    SeriesKey Series,
    Period? Period,
    PeriodBasis Basis,
    StatedValue Stated,
    Direction? Direction = null
)
{
    /// <summary>
    /// Whether the text itself states the period. A period taken from the publication date is too weak to detect a conflict.
    /// </summary>
    public bool IsDated => Period is not null && Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    /// <summary>
    /// Whether the two cannot both be true: same series, overlapping periods stated by the texts, and disjoint comparison intervals (policy
    /// <see cref="ComparisonInterval.PolicyName"/>). Forecasts and outcomes are compared like any other figures.
    /// </summary>
    public bool Excludes(Assertion other) =>
        Series == other.Series
        && IsDated
        && other.IsDated
        && Period!.Overlaps(other.Period!)
        && !ComparisonInterval.Of(Stated, Direction).Overlaps(ComparisonInterval.Of(other.Stated, other.Direction));
}
