using Indicators.Quantities;

namespace Indicators.Tensions;

/// <summary>Interval arithmetic for numbers that cannot be negative: amounts, counts and ratios.</summary>
/// <remarks>
/// A lower end of zero carries no information and is left out of results. Results are rounded outwards to <see cref="Digits"/> significant
/// digits.
/// </remarks>
internal static class NonNegative
{
    /// <summary>Significant digits of a result.</summary>
    public const int Digits = 6;

    /// <summary>The interval without negative numbers; null if nothing is left.</summary>
    public static ComparisonInterval? Of(ComparisonInterval interval) =>
        interval.High < 0 ? null
        : interval.Low is null or < 0 ? interval with { Low = null, LowInclusive = false }
        : interval;

    /// <summary>All products; null if they overflow.</summary>
    public static ComparisonInterval? Product(ComparisonInterval a, ComparisonInterval b) =>
        Within(() =>
            Rounded((a.Low ?? 0) * (b.Low ?? 0), a.LowInclusive && b.LowInclusive, a.High * b.High, a.HighInclusive && b.HighInclusive)
        );

    /// <summary>
    /// All numbers whose product with a number of <paramref name="b"/> is in <paramref name="a"/>; null if they overflow.
    /// </summary>
    public static ComparisonInterval? Quotient(ComparisonInterval a, ComparisonInterval b) =>
        Within(() =>
            Rounded(
                b.High is { } most and > 0 ? (a.Low ?? 0) / most : 0,
                a.LowInclusive && b.HighInclusive,
                b.Low is { } least and > 0 ? a.High / least : null,
                a.HighInclusive && b.LowInclusive
            )
        );

    /// <summary>Multiplies every number by a positive factor, then adds a summand.</summary>
    public static ComparisonInterval Linear(ComparisonInterval a, decimal factor, decimal summand) =>
        a with
        {
            Low = (a.Low * factor) + summand,
            High = (a.High * factor) + summand,
        };

    /// <summary>Rounded to <see cref="Digits"/> significant digits.</summary>
    public static decimal Rounded(decimal number, MidpointRounding rounding = MidpointRounding.AwayFromZero)
    {
        if (number == 0)
            return 0;
        var digits = (int)Math.Floor(Math.Log10((double)Math.Abs(number))) + 1;
        if (digits <= Digits)
            return decimal.Round(number, Math.Min(28, Digits - digits), rounding) / 1.0000000000000000000000000000m;
        var unit = Powers.OfTen(digits - Digits);
        return decimal.Round(number / unit, 0, rounding) * unit;
    }

    private static ComparisonInterval? Within(Func<ComparisonInterval> computation)
    {
        try
        {
            return computation();
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static ComparisonInterval Rounded(decimal low, bool lowInclusive, decimal? high, bool highInclusive) =>
        new(
            low == 0 ? null : Rounded(low, MidpointRounding.ToNegativeInfinity),
            low != 0 && lowInclusive,
            high is { } most ? Rounded(most, MidpointRounding.ToPositiveInfinity) : null,
            high is not null && highInclusive
        );
}
