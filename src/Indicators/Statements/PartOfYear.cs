namespace Indicators.Statements;

/// <summary>
/// Months of a year that a reader names: "at the end of 2023", "in the first half of 2021", "from October to December 2021".
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="First">The first of them, from 1; 0 for December of the year before.</param>
/// <param name="Last">The last of them.</param>
/// <param name="IsVague">Whether the words leave the ends open ("early", "late").</param>
public readonly record struct PartOfYear(int Year, int First, int Last, bool IsVague)
{
    /// <summary>Tolerance of a vague part in days: something true at the end of a year was true on the first day of the next.</summary>
    private const int Slack = 31;

    private DateOnly Start => new DateOnly(Year, 1, 1).AddMonths(First - 1);

    private DateOnly End => new DateOnly(Year, 1, 1).AddMonths(Last).AddDays(-1);

    /// <summary>Whether it is the year from end to end, as the reader says ("in the whole of 2021").</summary>
    public bool IsWhole => First == 1 && Last == 12 && !IsVague;

    /// <summary>Whether it is this time, or its last month: "between New Year and the end of September".</summary>
    public bool MayBe(DateOnly start, DateOnly end) => End == end && (Start == start || First == Last);

    /// <summary>Whether some day of the part may lie between these two; a missing one is open.</summary>
    public bool MayMeet(DateOnly? start, DateOnly? end)
    {
        var slack = IsVague ? Slack : 0;
        return (start is not { } from || from <= End.AddDays(slack)) && (end is not { } to || to >= Start.AddDays(-slack));
    }
}
