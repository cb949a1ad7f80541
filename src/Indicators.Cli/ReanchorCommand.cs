using System.CommandLine;
using Indicators.Drift;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Finds every anchor in another copy of the texts.</summary>
internal sealed class ReanchorCommand : CliCommand
{
    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string> _texts = new("--texts")
    {
        Description = "Folder of the other copy of the texts",
        HelpName = "DIR",
        Required = true,
    };
    private readonly Option<string[]> _original = new("--original")
    {
        Description =
            "Folder of the texts that the anchors refer to [default: those of INDICATORS_TEXTS, texts and ../shared/texts that exist]",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object with all anchors" };
    private readonly Option<bool> _all = new("--all") { Description = "List exact anchors too" };

    public ReanchorCommand()
        : base("reanchor", "Find every anchor in another copy of the texts")
    {
        foreach (var option in new Option[] { _seeds, _texts, _original, _json, _all })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            The state of an anchor is exact, moved (the same sentence elsewhere), context_only (the sentence was edited, the figure is the
            same), number_changed (numeral, sign, scale word, unit, bound or year differ), ambiguous or orphaned. Prints anchors that are
            not exact as file:line: state message. File names may differ. The exit code is 0 if all anchors are exact or moved, else 1.
            Writes nothing, needs no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("reanchor --texts ~/texts-of-today", "compare a copy with the texts"),
            ("reanchor --texts ~/new --original ~/old --json", "compare with the texts in ~/old, and print JSON"),
        ];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var copy = parsed.GetValue(_texts)!;
        if (!Directory.Exists(copy))
            throw CommandFailure.Usage($"--texts: there is no folder {copy}");
        if (!Directory.EnumerateFiles(copy, "*.txt").Any())
            throw CommandFailure.Environment($"nothing was compared: {copy} has no *.txt file");
        var set = SeedsReader.Read(folder);
        if (set.Problems.Count > 0)
        {
            foreach (var problem in set.Problems)
                Console.Error.WriteLine(problem);
            throw new CommandFailure(
                Exit.Problems,
                $"{CheckedSeeds.Count(set.Problems.Count)} in {folder}: nothing was compared; mend the seeds and try again"
            );
        }

        // The copy comes last, because an unchanged text in it is its own original.
        var report = Reanchoring.Run(set, copy, [.. Originals(parsed), copy]);
        foreach (var line in parsed.GetValue(_json) ? [DriftListing.Json(report)] : DriftListing.Lines(report, parsed.GetValue(_all)))
            Terminal.Print(line);
        return report.Passed ? Exit.Done : Exit.Problems;
    }

    private IEnumerable<string> Originals(ParseResult parsed)
    {
        if (parsed.GetValue(_original) is { Length: > 0 } named)
            return named.All(Directory.Exists)
                ? named
                : throw CommandFailure.Usage($"--original: there is no folder {named.First(n => !Directory.Exists(n))}");
        return new[]
        {
            System.Environment.GetEnvironmentVariable("INDICATORS_TEXTS"),
            ProjectFolder.Of("texts"),
            ProjectFolder.Of("..", "shared", "texts"),
        }.Where(Directory.Exists)!;
    }
}
