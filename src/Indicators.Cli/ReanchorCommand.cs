using System.CommandLine;
using Indicators.Drift;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Looks for every anchor in another copy of the texts.</summary>
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
            "Folder of the texts that the anchors were read from [default: INDICATORS_TEXTS, texts, ../shared/texts, as far as they are there]",
        HelpName = "DIR",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object with every anchor" };
    private readonly Option<bool> _all = new("--all") { Description = "List exact anchors too" };

    public ReanchorCommand()
        : base("reanchor", "Look for every anchor in another copy of the texts")
    {
        foreach (var option in new Option[] { _seeds, _texts, _original, _json, _all })
            Options.Add(option);
        SetAction(Run);
    }

    public override string Remarks =>
        """
            Each anchor is exact, moved (the same sentence elsewhere), context_only (the sentence was edited, the figure is the same),
            number_changed (numeral, sign, scale word, unit, bound or year differ), ambiguous or orphaned, and listed as file:line: state message
            unless it is exact. Files may have other names. Exit code 0 if all are exact or moved, else 1. Nothing is written. Needs no database.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [
            ("reanchor --texts ~/texts-of-today", "compare with the texts at hand"),
            ("reanchor --texts ~/new --original ~/old --json", "the same for programs, with the old texts of that folder"),
        ];

    private int Run(ParseResult parsed)
    {
        var folder = CommonOptions.SeedsFolder(parsed, _seeds);
        var copy = parsed.GetValue(_texts)!;
        if (!Directory.Exists(copy))
            throw CommandFailure.Usage($"--texts names {copy}, which is no folder");
        if (!Directory.EnumerateFiles(copy, "*.txt").Any())
            throw CommandFailure.Environment($"{copy} holds no text (*.txt): nothing was compared");
        var set = SeedsReader.Read(folder);
        if (set.Problems.Count > 0)
        {
            foreach (var problem in set.Problems)
                Console.Error.WriteLine(problem);
            throw new CommandFailure(Exit.Problems, $"{CheckedSeeds.Count(set.Problems.Count)} in {folder}: nothing was compared");
        }

        // The copy comes last: what is unchanged in it is its own original.
        var report = Reanchoring.Run(set, copy, [.. Originals(parsed), copy]);
        foreach (var line in parsed.GetValue(_json) ? [DriftListing.Json(report)] : DriftListing.Lines(report, parsed.GetValue(_all)))
            Terminal.Say(line);
        return report.Passed ? Exit.Done : Exit.Problems;
    }

    private IEnumerable<string> Originals(ParseResult parsed)
    {
        if (parsed.GetValue(_original) is { Length: > 0 } named)
            return named.All(Directory.Exists)
                ? named
                : throw CommandFailure.Usage($"--original names {named.First(n => !Directory.Exists(n))}, which is no folder");
        return new[]
        {
            System.Environment.GetEnvironmentVariable("INDICATORS_TEXTS"),
            ProjectFolder.Of("texts"),
            ProjectFolder.Of("..", "shared", "texts"),
        }.Where(Directory.Exists)!;
    }
}
