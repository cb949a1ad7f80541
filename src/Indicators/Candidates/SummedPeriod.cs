using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>
/// What was summed up over one time is not the sum of another that shares days with it: the exports of a year are not those of its first
/// half or of five years, and the dead since 2017 are not those of 2017.
/// </summary>
internal static class SummedPeriod
{
    private const int DaysOfYear = 365;
    private const int LongYears = 2;

    /// <summary>By what share "the past 20 years" may be more or fewer.</summary>
    private const decimal YearsOpen = 0.15m;

    /// <summary>Whether the reader gives the sum of another time.</summary>
    /// <param name="statement">The reader's.</param>
    /// <param name="figure">The figure, of the years that are named.</param>
    /// <param name="kind">Kind of its indicator.</param>
    public static bool IsOther(QueryStatement statement, TraceCandidate figure, IndicatorKind? kind)
    {
        if (statement.PastYears is { } years && figure.Period is { Start: { } from, End: { } to } && to.Year - from.Year >= LongYears)
            return Math.Abs(to.Year - from.Year - years) > Math.Max(1, years * YearsOpen);
        if (IsOfOtherMonths(statement, figure, kind))
            return true;
        if (
            kind is not (IndicatorKind.Flow or IndicatorKind.Count or IndicatorKind.Share)
            || figure.Period
                is not { Start: { } start, End: { } end, Edtf: { } edtf, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) }
        )
            return false;
        if (kind == IndicatorKind.Share)
            return start.Year == end.Year && statement.SinceWhen is not null;
        if (end.Year - start.Year >= LongYears)
            return IsOfOneEnd(statement, figure, edtf, start.Year, end.Year);
        if (start.Year != end.Year || statement.Quantity?.Role is QuantityRole.LevelAfter or QuantityRole.LevelBefore)
            return false;
        return statement.Ranges.Any(range => range.First != range.Last) || statement.SinceWhen is not null;
    }

    /// <summary>
    /// Months that the reader names, for the sum or the change over others: "from June to September" for the first nine months. A change
    /// over a whole year may be dated to the month in which it was said.
    /// </summary>
    private static bool IsOfOtherMonths(QueryStatement statement, TraceCandidate figure, IndicatorKind? kind)
    {
        var isChange = figure.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange;
        return figure.Period
                is { Start: { } start, End: { } end, Edtf: { } edtf, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) }
            && start.Year == end.Year
            && (kind == IndicatorKind.Flow || (isChange && end.DayNumber - start.DayNumber + 1 < DaysOfYear))
            && !edtf.Contains('~', StringComparison.Ordinal)
            && statement.Quantity?.Role is not (QuantityRole.LevelAfter or QuantityRole.LevelBefore)
            && statement.Parts.Count > 0
            && statement.Parts.Count == statement.Years.Count
            && statement.Parts.All(part => part is { IsWhole: false, IsVague: false } && !part.MayBe(start, end));
    }

    /// <summary>"In 2017" for what came about from 2017 on, unless it was said then, or the end is only roughly known.</summary>
    private static bool IsOfOneEnd(QueryStatement statement, TraceCandidate figure, string edtf, int first, int last)
    {
        if (statement is not { IsWithinYear: true, Years: [var year] } || IsSaidIn(year, figure))
            return false;
        var border = edtf.IndexOf('/', StringComparison.Ordinal);
        return border >= 0 && ((year == first && !edtf[..border].Contains('~')) || (year == last && !edtf[border..].Contains('~')));
    }

    private static bool IsSaidIn(int year, TraceCandidate figure) =>
        figure.Said is { Edtf: { } said } && said.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
