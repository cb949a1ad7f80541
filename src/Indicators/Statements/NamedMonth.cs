using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>A month that a reader names without a year: "in June", "its May outlook".</summary>
/// <param name="Name">As written.</param>
/// <param name="Number">From 1.</param>
/// <param name="Start">First UTF-16 unit.</param>
internal sealed partial record NamedMonth(string Name, int Number, int Start)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Returns the months in order.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="parts">Months with a year, with the positions of their start and of their year: they are left out.</param>
    public static IReadOnlyList<NamedMonth> Find(string text, IReadOnlyList<(PartOfYear Part, int Start, int At)> parts) =>
        [
            .. Pattern()
                .Matches(text)
                .Select(match => match.Groups["month"])
                .Where(month => !parts.Any(part => part.Start <= month.Index && month.Index <= part.At))
                .Select(month => new NamedMonth(month.Value, Array.IndexOf(Months, month.Value[..3].ToLowerInvariant()) + 1, month.Index)),
        ];

    /// <summary>Whether it lies between two days, in any year.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day.</param>
    /// <param name="slack">By how many days both may be wrong.</param>
    public bool IsWithin(DateOnly start, DateOnly end, int slack)
    {
        var first = Math.Max(start.DayNumber - slack, DateOnly.MinValue.DayNumber);
        var last = Math.Min(end.DayNumber + slack, DateOnly.MaxValue.DayNumber);
        for (var day = first; day <= last; day++)
        {
            if (DateOnly.FromDayNumber(day).Month == Number)
                return true;
        }

        return false;
    }

    // "May" and "march" are other words too, and "between May and" begins a range.
    [GeneratedRegex(
        @"\b(?:[Ii]n|[Bb]y|[Dd]uring|[Ss]ince|[Ll]ast|[Tt]his|[Ii]ts|[Tt]heir|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Oo]n\s+\d{1,2})[\s-]+"
            + @"(?<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
            + @"(?!\s+(?:to|and|until|through|or)\s)"
    )]
    private static partial Regex Pattern();
}
