using System.CommandLine;
using Indicators.Model;
using Indicators.Releases;

namespace Indicators.Cli;

/// <summary>Tells what changed from one release to another, or to the seeds.</summary>
internal sealed class DiffCommand : CliCommand
{
    private const string TheSeeds = "seeds";

    private readonly Option<string?> from = new("--from")
    {
        Description = "Version of the earlier release [default: the one that is served]",
        HelpName = "VERSION",
    };

    private readonly Option<string> to = new("--to")
    {
        Description = "Version of the later release, or 'seeds'",
        HelpName = "VERSION",
        DefaultValueFactory = _ => TheSeeds,
    };

    private readonly Option<string?> seeds = CommonOptions.Seeds();
    private readonly Option<string?> data = CommonOptions.Data();

    public DiffCommand() : base("diff", "Tell what changed from one release to another, or to the seeds")
    {
        foreach (var option in new Option[] { from, to, seeds, data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks => "A line a figure: + added, - withdrawn, ! says something else now, ~ said otherwise (with the fields that differ).";

    public override IReadOnlyList<(string Line, string Does)> Examples =>
    [
        ("diff", "what importing the seeds would change"),
        ("diff --from 2026.1 --to 2026.2", "what changed between two releases"),
    ];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var later = parsed.GetValue(to)!;
        var ofSeeds = later == TheSeeds ? CheckedSeeds.Read(CommonOptions.SeedsFolder(parsed, seeds), "they make no release to compare") : null;
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(data), cancel);
        var before = await StoredReleases.ReadAsync(database, parsed.GetValue(from), cancel);
        var after = ofSeeds ?? await StoredReleases.ReadAsync(database, later, cancel);
        var difference = ReleaseDifference.Between(before, after);
        foreach (var line in Lines(difference))
            Terminal.Say(line);
        Terminal.Say($"{before.Version} → {after.Version}{(ofSeeds is null ? "" : " (seeds)")}: {difference.Added.Count} added, "
            + $"{difference.Changed.Count} changed, {difference.Withdrawn.Count} withdrawn");
        return Exit.Done;
    }

    private static IEnumerable<string> Lines(ReleaseDifference difference) =>
    [
        .. difference.Withdrawn.Select(o => $"- {Place(o)}"),
        .. difference.Changed.Select(c => $"{(c.IsCorrection ? '!' : '~')} {Place(c.After)}: {string.Join(", ", c.Fields)}"),
        .. difference.Added.Select(o => $"+ {Place(o)}"),
    ];

    private static string Place(Observation observation) => $"{observation.Document}#{observation.Key}";
}
