using System.CommandLine;
using Indicators.Checks;

namespace Indicators.Cli;

/// <summary>Lists every problem of the seeds.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _texts = CommonOptions.Texts();
    private readonly Option<bool> _forRelease = new("--for-release") { Description = "Report also codes that no figure uses" };

    public CheckCommand()
        : base("check", "List every problem of the seeds")
    {
        foreach (var option in new Option[] { _seeds, _texts, _forRelease })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            Each problem is a line on standard output: file:line: code message. Where the texts are at hand, every anchor and hash is checked
            against them. Needs no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("check", "check seeds/"), ("check --seeds /tmp/seeds --texts ~/texts", "check other seeds against the texts of that folder")];

    private int Run(ParseResult parsed)
    {
        var textsFolder = CommonOptions.TextsFolder(parsed, _texts);
        var report = SeedsCheck.Run(CommonOptions.SeedsFolder(parsed, _seeds), textsFolder, parsed.GetValue(_forRelease));
        foreach (var problem in report.Problems)
            Terminal.Say(problem.ToString());
        var looked = report.WithTexts ? "with the texts" : "without the texts, which are not at hand";
        Terminal.Say(
            $"{CheckedSeeds.Count(report.Problems.Count)} in {report.Documents} documents with {report.Figures} figures"
                + $" ({report.ManualReadings} read by hand), checked {looked}"
        );
        return report.Passed ? Exit.Done : Exit.Problems;
    }
}
