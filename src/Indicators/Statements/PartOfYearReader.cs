using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>Reads which months of a year a reader names.</summary>
internal static partial class PartOfYearReader
{
    private const string Month =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
        + "sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string Count = "two|three|four|five|six|seven|eight|nine|ten|eleven|[2-9]|1[01]";
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];

    /// <summary>Returns the parts with the positions of their start and of their year, in UTF-16 units.</summary>
    public static IReadOnlyList<(PartOfYear Part, int Start, int At)> Find(string text) =>
        [
            .. Pattern()
                .Matches(text)
                .Select(match =>
                    (
                        Of(match, int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)),
                        match.Index,
                        match.Groups["year"].Index
                    )
                ),
        ];

    private static PartOfYear Of(Match match, int year)
    {
        if (match.Groups["month"] is { Success: true } month)
            return new(
                year,
                match.Groups["from"] is { Success: true } from ? Math.Min(Number(from.Value), Number(month.Value)) : Number(month.Value),
                Number(month.Value),
                false
            );
        if (match.Groups["months"] is { Success: true } months)
        {
            var many = int.TryParse(months.ValueSpan, CultureInfo.InvariantCulture, out var digits)
                ? digits
                : Array.IndexOf(Numbers, months.Value.ToLowerInvariant()) + 1;
            return match.Groups["last"].Success ? new(year, 13 - many, 12, false) : new(year, 1, many, false);
        }

        var word = match.Groups["part"].Value.ToLowerInvariant();
        return word[0] == 'q' && char.IsAsciiDigit(word[^1]) ? Quarter(year, word[^1] - '0')
            : word is "h1" ? new(year, 1, 6, false)
            : word is "h2" ? new(year, 7, 12, false)
            : word.EndsWith("half", StringComparison.Ordinal)
                ? word.StartsWith("first", StringComparison.Ordinal) ? new(year, 1, 6, false)
                    : new(year, 7, 12, false)
            : word.EndsWith("quarter", StringComparison.Ordinal)
                ? Quarter(
                    year,
                    word[0] switch
                    {
                        'f' when word[1] == 'i' => 1,
                        's' => 2,
                        't' => 3,
                        _ => 4,
                    }
                )
            : word switch
            {
                "whole" or "entire" or "throughout" => new(year, 1, 12, false),
                _ when word.StartsWith("full", StringComparison.Ordinal) => new(year, 1, 12, false),
                "spring" => new(year, 3, 5, true),
                "summer" => new(year, 6, 8, true),
                "autumn" or "fall" => new(year, 9, 11, true),
                "winter" => new(year, 0, 12, true),
                _ when word.StartsWith("mid", StringComparison.Ordinal) => new(year, 5, 8, true),
                _ when word.StartsWith("ea", StringComparison.Ordinal)
                        || word.StartsWith("begin", StringComparison.Ordinal)
                        || word.StartsWith("start", StringComparison.Ordinal)
                        || word.StartsWith("open", StringComparison.Ordinal) => new(year, 1, 4, true),
                _ => new(year, 9, 12, true),
            };
    }

    private static PartOfYear Quarter(int year, int number) => new(year, (3 * number) - 2, 3 * number, false);

    private static int Number(string month) => Array.IndexOf(Months, month[..3].ToLowerInvariant()) + 1;

    [GeneratedRegex(
        $$"""
            \b(?:
              (?:(?<from>{{Month}})\.?\s*(?:-|–|to|and|through|until|till)\s*)?(?:\d{1,2}(?:st|nd|rd
                |th)?\s+(?:of\s+)?)?(?<month>{{Month}})\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?,?
              |(?:first|opening)\s+(?<months>{{Count}})\s+months\s+of
              |(?<last>last|final|closing)\s+(?<months>{{Count}})\s+months\s+of
              |(?<part>(?:first|second)\s+half|(?:first|second|third|fourth|last|final)\s+quarter)\s+of
              |(?<part>q[1-4]|h[12])(?:\s+of)?
              |(?<part>whole|entire)(?:\s+year)?(?:\s+of)?
              |(?<part>throughout|full[\s-]year)
              |(?<part>early|late|mid|beginning|start|opening|middle|end|close|closing|spring|summer|autumn|fall
                |winter)(?:\s+months|\s+weeks|\s+days)?(?:\s+of|\s+in)?
            )[\s-]+(?:the\s+year\s+)?(?<year>(?:19|20)\d\d)\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
