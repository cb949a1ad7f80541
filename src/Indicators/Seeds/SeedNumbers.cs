using System.Globalization;
using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Seeds;

/// <summary>Parses and formats numbers, days and lines as written in seeds.</summary>
internal static partial class SeedNumbers
{
    public static int? Integer(string text) =>
        IntegerForm().IsMatch(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>
    /// Accepts at most 20 digits before the decimal point and 8 after it, which both <c>numeric(28,8)</c> and <see cref="decimal"/> can
    /// hold.
    /// </summary>
    public static decimal? Number(string text) =>
        NumberForm().IsMatch(text)
            ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Plain digits without trailing zeros after the decimal point.</summary>
    public static string Write(decimal number) => number.ToString("0.########", CultureInfo.InvariantCulture);

    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Parses <c>15-19</c> or <c>15</c>.</summary>
    public static LineRange? Lines(string text)
    {
        var match = LinesForm().Match(text);
        if (!match.Success || Integer(match.Groups["first"].Value) is not { } first)
            return null;
        var last = match.Groups["last"].Success ? Integer(match.Groups["last"].Value) : first;
        return last >= first ? new LineRange(first, last.Value) : null;
    }

    public static string Write(LineRange lines) =>
        lines.First == lines.Last ? Write(lines.First) : $"{Write(lines.First)}-{Write(lines.Last)}";

    /// <summary>Parses <c>1, 5, 41-47</c>: ranges in ascending order that do not touch.</summary>
    public static IReadOnlyList<LineRange>? LineList(string text)
    {
        var ranges = new List<LineRange>();
        foreach (var part in text.Split(','))
        {
            if (Lines(part.Trim()) is not { } range || (ranges.Count > 0 && range.First <= ranges[^1].Last))
                return null;
            ranges.Add(range);
        }

        return ranges;
    }

    public static string Write(IEnumerable<LineRange> ranges) => string.Join(", ", ranges.Select(Write));

    [GeneratedRegex(@"^-?[0-9]{1,9}\z")]
    private static partial Regex IntegerForm();

    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]{0,19})(?:\.[0-9]{1,8})?\z")]
    private static partial Regex NumberForm();

    [GeneratedRegex(@"^(?<first>[1-9][0-9]*)(?:-(?<last>[1-9][0-9]*))?\z")]
    private static partial Regex LinesForm();
}
