using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Ledger;

/// <summary>How the numerals of all texts are accounted for.</summary>
/// <param name="Files">By name.</param>
/// <param name="Totals">Of all that is accounted for; see <see cref="LedgerTotal.Sort"/>.</param>
/// <param name="Rules">All rules, in their order.</param>
/// <param name="Problems">What is not accounted for, or not once; by file and line.</param>
public sealed record AuditReport(
    IReadOnlyList<AuditedFile> Files,
    IReadOnlyList<LedgerTotal> Totals,
    IReadOnlyList<AuditedRule> Rules,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>Whether nothing was found.</summary>
    public bool Passed => Problems.Count == 0;
}

/// <summary>The numerals of one file.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Numerals">All, without the optional ones that nothing accounts for.</param>
/// <param name="ByAnchor">Accounted for by anchors of figures.</param>
/// <param name="ByRow">Accounted for by rows of the ledger, and by no figure.</param>
/// <param name="ByRule">Accounted for by a rule alone.</param>
/// <param name="Unaccounted">Accounted for by nothing.</param>
public sealed record AuditedFile(string File, int Numerals, int ByAnchor, int ByRow, int ByRule, int Unaccounted);

/// <summary>What a rule did.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Accounts">Numerals that it alone accounts for.</param>
/// <param name="Agrees">Numerals that it matches too, and for which a row gives the same reason.</param>
/// <param name="Differs">Numerals that it matches, and for which a row or an anchor gives another.</param>
/// <param name="Sample">One that it accounts for, or else matches, as <c>file:line: printed</c>; null where there is none.</param>
public sealed record AuditedRule(AccountingRule Rule, int Accounts, int Agrees, int Differs, string? Sample);
