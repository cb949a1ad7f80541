using Indicators.Model;
using Indicators.Quantities;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>Ranges as PostgreSQL keeps them: whole numbers and days half-open.</summary>
internal static class Ranges
{
    /// <summary>Lines, both ends included, as int4range.</summary>
    public static NpgsqlRange<int> Of(LineRange lines) => new(lines.First, true, lines.Last + 1, false);

    /// <summary>Lines from int4range, which PostgreSQL always gives half-open.</summary>
    public static LineRange Lines(NpgsqlRange<int> range) => new(range.LowerBound, range.UpperBound - 1);

    /// <summary>Code points as int4range.</summary>
    public static NpgsqlRange<int> Of(CodePointSpan span) => new(span.Start, true, span.End, false);

    /// <summary>Code points from int4range.</summary>
    public static CodePointSpan Span(NpgsqlRange<int> range) => new(range.LowerBound, range.UpperBound);

    /// <summary>Days, both ends included and either of them open, as daterange.</summary>
    public static NpgsqlRange<DateOnly> Of(DateOnly? start, DateOnly? end) =>
        new(start ?? default, true, start is null, end?.AddDays(1) ?? default, false, end is null);

    /// <summary>Days from daterange, which PostgreSQL always gives half-open.</summary>
    public static (DateOnly? Start, DateOnly? End) Days(NpgsqlRange<DateOnly> range) =>
        (range.LowerBoundInfinite ? null : range.LowerBound, range.UpperBoundInfinite ? null : range.UpperBound.AddDays(-1));

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
