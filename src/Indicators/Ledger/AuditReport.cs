using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Ledger;

/// <summary>How the numerals of all texts are accounted for.</summary>
/// <param name="Files">Sorted by name.</param>
/// <param name="Totals">Totals of everything accounted for; see <see cref="LedgerTotal.Sort"/>.</param>
/// <param name="Rules">All rules, in order.</param>
/// <param name="Problems">Numerals with no account or several, sorted by file and line.</param>
public sealed record AuditReport(
    IReadOnlyList<AuditedFile> Files,
    IReadOnlyList<LedgerTotal> Totals,
    IReadOnlyList<AuditedRule> Rules,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Whether there are no problems.</summary>
    public bool Passed => Problems.Count == 0;
}

/// <summary>The numerals of one file by account.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Numerals">All numerals, except optional ones without an account.</param>
/// <param name="ByAnchor">Numerals accounted for by anchors of figures.</param>
/// <param name="ByRow">Numerals accounted for by rows of the ledger and by no figure.</param>
/// <param name="ByRule">Numerals accounted for only by a rule.</param>
/// <param name="Unaccounted">Numerals without an account.</param>
public sealed record AuditedFile(string File, int Numerals, int ByAnchor, int ByRow, int ByRule, int Unaccounted);

/// <summary>The results of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Accounts">Numerals that only this rule accounts for.</param>
/// <param name="Agrees">Numerals that it matches and for which a row gives the same reason.</param>
/// <param name="Differs">Numerals that it matches and for which a row or anchor gives another reason.</param>
/// <param name="Sample">A numeral that it accounts for, or else one that it matches, as <c>file:line: printed</c>; null if none.</param>
public sealed record AuditedRule(AccountingRule Rule, int Accounts, int Agrees, int Differs, string? Sample);
