using System.Globalization;

namespace Indicators.Pages.Words;

/// <summary>Dates and periods (EDTF) in words.</summary>
public static class DateWords
{
    /// <summary>"June 2023", "1 to 30 June 2023", "about 2024", "2008 to 2021", "an unknown time to 2021".</summary>
    public static string Of(string? edtf)
    {
        if (edtf is null)
            return "not known";
        return edtf.Split('/') switch
        {
            ["..", var to] => $"until {Part(to)}",
            [var from, ".."] => $"since {Part(from)}",
            ["", var to] => $"an unknown time to {Part(to)}",
            [var from, ""] => $"{Part(from)} to an unknown time",
            [var from, var to] when from == to => Part(from),
            [var from, var to] => $"{Part(from)} to {Part(to)}",
            _ => Part(edtf),
        };
    }

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Part(string date) =>
        date switch
        {
            [.. var plain, '~'] => $"about {Plain(plain)}",
            [.. var plain, '?'] => $"perhaps {Plain(plain)}",
            [.. var plain, '%'] => $"perhaps about {Plain(plain)}",
            _ => Plain(date),
        };

    private static string Plain(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day)
        : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;
}
