using Indicators.Model;

namespace Indicators.Trace;

/// <summary>How the years that a reader names stand to the period of a figure.</summary>
/// <param name="Share">1 where one of them fits, 0.5 where none is named, 0 where none fits.</param>
/// <param name="IsOther">Whether years are named and none of them fits.</param>
internal readonly record struct PeriodFit(double Share, bool IsOther)
{
    private const double NotNamed = 0.5;
    private const double NotKnown = 0.4;
    private const double NextTo = 0.6;
    private const int MaxDaysOfPart = 320;
    private const int LongYears = 2;
    private const double ByPublication = 0.8;

    /// <param name="years">The years named.</param>
    /// <param name="parts">Months named of some of them.</param>
    /// <param name="period">When the figure is.</param>
    /// <param name="ranges">Years named by their ends.</param>
    /// <param name="isChange">Whether the figure tells how something changed.</param>
    public static PeriodFit Of(
        IReadOnlyList<int> years,
        IReadOnlyList<PartOfYear> parts,
        ObservationPeriod period,
        IReadOnlyList<YearRange>? ranges = null,
        bool isChange = false
    )
    {
        if (years.Count == 0)
            return new(NotNamed, false);
        if (ranges?.Count > 0 && !ranges.Any(range => range.MayBe(period, isChange)))
            return new(0, true);
        if (period.Edtf is null || (period.Start is null && period.End is null))
            return new(NotKnown, false);
        // What is said of many years together is not said of one among them.
        if (
            period is { Start: { } first, End: { } last }
            && last.Year - first.Year >= LongYears
            && years.All(year => year > first.Year && year < last.Year)
        )
            return new(0, true);
        if (IsPartOfYear(period) && parts.Count > 0 && parts.Count == years.Count)
            return parts.Any(part => !part.IsWhole && part.MayMeet(period.Start, period.End)) ? new(1, false) : new(0, true);
        var distance = years.Min(year => Distance(year, period));
        var isLoose = period.Basis == PeriodBasis.Publication || period.Edtf.Contains('~', StringComparison.Ordinal);
        return distance == 0 ? new(period.Basis == PeriodBasis.Publication ? ByPublication : 1, false)
            : distance == 1 && isLoose ? new(NextTo, false)
            : new(0, true);
    }

    /// <summary>Whether the text tells the part of a year that the figure is about.</summary>
    private static bool IsPartOfYear(ObservationPeriod period) =>
        period is { Start: { } start, End: { } end, Basis: not (PeriodBasis.Publication or PeriodBasis.Unknown) }
        && end.DayNumber - start.DayNumber < MaxDaysOfPart;

    private static int Distance(int year, ObservationPeriod period) =>
        period.Start is { } start && year < start.Year ? start.Year - year
        : period.End is { } end && year > end.Year ? year - end.Year
        : 0;
}
