using Indicators.Model;

namespace Indicators.Ledger.Rules;

/// <summary>
/// Accounts for a class of numerals that cannot be figures, where neither an anchor nor a row of the ledger does. Rules are strict: they
/// leave a numeral unaccounted for rather than hide a figure.
/// </summary>
/// <param name="Name">Name in the audit.</param>
/// <param name="Reason">The account of the numerals.</param>
/// <param name="Definition">Which numerals it covers.</param>
/// <param name="Matches">Whether it covers a numeral.</param>
public sealed record AccountingRule(string Name, LedgerReason Reason, string Definition, Func<NumeralContext, bool> Matches)
{
    /// <summary>All rules, in order of precedence: the first rule that matches accounts for the numeral.</summary>
    public static IReadOnlyList<AccountingRule> All { get; } =
    [WebAddress.Rule, Notes.Number, Notes.Mark, Dates.Day, Dates.YearOfMonth, Dates.Year];
}
