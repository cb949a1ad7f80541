using System.Security.Cryptography;
using System.Text;
using Indicators.Model;
using Indicators.Releases;

namespace Indicators.Tables;

/// <summary>SHA-256 of everything in a release. The same content has the same hash.</summary>
public static class ContentHash
{
    /// <summary>
    /// Returns the hash in lower-case hex. The JSON of a large release does not fit into a string, so it is hashed in parts.
    /// </summary>
    public static string Of(Release release)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Json(release).Parts())
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Lists without an order of their own are sorted, so the same content has the same text.</summary>
    private static CanonicalJson Json(Release release) =>
        new CanonicalJson()
            .Add("version", release.Version)
            .Add("published", release.Published)
            .Add("notes", release.Notes)
            .Add("clock", release.Clock is Clock.Asserted ? null : (Clock?)release.Clock)
            .Add("topics", Sorted(release.Topics, t => t.Code).Select(RegistryTables.Topics.Json))
            .Add("indicators", Sorted(release.Indicators, i => i.Code).Select(RegistryTables.Indicators.Json))
            .Add("areas", Sorted(release.Areas, a => a.Code).Select(Area))
            .Add("items", Sorted(release.Items, i => i.Code).Select(RegistryTables.Items.Json))
            .Add("units", Sorted(release.Units, u => u.Code).Select(RegistryTables.Units.Json))
            .AddStreamed("documents", Sorted(release.Documents, d => d.Slug), ReleaseJson.Of)
            .AddStreamed("observations", InReadingOrder(release.Observations), o => ReleaseJson.Of(o).Add("position", o.Position))
            .Add("ledger", LedgerTotal.Sort(release.LedgerTotals).Select(ReleaseJson.Of))
            .Add("withdrawals", Withdrawal.Sort(release.Withdrawals).Select(ReleaseJson.Of));

    /// <summary>An area with its members, which are rows of another table.</summary>
    private static CanonicalJson Area(Area area) =>
        RegistryTables.Areas.Json(area).Add("members", area.Members.Order(StringComparer.Ordinal));

    /// <summary>The observations of a large release are not sorted again if they are in order.</summary>
    private static IEnumerable<Observation> InReadingOrder(IReadOnlyList<Observation> observations)
    {
        var (document, position) = ("", 0);
        foreach (var one in observations)
        {
            var order = string.CompareOrdinal(document, one.Document);
            if (order > 0 || (order == 0 && position > one.Position))
                return observations.OrderBy(o => o.Document, StringComparer.Ordinal).ThenBy(o => o.Position);
            (document, position) = (one.Document, one.Position);
        }

        return observations;
    }

    private static IEnumerable<T> Sorted<T>(IEnumerable<T> values, Func<T, string> code) => values.OrderBy(code, StringComparer.Ordinal);
}
