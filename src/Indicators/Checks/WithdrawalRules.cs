using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>Every id that was ever published is accounted for, with the reason for its withdrawal and its successor.</summary>
internal static class WithdrawalRules
{
    private const int ShortestReason = 10;
    private const int MaxReasonLength = 600;

    public static IEnumerable<Problem> Form(SeedSet seeds)
    {
        if (seeds.Withdrawals is not { } list)
            yield break;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (withdrawal, marks) in list.Entries)
        {
            if (!Patterns.ObservationId().IsMatch(withdrawal.Id))
                yield return At(
                    "id",
                    ProblemCodes.BadWithdrawal,
                    $"'{withdrawal.Id}' is not the id of an observation",
                    "run ./indicators diff: it prints the entries that are needed"
                );
            else if (!seen.TryAdd(withdrawal.Id, marks.Of("id")))
                yield return At("id", ProblemCodes.BadWithdrawal, $"{withdrawal.Id} is listed twice; first on line {seen[withdrawal.Id]}");
            if (!Patterns.Slug().IsMatch(withdrawal.Document))
                yield return At("document", ProblemCodes.BadWithdrawal, $"'{withdrawal.Document}' is not the slug of a document");
            if (!Patterns.Slug().IsMatch(withdrawal.Key))
                yield return At("key", ProblemCodes.BadWithdrawal, $"'{withdrawal.Key}' is not the key of a figure");
            if (!Patterns.Version().IsMatch(withdrawal.LastRelease) || withdrawal.LastRelease.EndsWith("-draft", StringComparison.Ordinal))
                yield return At(
                    "lastRelease",
                    ProblemCodes.BadWithdrawal,
                    $"'{withdrawal.LastRelease}' is not the version of a published release",
                    "write a version such as 2026.1; a figure of drafts only needs no entry"
                );
            else if (
                seeds.Release is { } release
                && Patterns.Version().IsMatch(release.Version)
                && ReleaseVersion.Compare(withdrawal.LastRelease, release.Version) >= 0
            )
                yield return At(
                    "lastRelease",
                    ProblemCodes.BadWithdrawal,
                    $"{withdrawal.LastRelease} is not earlier than {release.Version}, the version of the seeds",
                    "name the last release that had the figure"
                );
            if (withdrawal.Reason.Trim().Length is < ShortestReason or > MaxReasonLength)
                yield return At(
                    "reason",
                    ProblemCodes.WithdrawalUnexplained,
                    $"'{withdrawal.Reason}' does not explain the withdrawal",
                    "say what was wrong with the figure"
                );

            Problem At(string key, ProblemCode code, string message, string? hint = null) =>
                new(list.File, marks.Of(key), code, message, hint);
        }
    }

    /// <summary>Rules that need the ids of figures, which can be computed only if the seeds have no other problems.</summary>
    public static IEnumerable<Problem> Ids(SeedSet seeds)
    {
        if (seeds.Withdrawals is not { Entries.Count: > 0 } list)
            yield break;
        var published = ReleaseBuilder.Build(seeds).Observations.ToDictionary(o => o.Id);
        var listed = list.Entries.ToDictionary(e => e.Value.Id, e => e.Value);
        foreach (var (withdrawal, marks) in list.Entries)
        {
            if (published.TryGetValue(withdrawal.Id, out var figure))
                yield return new Problem(
                    list.File,
                    marks.Of("id"),
                    ProblemCodes.NotWithdrawn,
                    $"{withdrawal.Id} is still a figure of the seeds ({figure.Document}#{figure.Key})",
                    "remove the entry, or remove the figure from its document"
                );
            if (withdrawal.Successor is not { } successor)
                continue;
            if (!published.ContainsKey(successor) && !listed.ContainsKey(successor))
                yield return new Problem(
                    list.File,
                    marks.Of("successor"),
                    ProblemCodes.UnknownSuccessor,
                    $"'{successor}' is neither a figure of the seeds nor an entry of the list",
                    "name the id of the figure that replaces it, or remove the key"
                );
            else if (LeadsBack(withdrawal.Id, listed))
                yield return new Problem(
                    list.File,
                    marks.Of("successor"),
                    ProblemCodes.UnknownSuccessor,
                    $"the successors of {withdrawal.Id} lead back to it"
                );
        }
    }

    private static bool LeadsBack(string id, Dictionary<string, Model.Withdrawal> listed)
    {
        var next = listed[id].Successor;
        for (var steps = 0; next is not null && listed.TryGetValue(next, out var step) && steps <= listed.Count; steps++)
        {
            if (next == id)
                return true;
            next = step.Successor;
        }

        return false;
    }
}
