using System.Globalization;
using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>Reads the years that a reader names by their ends.</summary>
internal static partial class YearRangeReader
{
    private const int Century = 100;

    /// <summary>Two digits up to here may be a month ("2008-12").</summary>
    private const int Months = 12;

    /// <summary>Returns the ranges, each with the position of its first year in UTF-16 units.</summary>
    public static IReadOnlyList<(YearRange Range, int Start)> Find(string text)
    {
        var found = new List<(YearRange, int)>();
        foreach (Match match in Pattern().Matches(text))
        {
            var first = Number(match.Groups["first"]);
            if (match.Groups["short"] is { Success: true } two)
            {
                if (Number(two) > Math.Max(Months, first % Century))
                    found.Add((new(first, first - (first % Century) + Number(two)), match.Groups["first"].Index));
            }
            else if (!match.Groups["last"].Success)
            {
                found.Add((new(first, null), match.Groups["first"].Index));
            }
            else if (Number(match.Groups["last"]) > first)
            {
                found.Add((new(first, Number(match.Groups["last"])), match.Groups["first"].Index));
            }
        }

        return found;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            \bbetween\s+(?:\p{L}+[\s-]+){0,4}?(?<first>(?:19|20)\d\d)\s+and\s+(?:\p{L}+[\s-]+){0,4}?(?<last>(?:19|20)\d\d)(?!\d)
            |\b(?<first>(?:19|20)\d\d)(?:\s*[-–—/]\s*|\s+(?:to|till|until|through
              |up\s+to)\s+(?:\p{L}+[\s-]+){0,4}?)(?<last>(?:19|20)\d\d)(?!\d)
            |\b(?<first>(?:19|20)\d\d)[-–—/](?<short>\d\d)(?![\d%]|-\d|\s*percent)
            |\bsince\s+(?:\p{L}+[\s-]+){0,4}?(?<first>(?:19|20)\d\d)(?!\d)
            |\bfrom\s+(?:\p{L}+[\s-]+){0,4}?(?<first>(?:19|20)\d\d)\s+on(?:wards?)?\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Pattern();
}
