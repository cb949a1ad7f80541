using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>
/// SHA-256 of everything published about an observation, including editorial fields. The position in the document is excluded: it changes
/// when another figure is added, although the observation does not.
/// </summary>
public static class RowHash
{
    /// <summary>Returns the hash in lower-case hex.</summary>
    public static string Of(Observation observation) => TextHash.Of(ReleaseJson.Of(observation).ToString());
}
