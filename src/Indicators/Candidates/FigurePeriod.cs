using Indicators.Model;
using Indicators.Periods;
using Indicators.Quantities;
using Indicators.Statements;

namespace Indicators.Candidates;

/// <summary>The years and months of a statement beside the period of a figure and the day on which it was said.</summary>
internal static class FigurePeriod
{
    private const int MaxDaysOfPart = 320;
    private const int LongYears = 2;

    /// <summary>Days by which a rough period may be wrong.</summary>
    private const int SlackOfRough = 31;

    /// <summary>The level of years, months of some of them, and years named by their ends.</summary>
    public static string Level(QueryStatement statement, TraceCandidate figure)
    {
        var (years, parts, period) = (statement.Years, statement.Parts, figure.Period);
        if (statement.Month is { } month && IsOfAnother(month, statement, figure))
            return "other";
        if (years.Count == 0)
            return "open";
        if (figure.Said is { } said && figure.Status == Status.Forecast && IsSaidAtAnotherTime(parts, said))
            return "other";
        var isChange = figure.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange or Measure.Multiple;
        if (statement.Ranges.Count > 0 && !statement.Ranges.Any(range => range.MayBe(period, isChange)))
            return "other";
        if (period.Edtf is null || (period.Start is null && period.End is null))
            return "unknown";
        // What is said of many years together is not said of one among them.
        if (
            period is { Start: { } first, End: { } last }
            && last.Year - first.Year >= LongYears
            && years.All(year => year > first.Year && year < last.Year)
        )
            return "other";
        if (IsPartOfYear(period) && parts.Count > 0 && parts.Count == years.Count)
            return parts.Any(part => !part.IsWhole && part.MayMeet(period.Start, period.End)) ? "same" : "other";
        var distance = years.Min(year => Distance(year, period));
        var isLoose = period.Basis == PeriodBasis.Publication || period.Edtf.Contains('~', StringComparison.Ordinal);
        return distance == 0
            ? period.Basis == PeriodBasis.Publication
                ? "near"
                : "same"
            : distance == 1 && isLoose
                ? "near"
                : "other";
    }

    /// <summary>Whether the text tells the months of the figure, and they are others. A forecast is dated by when it was made.</summary>
    private static bool IsOfAnother(NamedMonth month, QueryStatement statement, TraceCandidate figure)
    {
        var isSaidThen =
            figure.Said is { Basis: PeriodBasis.Explicit or PeriodBasis.Inherited or PeriodBasis.Relative } said
            && Period.TryParse(said.Edtf, out var when)
            && when is { Start: { } first, End: { } last }
                ? last.DayNumber - first.DayNumber < MaxDaysOfPart
                    ? month.IsWithin(first, last, 0)
                    : (bool?)null
                : null;
        if (figure.Status == Status.Forecast)
            return isSaidThen == false && statement.Quantity?.Role != QuantityRole.LevelBefore;
        return isSaidThen != true
            && IsPartOfYear(figure.Period)
            && figure.Period is { Start: { } start, End: { } end, Edtf: { } edtf }
            && !month.IsWithin(start, end, edtf.Contains('~', StringComparison.Ordinal) ? SlackOfRough : 0);
    }

    /// <summary>Whether the reader dates a forecast to months in which it was not made.</summary>
    private static bool IsSaidAtAnotherTime(IReadOnlyList<PartOfYear> parts, Said said) =>
        parts.Count == 1
        && !parts[0].IsWhole
        && said.Basis is PeriodBasis.Explicit or PeriodBasis.Inherited or PeriodBasis.Relative
        && Period.TryParse(said.Edtf, out var when)
        && when is { Start: { } start, End: { } end }
        && end.DayNumber - start.DayNumber < MaxDaysOfPart
        && parts[0].Year <= end.Year
        && !parts[0].MayMeet(start, end);

    /// <summary>Whether the text tells the part of a year that the figure is about.</summary>
    private static bool IsPartOfYear(ObservationPeriod period) =>
        period is { Start: { } start, End: { } end, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) }
        && end.DayNumber - start.DayNumber < MaxDaysOfPart;

    private static int Distance(int year, ObservationPeriod period) =>
        period.Start is { } start && year < start.Year ? start.Year - year
        : period.End is { } end && year > end.Year ? year - end.Year
        : 0;
}
