using Indicators.Ledger.Rules;
using Indicators.Model;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Ledger;

/// <summary>
/// Accounts for every numeral in every text: by a figure, by a row of the ledger, or by a rule. A numeral that is unaccounted for or
/// accounted for twice, and an account without a numeral, is a problem.
/// </summary>
public static class Audit
{
    /// <summary>Names of texts that the audit needs and the folder does not contain.</summary>
    public static IReadOnlyList<string> Missing(SeedSet seeds, string texts) =>
        [.. Needed(seeds).Where(file => !Path.Exists(Path.Combine(texts, file)))];

    /// <summary>Audits all texts in the folder and all texts named by the seeds.</summary>
    /// <param name="seeds">The seeds. What could not be read accounts for nothing, and is reported.</param>
    /// <param name="texts">The folder of texts.</param>
    /// <exception cref="SourceFileException">A text is missing or cannot be read; call <see cref="Missing"/> first.</exception>
    public static AuditReport Run(SeedSet seeds, string texts)
    {
        var (audits, filled, _) = Read(seeds, texts);
        var totals = Totals(audits);
        return new AuditReport(
            [.. audits.Select(a => a.Counts())],
            totals,
            Rules(audits),
            Problem.Sort([
                .. seeds.Problems,
                .. filled.SelectMany(f => f.Problems),
                .. audits.SelectMany(a => a.Problems),
                .. Changed(seeds, totals),
            ])
        );
    }

    /// <summary>Returns the files with their numerals, the documents with all places filled in, and the texts.</summary>
    internal static (IReadOnlyList<FileAudit> Files, IReadOnlyList<FilledDocument> Documents, WitnessTexts Texts) Read(
        SeedSet seeds,
        string texts
    )
    {
        var files = Directory
            .EnumerateFileSystemEntries(texts, "*.txt")
            .Select(path => Path.GetFileName(path))
            .Union(Needed(seeds))
            .Order(StringComparer.Ordinal)
            .Select(file => SourceFile.Read(Path.Combine(texts, file)))
            .ToList();
        var witnessTexts = new WitnessTexts(texts);
        var filled = seeds.Documents.Select(d => AnchorFiller.Fill(d, witnessTexts)).ToList();
        var documents = filled.Select(f => f.Document).OrderBy(d => d.Slug, StringComparer.Ordinal).ToList();
        var anchors = documents
            .SelectMany(d => LineAnchor.Of(d, witnessTexts, name => files.FirstOrDefault(f => f.FileName == name)))
            .ToLookup(a => a.File, a => a.Anchor);
        var witnesses = documents.SelectMany(d => d.Witnesses.Select(w => (Document: d, Witness: w))).ToLookup(w => w.Witness.File);
        var audits = files
            .Select(file => new FileAudit(
                file,
                seeds.Ledgers.FirstOrDefault(l => l.Text == file.FileName),
                [.. anchors[file.FileName]],
                witnesses[file.FileName].SelectMany(w => witnessTexts.Of(w.Witness).Text?.Paragraphs ?? []),
                [.. witnesses[file.FileName].Select(w => (w.Document.Slug, w.Witness.Lines))]
            ))
            .ToList();
        return (audits, filled, witnessTexts);
    }

    private static IEnumerable<string> Needed(SeedSet seeds) =>
        seeds
            .Documents.SelectMany(d => d.Witnesses.Select(w => w.File))
            .Concat(seeds.Ledgers.Select(l => l.Text))
            .Where(WitnessTexts.IsFileName)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static IReadOnlyList<LedgerTotal> Totals(IEnumerable<FileAudit> audits) =>
        LedgerTotal.Sort(
            from audit in audits
            from numeral in audit.Numerals
            where numeral.Reason is not null
            group numeral by (audit.FileName, numeral.Document, Reason: numeral.Reason!.Value) into same
            select new LedgerTotal(same.Key.FileName, same.Key.Document, same.Key.Reason, same.Count())
        );

    private static IReadOnlyList<AuditedRule> Rules(IEnumerable<FileAudit> audits)
    {
        var byRule = audits.SelectMany(a => a.Numerals).Where(n => n.Rule is not null).ToLookup(n => n.Rule!.Name);
        return
        [
            .. AccountingRule.All.Select(rule =>
            {
                var matched = byRule[rule.Name].ToList();
                var accounts = matched.Where(n => n.IsByRule).ToList();
                var agrees = matched.Count(n => !n.IsByRule && n.Reason == rule.Reason);
                return new AuditedRule(
                    rule,
                    accounts.Count,
                    agrees,
                    matched.Count - accounts.Count - agrees,
                    accounts.Concat(matched).FirstOrDefault()?.Numeral.ToString()
                );
            }),
        ];
    }

    private static IEnumerable<Problem> Changed(SeedSet seeds, IReadOnlyList<LedgerTotal> totals)
    {
        var path = new SeedsFolder(seeds.Folder).LedgerTotals;
        if (seeds.LedgerTotals is not { } told)
        {
            if (totals.Count > 0)
                yield return new Problem(path, 1, ProblemCodes.TotalsChanged, "the totals have not been made", Hint);
            yield break;
        }

        var rows = told.Rows.Select((row, i) => (Row: row, Line: i + 2)).ToList();
        foreach (var (row, line) in rows.Where(r => !totals.Contains(r.Row)))
        {
            var now = totals.FirstOrDefault(t => (t.File, t.Document, t.Reason) == (row.File, row.Document, row.Reason))?.Numerals ?? 0;
            yield return new Problem(
                path,
                line,
                ProblemCodes.TotalsChanged,
                $"{Told(row)}: {row.Numerals} numerals here, {now} in the text",
                Hint
            );
        }

        foreach (var total in totals.Where(t => !told.Rows.Any(r => (r.File, r.Document, r.Reason) == (t.File, t.Document, t.Reason))))
            yield return new Problem(
                path,
                rows.Count + 1,
                ProblemCodes.TotalsChanged,
                $"{Told(total)}: none here, {total.Numerals} in the text",
                Hint
            );
    }

    private const string Hint = "if the change is meant, run ./indicators audit --write";

    private static string Told(LedgerTotal total) => $"{total.File} {total.Document ?? "(no document)"} {Codes.Of(total.Reason)}";
}
