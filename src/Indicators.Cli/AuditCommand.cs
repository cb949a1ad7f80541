using System.CommandLine;
using Indicators.Ledger;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Cli;

/// <summary>Accounts for every numeral in the texts.</summary>
internal sealed class AuditCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of the tables" };
    private readonly Option<bool> _write = new("--write")
    {
        Description = "Write the totals to ledger/totals.csv in the seeds, unless there are other problems",
    };

    public AuditCommand()
        : base("audit", "Check that every numeral in the texts is accounted for")
    {
        foreach (var option in new Option[] { _seeds, _texts, _json, _write })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            Each numeral, in digits or words, must be part of a figure, stand in the ledger with a reason, or fall under a rule. The
            command prints totals by file and reason, the rules, and each problem as file:line: code message. Problems are numerals
            without an account, with two accounts, and ledger rows that match no numeral. Needs the texts (exit code 3 without them), but
            no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("audit", "audit the texts"),
            ("audit --write", "store the totals after figures or the ledger changed"),
            ("audit --json --texts ~/texts", "the same as JSON, with the texts in that folder"),
        ];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var textsFolder =
            CommonOptions.TextsFolder(parsed, _texts)
            ?? throw CommandFailure.Environment("no texts found to audit: name their folder with --texts or INDICATORS_TEXTS");
        var set = SeedsReader.Read(folder);
        if (Audit.Missing(set, textsFolder) is { Count: > 0 } missing)
            throw CommandFailure.Environment(
                $"nothing was audited: {textsFolder} lacks these texts of the seeds: {string.Join(", ", missing)}"
            );
        var report = Audit.Run(set, textsFolder);
        if (parsed.GetValue(_write) && report.Problems.All(p => p.Code == ProblemCodes.TotalsChanged))
        {
            foreach (var file in SeedsRewriter.LedgerTotals(set, report.Totals).Changed)
                Terminal.Progress($"rewritten: {file}");
            report = report with { Problems = [] };
        }

        foreach (var line in parsed.GetValue(_json) ? [AuditListing.Json(report)] : AuditListing.Lines(report))
            Terminal.Print(line);
        return report.Passed ? Exit.Done : Exit.Problems;
    }
}
