using System.Globalization;
using Indicators.Api.Http.Operations;

namespace Indicators.Pages.Words;

/// <summary>Formats numbers for people.</summary>
public static class NumberWords
{
    private static readonly (decimal Scale, string Word)[] Scales =
    [
        (1_000_000_000_000m, "trillion"),
        (1_000_000_000m, "billion"),
        (1_000_000m, "million"),
    ];

    /// <summary>All digits, in groups: 4,000,000,000. A true minus sign.</summary>
    public static string Full(decimal number) => Signed(number, Math.Abs(number).ToString("#,0.########", CultureInfo.InvariantCulture));

    /// <summary>
    /// With a word for its scale from a million: 15.7 billion. A number that would lose digits is written in full, so that none is rounded.
    /// </summary>
    public static string Short(decimal number)
    {
        var size = Math.Abs(number);
        foreach (var (scale, word) in Scales)
        {
            if (size >= scale)
                return decimal.Round(size / scale, 4) * scale != size
                    ? Full(number)
                    : Signed(number, $"{(size / scale).ToString("#,0.####", CultureInfo.InvariantCulture)} {word}");
        }

        return Full(number);
    }

    /// <summary>A count with its noun: "1 figure", "1,200 figures", "at least 10,000 figures".</summary>
    /// <param name="count">The count.</param>
    /// <param name="one">The noun of one.</param>
    /// <param name="many">The noun of many; null for <paramref name="one"/> with an s.</param>
    /// <param name="totalIs">How exact the count is, see <see cref="Total"/>; null if it is exact.</param>
    public static string Count(long count, string one, string? many = null, string? totalIs = null) =>
        Exactness(totalIs) + $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many ?? one + "s")}";

    private static string Exactness(string? totalIs) =>
        totalIs switch
        {
            Total.AtLeast => "at least ",
            Total.Estimate => "about ",
            _ => "",
        };

    private static string Signed(decimal number, string digits) => number < 0 ? "\u2212" + digits : digits;
}
