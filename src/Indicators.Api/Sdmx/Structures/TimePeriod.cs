using System.Globalization;
using Indicators.Periods;

namespace Indicators.Api.Sdmx.Structures;

/// <summary>Periods as SDMX writes them (SDMX 2.1, section 6, chapter 4.2), and as requests name them.</summary>
internal static class TimePeriod
{
    /// <summary>
    /// A period as a value of <c>TIME_PERIOD</c>: a calendar period where it is one, else its first day and its duration. Of a period
    /// with an open or unknown end, the date that is stated.
    /// </summary>
    public static string Of(string edtf)
    {
        var period = Period.Parse(edtf);
        if (period is not { Start: { } start, End: { } end })
            return edtf.Trim('/', '.').TrimEnd('~', '?', '%');
        var after = end.AddDays(1);
        if (start.Day != 1 || after.Day != 1)
            return start == end ? Day(start) : Invariant($"{start:yyyy-MM-dd}/P{after.DayNumber - start.DayNumber}D");
        var months = ((after.Year - start.Year) * 12) + after.Month - start.Month;
        return (months, (start.Month - 1) % months) switch
        {
            (1, _) => Invariant($"{start:yyyy-MM}"),
            (12, 0) => Invariant($"{start:yyyy}"),
            (3, 0) => Invariant($"{start.Year:0000}-Q{((start.Month - 1) / 3) + 1}"),
            (6, 0) => Invariant($"{start.Year:0000}-S{((start.Month - 1) / 6) + 1}"),
            (_, _) when months % 12 == 0 => Invariant($"{start:yyyy-MM-dd}/P{months / 12}Y"),
            _ => Invariant($"{start:yyyy-MM-dd}/P{months}M"),
        };
    }

    /// <summary>
    /// The first and the last day of a period of a request: a date, a date with a time, a month, a year, a reporting period such as
    /// <c>2023-S1</c>, or a first day with a duration.
    /// </summary>
    public static bool TryRead(string text, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        try
        {
            return text.Split('/') is [var start, ['P', ..] duration]
                ? TryRead(start, out first, out _) && TryAdd(first, duration, out last)
                : TryReadOne(text, out first, out last);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false; // a duration that leads out of the calendar
        }
    }

    private static bool TryReadOne(string text, out DateOnly first, out DateOnly last)
    {
        // A time of day is of no use to figures about days.
        if (text.IndexOf('T', StringComparison.Ordinal) == 10)
            text = text[..10];
        (first, last) = (default, default);
        if (TryExact(text, "yyyy-MM-dd", out first))
            last = first;
        else if (TryExact(text, "yyyy-MM", out first))
            last = first.AddMonths(1).AddDays(-1);
        else if (text is [_, _, _, _, ..] && TryExact(text[..4], "yyyy", out var year))
            return TryReadPart(year, text[4..], out first, out last);
        else
            return false;
        return true;
    }

    private static bool TryReadPart(DateOnly year, string part, out DateOnly first, out DateOnly last)
    {
        (first, last) = (year, year.AddYears(1).AddDays(-1));
        if (part is "" or "-A1")
            return true;
        if (
            part is not ['-', var kind, .. var digits]
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
        )
            return false;
        var months = kind switch
        {
            'S' => 6,
            'T' => 4,
            'Q' => 3,
            'M' => 1,
            _ => 0,
        };
        if (months > 0)
        {
            (first, last) = (year.AddMonths(months * (number - 1)), year.AddMonths(months * number).AddDays(-1));
            return number * months <= 12;
        }

        if (kind == 'W' && number <= ISOWeek.GetWeeksInYear(year.Year))
        {
            first = DateOnly.FromDateTime(ISOWeek.ToDateTime(year.Year, number, DayOfWeek.Monday));
            last = first.AddDays(6);
            return true;
        }

        (first, last) = (year.AddDays(number - 1), year.AddDays(number - 1));
        return kind == 'D' && first.Year == year.Year;
    }

    private static bool TryAdd(DateOnly first, string duration, out DateOnly last)
    {
        last = default;
        if (
            duration is not ['P', .. var digits, var unit]
            || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
        )
            return false;
        DateOnly? after = unit switch
        {
            'Y' => first.AddYears(number),
            'M' => first.AddMonths(number),
            'D' => first.AddDays(number),
            _ => null,
        };
        last = after?.AddDays(-1) ?? default;
        return after is not null;
    }

    private static bool TryExact(string text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Day(DateOnly day) => Invariant($"{day:yyyy-MM-dd}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
