using System.Globalization;
using Indicators.Periods;

namespace Indicators.Citations;

/// <summary>Formats publication dates in words, no more precisely than they are known.</summary>
internal static class DateWords
{
    public const string NoDate = "n.d.";

    /// <summary><c>2024</c>, <c>ca. 2024</c>, <c>2024?</c>, <c>2021–2022</c>, <c>n.d.</c></summary>
    public static string Year(Period? date)
    {
        if (date is null)
            return NoDate;
        var (first, last) = Years(date);
        return Qualified(date, first == last ? $"{first}" : $"{first}–{last}");
    }

    /// <summary>APA form: <c>2024, October 23</c>, <c>ca. 2022, September</c>.</summary>
    public static string YearFirst(Period? date) =>
        date is { Granularity: not Granularity.Year, IsInterval: false, Start: { } day }
            ? Qualified(date, $"{day.Year}, {MonthAndDay(date, day)}")
            : Year(date);

    /// <summary>Chicago form: <c>October 23, 2024</c>, <c>ca. September 2022</c>; null if only the year is known.</summary>
    public static string? MonthFirst(Period? date) =>
        date is { Granularity: not Granularity.Year, IsInterval: false, Start: { } day }
            ? Qualified(
                date,
                date.Granularity == Granularity.Day ? $"{MonthAndDay(date, day)}, {day.Year}" : $"{MonthAndDay(date, day)} {day.Year}"
            )
            : null;

    /// <summary>First and last year; equal for a date within one year.</summary>
    public static (int First, int Last) Years(Period date) => ((date.Start ?? date.End)!.Value.Year, (date.End ?? date.Start)!.Value.Year);

    public static string Month(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(day.Month);

    private static string MonthAndDay(Period date, DateOnly day) =>
        date.Granularity == Granularity.Day ? $"{Month(day)} {day.Day}" : Month(day);

    private static string Qualified(Period date, string words) =>
        $"{(date.IsApproximate ? "ca. " : "")}{words}{(date.IsUncertain ? "?" : "")}";
}
