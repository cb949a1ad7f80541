using Indicators.Model;

namespace Indicators.Periods;

/// <summary>
/// The first and last day on which something may have been said, if known more closely than from the date of the document. Otherwise the
/// document's days apply.
/// </summary>
/// <param name="From">It was not said before this day; null if unknown.</param>
/// <param name="By">It was said by this day; null if unknown.</param>
public sealed record SayingDays(DateOnly? From, DateOnly? By)
{
    /// <summary>The ends of the time.</summary>
    public static SayingDays Of(Said? said) =>
        said is { Basis: PeriodBasis.Explicit or PeriodBasis.Relative or PeriodBasis.Inherited } && Period.TryParse(said.Edtf, out var time)
            ? new(time.Start, time.End)
            : new(null, null);
}
