using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Rules for the ledger that do not need the texts; the audit checks the rest.</summary>
internal static class LedgerRules
{
    public static IEnumerable<Problem> Rows(SeedSet seeds)
    {
        foreach (var ledger in seeds.Ledgers)
        {
            if (!WitnessTexts.IsFileName(ledger.Text))
                yield return new Problem(ledger.File, 1, ProblemCodes.BadLedger, $"'{ledger.Text}' is not the file name of a text");
            // A missing nth means that there is only one occurrence, so the same text must not occur with an nth as well.
            foreach (var rows in ledger.Rows.GroupBy(r => (r.Line, r.Printed)))
            {
                foreach (
                    var row in rows.Where(r =>
                        rows.Any(other => other.At < r.At && (other.Nth == r.Nth || other.Nth is null || r.Nth is null))
                    )
                )
                    yield return new Problem(
                        ledger.File,
                        row.At,
                        ProblemCodes.DuplicateRow,
                        $"'{row.Printed}' of line {row.Line} is listed twice",
                        "use nth if the line prints it several times"
                    );
            }
        }
    }

    public static IEnumerable<Problem> Totals(SeedSet seeds)
    {
        if (seeds.LedgerTotals is not { } totals)
            yield break;
        var slugs = seeds.Documents.Select(d => d.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (total, i) in totals.Rows.Select((total, i) => (total, i)))
        {
            if (total.Document is { } slug && !slugs.Contains(slug))
                yield return new Problem(
                    totals.File,
                    i + 2,
                    ProblemCodes.BadLedger,
                    $"there is no document '{slug}'",
                    "run ./indicators audit --write"
                );
            if (totals.Rows.Take(i).Any(t => t with { Numerals = 0 } == total with { Numerals = 0 }))
                yield return new Problem(
                    totals.File,
                    i + 2,
                    ProblemCodes.DuplicateRow,
                    "this total is listed twice",
                    "run ./indicators audit --write"
                );
        }
    }
}
