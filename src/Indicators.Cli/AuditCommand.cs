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
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of tables" };
    private readonly Option<bool> _write = new("--write")
    {
        Description = "Write the totals to ledger/totals.csv of the seeds; only when nothing else is wrong",
    };

    public AuditCommand()
        : base("audit", "Account for every numeral in the texts")
    {
        foreach (var option in new Option[] { _seeds, _texts, _json, _write })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            Each numeral, in digits or words, is part of a figure, or in the ledger with a reason, or of a class that a rule names. Lists the
            totals per file and reason, the rules, and as file:line: code message what is not accounted for, or not there, or there twice.
            Without the texts: exit code 3. Needs no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("audit", "account for the texts at hand"),
            ("audit --write", "keep the totals after figures or ledger have changed"),
            ("audit --json --texts ~/texts", "the same for programs, with the texts of that folder"),
        ];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var textsFolder =
            CommonOptions.TextsFolder(parsed, _texts)
            ?? throw CommandFailure.Environment("no texts are at hand to audit: name their folder with --texts or INDICATORS_TEXTS");
        var set = SeedsReader.Read(folder);
        if (Audit.Missing(set, textsFolder) is { Count: > 0 } missing)
            throw CommandFailure.Environment(
                $"{textsFolder} does not hold {string.Join(", ", missing)}, which the seeds name: nothing was audited"
            );
        var report = Audit.Run(set, textsFolder);
        if (parsed.GetValue(_write) && report.Problems.All(p => p.Code == ProblemCodes.TotalsChanged))
        {
            foreach (var file in SeedsRewriter.LedgerTotals(set, report.Totals).Changed)
                Terminal.Progress($"rewritten: {file}");
            report = report with { Problems = [] };
        }

        foreach (var line in parsed.GetValue(_json) ? [AuditListing.Json(report)] : AuditListing.Lines(report))
            Terminal.Say(line);
        return report.Passed ? Exit.Done : Exit.Problems;
    }
}
