using System.Globalization;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Trace;

/// <summary>Compares the years and months that a reader names with the period of the figure and the day on which it was said.</summary>
internal static class PeriodComparison
{
    private const int MaxDaysOfPart = 320;
    private const int LongYears = 2;

    public static Finding Evaluate(Pair pair)
    {
        var level = Level(pair.Statement, pair.Figure);
        if (level != "other")
            return level;
        if (pair.IsQuoted || (pair.IsSameSentence && pair.Alike!.HasSameYears))
            return "same";
        return new("other", string.Join(", ", pair.Statement.Years.Select(year => year.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>The level of years, months of some of them, and years named by their ends.</summary>
    public static string Level(QueryStatement statement, TraceCandidate figure)
    {
        var (years, parts, period) = (statement.Years, statement.Parts, figure.Period);
        if (years.Count == 0)
            return "open";
        if (figure.Said is { } said && figure.Status == Status.Forecast && IsSaidAtAnotherTime(parts, said))
            return "other";
        var isChange = figure.Measure is Measure.RelChange or Measure.AbsChange or Measure.PpChange or Measure.Multiple;
        if (statement.Ranges.Count > 0 && !statement.Ranges.Any(range => range.MayBe(period, isChange)))
            return "other";
        if (period.Edtf is null || (period.Start is null && period.End is null))
            return "unknown";
        // A figure for many years together does not state anything about one of them.
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

    /// <summary>Whether the reader names the part of the year that the figure is about.</summary>
    private static bool IsPartOfYear(ObservationPeriod period) =>
        period is { Start: { } start, End: { } end, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) }
        && end.DayNumber - start.DayNumber < MaxDaysOfPart;

    private static int Distance(int year, ObservationPeriod period) =>
        period.Start is { } start && year < start.Year ? start.Year - year
        : period.End is { } end && year > end.Year ? year - end.Year
        : 0;
}
