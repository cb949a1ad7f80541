namespace Indicators.Api.Dataset.Formats;

/// <summary>EDTF periods in words, for the labels of charts.</summary>
internal static class PeriodWords
{
    /// <summary>Code of an unknown period.</summary>
    public const string UnknownCode = "_U";

    public static string Of(string? edtf)
    {
        if (edtf is null)
            return "not known";
        return edtf.Split('/') switch
        {
            ["..", var to] => $"until {Day(to)}",
            [var from, ".."] => $"since {Day(from)}",
            ["", var to] => $"to {Day(to)}, start not known",
            [var from, ""] => $"from {Day(from)}, end not known",
            [var from, var to] => $"{Day(from)} to {Day(to)}",
            _ => Day(edtf),
        };
    }

    private static string Day(string date) =>
        date switch
        {
            [.. var day, '~'] => $"about {day}",
            [.. var day, '?'] => $"perhaps {day}",
            [.. var day, '%'] => $"perhaps about {day}",
            _ => date,
        };
}
