using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>SHA-256 of everything in a release: the same content has the same hash.</summary>
public static class ContentHash
{
    /// <summary>The hash, lower-case hex.</summary>
    public static string Of(Release release) => TextHash.Of(ReleaseJson.Of(release).ToString());
}
