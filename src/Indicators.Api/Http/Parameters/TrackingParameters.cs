using System.Collections.Frozen;

namespace Indicators.Api.Http.Parameters;

/// <summary>Parameters that mail services, social networks and scripts add to any link. Pages ignore them.</summary>
internal static class TrackingParameters
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "_", // what scripts add so that a cache does not answer
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
