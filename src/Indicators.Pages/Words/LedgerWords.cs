using Indicators.Model;

namespace Indicators.Pages.Words;

/// <summary>Names of the reasons of the ledger.</summary>
public static class LedgerWords
{
    public static string Of(LedgerReason reason) =>
        reason switch
        {
            LedgerReason.Figure => "a figure",
            LedgerReason.Date => "a date",
            LedgerReason.Year => "a year",
            LedgerReason.Ordinal => "a rank or a place in a list",
            LedgerReason.Name => "part of a name",
            LedgerReason.NoteMark => "the number of a note",
            LedgerReason.Bibliography => "part of a reference",
            LedgerReason.Page => "the number of a page",
            LedgerReason.ClockTime => "a time of day",
            LedgerReason.Age => "an age, or a time since",
            LedgerReason.Vague => "an order of magnitude without a number",
            LedgerReason.Idiom => "an idiom",
            LedgerReason.Repeated => "repeats a count of things just named",
            LedgerReason.Furniture => "no part of the text",
            LedgerReason.Period => "the time that a figure is about",
            _ => "something else",
        };
}
