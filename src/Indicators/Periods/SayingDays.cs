using Indicators.Model;

namespace Indicators.Periods;

/// <summary>
/// The days between which somebody said something, where more than the date of the document tells. Elsewhere the document's days count.
/// </summary>
/// <param name="From">It was not said before this day; null where none is known.</param>
/// <param name="By">It was said by this day; null where none is known.</param>
public sealed record SayingDays(DateOnly? From, DateOnly? By)
{
    /// <summary>The ends of the time.</summary>
    public static SayingDays Of(Said? said) =>
        said is { Basis: PeriodBasis.Explicit or PeriodBasis.Relative or PeriodBasis.Inherited } && Period.TryParse(said.Edtf, out var time)
            ? new(time.Start, time.End)
            : new(null, null);
}
