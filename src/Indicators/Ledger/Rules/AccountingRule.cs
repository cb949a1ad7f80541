using Indicators.Model;

namespace Indicators.Ledger.Rules;

/// <summary>
/// Tells what a class of numerals is that cannot be figures, wherever neither an anchor nor a row of the ledger does. A rule is strict: it
/// would rather leave a numeral unaccounted for than take a figure.
/// </summary>
/// <param name="Name">By which the audit lists it.</param>
/// <param name="Reason">What the numerals are.</param>
/// <param name="Definition">Which numerals they are.</param>
/// <param name="Matches">Whether a numeral is one of them.</param>
public sealed record AccountingRule(string Name, LedgerReason Reason, string Definition, Func<NumeralContext, bool> Matches)
{
    /// <summary>All rules, in the order in which they are asked; the first that matches accounts for the numeral.</summary>
    public static IReadOnlyList<AccountingRule> All { get; } =
    [WebAddress.Rule, Notes.Number, Notes.Mark, Dates.Day, Dates.YearOfMonth, Dates.Year];
}
