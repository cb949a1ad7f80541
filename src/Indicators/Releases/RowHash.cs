using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// SHA-256 of all that is published of an observation, editorial fields included. The position in the document is not: it moves when a
/// figure is added before it, and the observation itself has not changed then.
/// </summary>
public static class RowHash
{
    /// <summary>The hash, lower-case hex.</summary>
    public static string Of(Observation observation) => TextHash.Of(ReleaseJson.Of(observation).ToString());
}
