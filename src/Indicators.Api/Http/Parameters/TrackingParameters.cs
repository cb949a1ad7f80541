using System.Collections.Frozen;

namespace Indicators.Api.Http.Parameters;

/// <summary>Parameters that mail services, social networks and scripts add to links. Pages ignore them.</summary>
internal static class TrackingParameters
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "_", // added by scripts to bypass caches
        "_ga",
        "_gl",
        "dclid",
        "fbclid",
        "gbraid",
        "gclid",
        "gclsrc",
        "igshid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "msclkid",
        "ttclid",
        "twclid",
        "wbraid",
        "yclid"
    );

    public static bool Contains(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Names.Contains(name);
}
