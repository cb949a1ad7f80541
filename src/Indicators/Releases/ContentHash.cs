using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>SHA-256 of everything in a release. The same content has the same hash.</summary>
public static class ContentHash
{
    /// <summary>Returns the hash in lower-case hex.</summary>
    public static string Of(Release release) => TextHash.Of(ReleaseJson.Of(release).ToString());
}
