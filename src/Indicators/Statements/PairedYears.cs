using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>
/// Pairs two numbers with two years: "from 37 to 69 between 2015 and 2019", "3 and 4 in 2017 and 2022". The first number belongs to the
/// first year, the second to the second.
/// </summary>
internal static partial class PairedYears
{
    private const int DigitsOfYear = 4;

    /// <summary>Returns the year of each number by its index; empty if the sentence does not pair them.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="numbers">Positions of its numbers.</param>
    /// <param name="areAlike">Whether a number has the unit of the next one.</param>
    /// <param name="years">Its years with their positions.</param>
    public static IReadOnlyDictionary<int, int> Of(
        string text,
        IReadOnlyList<(int Start, int End)> numbers,
        Func<int, bool> areAlike,
        IReadOnlyList<(int Year, int Start)> years
    )
    {
        var pairs = new Dictionary<int, int>();
        if (years.Count != 2 || numbers.Count < 2 || !BetweenYears().IsMatch(text[(years[0].Start + DigitsOfYear)..years[1].Start]))
            return pairs;
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            if (
                numbers[i + 1].Start < numbers[i].End
                || (numbers[i].Start < years[0].Start && numbers[i + 1].Start > years[0].Start)
                || !BetweenNumbers().IsMatch(text[numbers[i].End..numbers[i + 1].Start])
                || !(areAlike(i) || Joint().IsMatch(text[numbers[i].End..numbers[i + 1].Start]))
            )
                continue;
            // Three in a row, or two such pairs, would be ambiguous.
            if (pairs.Count > 0)
                return new Dictionary<int, int>();
            (pairs[i], pairs[i + 1]) = (years[0].Year, years[1].Year);
        }

        return pairs;
    }

    // "From 3 to 5 million dollars" leaves the first unit to the second.
    [GeneratedRegex(@"^\s+(?:and|to)\s+(?:\p{L}+\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:\s*[-–—]\s*|\s+(?:and|to|till|until|through|then)\s+(?:\p{L}+\s+){0,2})$", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenYears();

    [GeneratedRegex(@"^(?:\s+\p{L}+){0,2}?\s+(?:and|to)\s+(?:\p{L}+\s+){0,2}$", RegexOptions.IgnoreCase)]
    private static partial Regex BetweenNumbers();
}
