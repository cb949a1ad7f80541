using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Periods;

namespace Indicators.Tensions;

/// <summary>Arithmetic of periods.</summary>
internal static partial class Times
{
    /// <summary>
    /// The days that two periods share; the narrower period if it lies within the other. Null if there are none, or if an end is open or
    /// unknown.
    /// </summary>
    public static Period? InCommon(Period a, Period b)
    {
        if (a is not { Start: { } aStart, End: { } aEnd } || b is not { Start: { } bStart, End: { } bEnd } || !a.Overlaps(b))
            return null;
        if (aStart >= bStart && aEnd <= bEnd)
            return a;
        if (bStart >= aStart && bEnd <= aEnd)
            return b;
        return Period.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{Later(aStart, bStart):yyyy-MM-dd}/{Earlier(aEnd, bEnd):yyyy-MM-dd}")
        );
    }

    /// <summary>
    /// The same period one year earlier; null for periods longer than a year and for a day that the earlier year does not have.
    /// </summary>
    public static Period? YearBefore(Period period)
    {
        if (period is not { Start: { } start, End: { } end } || end >= start.AddYears(1))
            return null;
        var shifted = Year()
            .Replace(
                period.Edtf,
                year => (int.Parse(year.Value, CultureInfo.InvariantCulture) - 1).ToString("0000", CultureInfo.InvariantCulture)
            );
        return Period.TryParse(shifted, out var before) ? before : null;
    }

    /// <summary>The two ends of an interval as written dates; null for anything else.</summary>
    public static (Period Beginning, Period End)? Ends(Period period)
    {
        var parts = period.Edtf.Split('/');
        return parts.Length == 2 && Period.TryParse(parts[0], out var beginning) && Period.TryParse(parts[1], out var end)
            ? (beginning, end)
            : null;
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    // The year at the start of a date; months and days follow a hyphen.
    [GeneratedRegex("(?<![0-9-])[0-9]{4}")]
    private static partial Regex Year();
}
