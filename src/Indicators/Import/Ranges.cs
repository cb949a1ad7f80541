using Indicators.Model;
using Indicators.Quantities;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>Ranges as PostgreSQL keeps them: whole numbers and days half-open.</summary>
internal static class Ranges
{
    /// <summary>Lines, both ends included, as int4range.</summary>
    public static NpgsqlRange<int> Of(LineRange lines) => new(lines.First, true, lines.Last + 1, false);

    /// <summary>Lines from int4range, which PostgreSQL always gives half-open.</summary>
    public static LineRange Lines(NpgsqlRange<int> range) => new(range.LowerBound, range.UpperBound - 1);

    /// <summary>Code points as int4range.</summary>
    public static NpgsqlRange<int> Of(CodePointSpan span) => new(span.Start, true, span.End, false);

    /// <summary>Days, both ends included and either of them open, as daterange; null where nothing is known.</summary>
    public static NpgsqlRange<DateOnly>? Of(ObservationPeriod period) =>
        period.Edtf is null
            ? null
            : new(period.Start ?? default, true, period.Start is null, period.End?.AddDays(1) ?? default, false, period.End is null);

    /// <summary>
    /// The numbers that what is stated does not exclude, under policy <see cref="ComparisonInterval.PolicyName"/>, as numrange.
    /// </summary>
    public static NpgsqlRange<decimal> Comparison(StatedValue stated)
    {
        var interval = ComparisonInterval.Of(stated);
        return new(
            interval.Low ?? default,
            interval.LowInclusive,
            interval.Low is null,
            interval.High ?? default,
            interval.HighInclusive,
            interval.High is null
        );
    }
}
