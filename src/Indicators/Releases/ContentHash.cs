using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// SHA-256 of everything in a release. Lists that have no order of their own are sorted, so the same content has the same hash.
/// </summary>
public static class ContentHash
{
    /// <summary>The hash, lower-case hex.</summary>
    public static string Of(Release release) =>
        TextHash.Of(
            new CanonicalJson()
                .Add("version", release.Version)
                .Add("published", release.Published)
                .Add("notes", release.Notes)
                .Add("topics", Sorted(release.Topics, t => t.Code).Select(RegistryJson.Of))
                .Add("indicators", Sorted(release.Indicators, i => i.Code).Select(RegistryJson.Of))
                .Add("areas", Sorted(release.Areas, a => a.Code).Select(RegistryJson.Of))
                .Add("items", Sorted(release.Items, i => i.Code).Select(RegistryJson.Of))
                .Add("units", Sorted(release.Units, u => u.Code).Select(RegistryJson.Of))
                .Add("documents", Sorted(release.Documents, d => d.Slug).Select(DocumentJson.Of))
                .Add(
                    "observations",
                    release
                        .Observations.OrderBy(o => o.Document, StringComparer.Ordinal)
                        .ThenBy(o => o.Position)
                        .Select(o => RowHash.Json(o).Add("position", o.Position))
                )
                .Add("ledger", LedgerTotal.Sort(release.LedgerTotals).Select(Total))
                .Add("withdrawals", Withdrawal.Sort(release.Withdrawals).Select(Withdrawn))
                .ToString()
        );

    private static CanonicalJson Total(LedgerTotal total) =>
        new CanonicalJson()
            .Add("file", total.File)
            .Add("document", total.Document)
            .Add("reason", Codes.Of(total.Reason))
            .Add("numerals", total.Numerals);

    private static CanonicalJson Withdrawn(Withdrawal withdrawal) =>
        new CanonicalJson()
            .Add("id", withdrawal.Id)
            .Add("document", withdrawal.Document)
            .Add("key", withdrawal.Key)
            .Add("lastRelease", withdrawal.LastRelease)
            .Add("reason", withdrawal.Reason)
            .Add("successor", withdrawal.Successor);

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> values, Func<T, string> code) => values.OrderBy(code, StringComparer.Ordinal);
}
