using Indicators.Model;

namespace Indicators.Releases;

/// <summary>Finds what a release leaves out of the previous one without giving a reason.</summary>
public static class MissingWithdrawals
{
    /// <summary>
    /// Returns entries for ids that the earlier release published or listed as withdrawn and that the later release neither publishes nor
    /// lists. Their reason is empty, because only a curator knows it. The successor is the observation with the same document and key.
    /// </summary>
    /// <param name="before">The earlier release.</param>
    /// <param name="after">The later release.</param>
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
