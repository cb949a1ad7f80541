using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;

namespace Indicators.Conflicts;

/// <summary>What one figure says, as far as another can be against it.</summary>
/// <param name="Document">Slug of the document.</param>
/// <param name="Key">Name within the document.</param>
/// <param name="Series">What it is about.</param>
/// <param name="Period">When; null where that is not known.</param>
/// <param name="Basis">How the period is known.</param>
/// <param name="Stated">The number.</param>
public sealed record Assertion(string Document, string Key, SeriesKey Series, Period? Period, PeriodBasis Basis, StatedValue Stated)
{
    /// <summary>The text itself says when: a time taken from the publication, or none, is too weak to find a conflict by.</summary>
    public bool IsDated => Period is not null && Basis is not (PeriodBasis.Publication or PeriodBasis.Unknown);

    /// <summary>
    /// Whether both cannot hold: one series, periods with a day in common that the texts themselves give, and comparison intervals (policy
    /// <see cref="ComparisonInterval.PolicyName"/>) without a common number. A forecast and an outcome are compared like any other two.
    /// </summary>
    public bool Excludes(Assertion other) =>
        Series == other.Series
        && IsDated
        && other.IsDated
        && Period!.Overlaps(other.Period!)
        && !ComparisonInterval.Of(Stated).Overlaps(ComparisonInterval.Of(other.Stated));
}
