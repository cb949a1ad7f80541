using Indicators.Model;
using Indicators.Quantities;
using NpgsqlTypes;

namespace Indicators.Tables;

/// <summary>Converts ranges to and from PostgreSQL, where ranges of integers and days are half-open.</summary>
internal static class Ranges
{
    /// <summary>Converts lines, both ends included, to int4range.</summary>
    public static NpgsqlRange<int> Of(LineRange lines) => new(lines.First, true, lines.Last + 1, false);

    /// <summary>Converts int4range, which PostgreSQL always returns half-open, to lines.</summary>
    public static LineRange Lines(NpgsqlRange<int> range) => new(range.LowerBound, range.UpperBound - 1);

    /// <summary>Converts code points to int4range.</summary>
    public static NpgsqlRange<int> Of(CodePointSpan span) => new(span.Start, true, span.End, false);

    /// <summary>Converts int4range to code points.</summary>
    public static CodePointSpan Span(NpgsqlRange<int> range) => new(range.LowerBound, range.UpperBound);

    /// <summary>Converts days, both ends included and possibly open, to daterange.</summary>
    public static NpgsqlRange<DateOnly> Of(DateOnly? start, DateOnly? end) =>
        new(start ?? default, true, start is null, end?.AddDays(1) ?? default, false, end is null);

    /// <summary>Converts daterange, which PostgreSQL always returns half-open, to days.</summary>
    public static (DateOnly? Start, DateOnly? End) Days(NpgsqlRange<DateOnly> range) =>
        (range.LowerBoundInfinite ? null : range.LowerBound, range.UpperBoundInfinite ? null : range.UpperBound.AddDays(-1));

    /// <summary>
    /// The numbers that a stated value does not exclude, under policy <see cref="ComparisonInterval.PolicyName"/>, as numrange.
    /// </summary>
    public static NpgsqlRange<decimal> Comparison(Statement statement)
    {
        var interval = ComparisonInterval.Of(statement);
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
