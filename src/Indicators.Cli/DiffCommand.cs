using System.CommandLine;
using Indicators.Model;
using Indicators.Releases;
using Indicators.Seeds;

namespace Indicators.Cli;

/// <summary>Lists what changed from one release to another, or to the seeds.</summary>
internal sealed class DiffCommand : CliCommand
{
    private const string TheSeeds = "seeds";

    private readonly Option<string?> _from = new("--from")
    {
        Description = "Version of the earlier release [default: the served release]",
        HelpName = "VERSION",
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Version of the later release, or 'seeds'",
        HelpName = "VERSION",
        DefaultValueFactory = _ => TheSeeds,
    };

    private readonly Option<string?> _seeds = CommonOptions.Seeds();
    private readonly Option<string?> _data = CommonOptions.Data();

    public DiffCommand()
        : base("diff", "List what changed from one release to another, or to the seeds")
    {
        foreach (var option in new Option[] { _from, _to, _seeds, _data })
            Options.Add(option);
        SetAction(RunAsync);
    }

    public override string Remarks =>
        """
            Prints a line per figure: + added, - withdrawn, ! corrected (it states something else), ~ reworded (it states the same).
            Changed figures list the fields that differ. Parentheses hold the reason from withdrawals.yaml. Entries that this file still
            needs come last, ready to be pasted.
            """;

    public override IReadOnlyList<(string Line, string Does)> Examples =>
        [("diff", "what importing the seeds would change"), ("diff --from 2026.1 --to 2026.2", "what changed between two releases")];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var later = parsed.GetValue(_to)!;
        var ofSeeds =
            later == TheSeeds ? CheckedSeeds.Read(CommonOptions.SeedsFolder(parsed, _seeds), "there is no release to compare") : null;
        await using var database = await OwnDatabase.OpenAsync(parsed.GetValue(_data), cancel);
        var before = await StoredReleases.ReadAsync(database, parsed.GetValue(_from), cancel);
        var after = ofSeeds ?? await StoredReleases.ReadAsync(database, later, cancel);
        var difference = ReleaseDifference.Between(before, after);
        foreach (var line in Lines(difference, after.Withdrawals.ToDictionary(w => w.Id)))
            Terminal.Print(line);
        Terminal.Print(
            $"{before.Version} → {after.Version}{(ofSeeds is null ? "" : " (seeds)")}: {difference.Added.Count} added, "
                + $"{difference.Changed.Count} changed, {difference.Withdrawn.Count} withdrawn"
        );
        if (MissingWithdrawals.Between(before, after) is { Count: > 0 } missing)
        {
            Terminal.Print($"{missing.Count} without a reason; add these entries to withdrawals.yaml, and a reason to each:");
            Terminal.Print(SeedWithdrawals.Write(missing).TrimEnd('\n'));
        }

        return Exit.Done;
    }

    private static IEnumerable<string> Lines(ReleaseDifference difference, IReadOnlyDictionary<string, Withdrawal> withdrawals) =>
        [
            .. difference.Withdrawn.Select(o => $"- {Place(o)}{Reason(o, withdrawals)}"),
            .. difference.Changed.Select(c =>
                $"{(c.IsCorrection ? '!' : '~')} {Place(c.After)}: "
                + $"{string.Join(", ", c.Fields)}{(c.IsCorrection ? Reason(c.Before, withdrawals) : "")}"
            ),
            .. difference.Added.Select(o => $"+ {Place(o)}"),
        ];

    private static string Reason(Observation gone, IReadOnlyDictionary<string, Withdrawal> withdrawals) =>
        withdrawals.TryGetValue(gone.Id, out var withdrawal) ? $" ({withdrawal.Reason})" : "";

    private static string Place(Observation observation) => $"{observation.Document}#{observation.Key}";
}
