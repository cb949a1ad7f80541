using System.Globalization;

namespace Indicators.Periods;

/// <summary>One date of the EDTF subset: its days and its qualifier.</summary>
internal readonly record struct EdtfDate(DateOnly First, DateOnly Last, Granularity Granularity, bool IsApproximate, bool IsUncertain)
{
    public static bool TryParse(string text, out EdtfDate date, out string? reason)
    {
        date = default;
        var qualifier = text[^1];
        var isQualified = qualifier is '~' or '?' or '%';
        var plain = isQualified ? text[..^1] : text;
        reason = Flaw(plain, out var year, out var month, out var day);
        if (reason is not null)
            return false;
        var first = new DateOnly(year, month ?? 1, day ?? 1);
        var (last, granularity) = (month, day) switch
        {
            (null, _) => (new DateOnly(year, 12, 31), Granularity.Year),
            (_, null) => (first.AddMonths(1).AddDays(-1), Granularity.Month),
            _ => (first, Granularity.Day),
        };
        date = new(first, last, granularity, isQualified && qualifier is '~' or '%', isQualified && qualifier is '?' or '%');
        return true;
    }

    private static string? Flaw(string text, out int year, out int? month, out int? day)
    {
        (year, month, day) = (0, null, null);
        foreach (var c in text)
        {
            if (c is 'X' or 'x' or 'u')
                return $"'{text}': unspecified digits are not supported; write an interval";
            if (!char.IsAsciiDigit(c) && c != '-')
                return $"'{text}' is not a date; write 2017, 2023-06 or 2024-01-01, followed by ~ for approximate";
        }

        var parts = text.Split('-');
        if (parts[0].Length != 4)
            return $"'{text}': a year has four digits";
        if (parts.Length > 3)
            return $"'{text}': a date has at most a year, a month and a day";
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length != 2)
                return $"'{text}': a {(i == 1 ? "month" : "day")} has two digits";
        }

        year = Number(parts[0]);
        if (year is < 1000 or > 2999)
            return $"'{text}': years are from 1000 to 2999";
        if (parts.Length == 1)
            return null;
        month = Number(parts[1]);
        if (month is >= 21 and <= 41)
            return $"'{text}': {parts[1]} is a season's or a quarter's code; write the months as an interval";
        if (month is < 1 or > 12)
            return $"'{text}': there is no month {parts[1]}";
        if (parts.Length == 2)
            return null;
        day = Number(parts[2]);
        return day < 1 || day > DateTime.DaysInMonth(year, month.Value)
            ? $"'{text}': there is no day {parts[2]} in {parts[0]}-{parts[1]}"
            : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
