using Indicators.Api.Http.Operations;

namespace Indicators.Api.Catalog;

/// <summary>Paths of the feeds of releases.</summary>
internal static class ReleaseFeeds
{
    public const string AtomPath = Paths.Releases + ".atom";
    public const string JsonPath = Paths.Releases + ".json";

    /// <summary>The feeds, as alternative forms of the list of releases.</summary>
    public static readonly IReadOnlyList<Alternate> Alternates =
    [
        new(AtomPath, "application/atom+xml", "Releases (Atom)"),
        new(JsonPath, "application/feed+json", "Releases (JSON Feed)"),
    ];
}
