using Indicators.Model;

namespace Indicators.Releases;

/// <summary>What a release leaves out of the one before, without a word on why.</summary>
public static class MissingWithdrawals
{
    /// <summary>
    /// Entries for ids that the release before published or listed as withdrawn and the later release neither has nor lists. Their reason
    /// is empty: only a curator knows it. An observation of the same document and key is taken for the successor.
    /// </summary>
    /// <param name="before">The release before.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<Withdrawal> Between(Release before, Release after)
    {
        var known = after.Observations.Select(o => o.Id).Concat(after.Withdrawals.Select(w => w.Id)).ToHashSet(StringComparer.Ordinal);
        var byKey = after.Observations.ToDictionary(o => (o.Document, o.Key), o => o.Id);
        return Withdrawal.Sort(
            before
                .Observations.Select(o => new Withdrawal(
                    o.Id,
                    o.Document,
                    o.Key,
                    before.Version,
                    "",
                    byKey.GetValueOrDefault((o.Document, o.Key))
                ))
                .Concat(before.Withdrawals)
                .Where(w => !known.Contains(w.Id))
        );
    }
}
