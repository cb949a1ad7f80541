using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Ledger.Rules;

/// <summary>Days, years of dates, and years on their own.</summary>
internal static partial class Dates
{
    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    public static readonly AccountingRule Day = new(
        "day",
        LedgerReason.Date,
        "1 to 31 beside the name of a month that a year from 1800 to 2099 follows",
        numeral =>
            IsDay().IsMatch(numeral.Printed)
            && (MonthAndYearAfter().IsMatch(numeral.After) || (MonthBefore().IsMatch(numeral.Before) && YearAfter().IsMatch(numeral.After)))
    );

    public static readonly AccountingRule YearOfMonth = new(
        "year-of-month",
        LedgerReason.Date,
        "a year from 1800 to 2099 after the name of a month, with or without a day, and before punctuation or the line's end",
        numeral => IsYear().IsMatch(numeral.Printed) && MonthAndDayBefore().IsMatch(numeral.Before) && Closed().IsMatch(numeral.After)
    );

    public static readonly AccountingRule Year = new(
        "year",
        LedgerReason.Year,
        "a year from 1800 to 2099 after in, since, until, during or throughout, and before punctuation or the line's end",
        numeral => IsYear().IsMatch(numeral.Printed) && Preposition().IsMatch(numeral.Before) && Closed().IsMatch(numeral.After)
    );

    [GeneratedRegex(@"^(?:[1-9]|[12][0-9]|3[01])\z")]
    private static partial Regex IsDay();

    [GeneratedRegex(@"^(?:1[89]|20)[0-9]{2}\z")]
    private static partial Regex IsYear();

    [GeneratedRegex(@"^\s" + Month + @"\s(?:1[89]|20)[0-9]{2}(?![\p{L}\p{N}])")]
    private static partial Regex MonthAndYearAfter();

    [GeneratedRegex(@"(?<!\p{L})" + Month + @"\s\z")]
    private static partial Regex MonthBefore();

    [GeneratedRegex(@"^,\s(?:1[89]|20)[0-9]{2}(?![\p{L}\p{N}])")]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"(?<!\p{L})" + Month + @"\s(?:(?:[1-9]|[12][0-9]|3[01]),\s)?\z")]
    private static partial Regex MonthAndDayBefore();

    [GeneratedRegex(@"(?<!\p{L})(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Tt]hroughout)\s\z")]
    private static partial Regex Preposition();

    /// <summary>No countable word may follow, as in "in 2000 villages". A decimal or a unit is not punctuation.</summary>
    [GeneratedRegex(@"^(?:[,;:?!\)”’—–](?!\p{N})|\.(?!\p{N})|\z)")]
    private static partial Regex Closed();
}
