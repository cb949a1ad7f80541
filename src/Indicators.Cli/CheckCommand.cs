using System.CommandLine;
using Indicators.Checks;

namespace Indicators.Cli;

/// <summary>Lists every problem of the seeds.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<bool> _forRelease = new("--for-release") { Description = "Also report codes that no figure uses" };

    public CheckCommand()
        : base("check", "List every problem of the seeds")
    {
        foreach (var option in new Option[] { _seeds, _texts, _forRelease })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            Prints a line per problem: file:line: code message. If the texts are available, checks every anchor and hash against them.
            Needs no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("check", "check seeds/"), ("check --seeds /tmp/seeds --texts ~/texts", "check other seeds against the texts in that folder")];

    private int Run(ParseResult parsed)
    {
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var report = SeedsCheck.Run(CommonOptions.SeedsFolder(parsed, _seeds), textsFolder, parsed.GetValue(_forRelease));
        foreach (var problem in report.Problems)
            Terminal.Print(problem.ToString());
        var texts = report.WithTexts ? "with the texts" : "without the texts (name their folder with --texts)";
        Terminal.Print(
            $"{CheckedSeeds.Count(report.Problems.Count)} in {report.Documents} documents with {Counts(report)}"
                + $" ({report.ManualReadings} read by hand), checked {texts}"
        );
        return report.Passed ? Exit.Done : Exit.Problems;
    }

    private static string Counts(CheckReport report)
    {
        var figures = $"{report.Figures - report.ChangeOnly} figures";
        return report.ChangeOnly == 0 ? figures : $"{figures} and {report.ChangeOnly} statements without a number";
    }
}
