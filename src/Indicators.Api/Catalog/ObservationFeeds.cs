using Indicators.Api.Http.Operations;

namespace Indicators.Api.Catalog;

/// <summary>Paths of the feeds of observations.</summary>
internal static class ObservationFeeds
{
    public const string AtomPath = Paths.Observations + ".atom";
    public const string JsonPath = Paths.Observations + ".feed.json";

    /// <summary>The feeds, as alternative forms of a list of observations.</summary>
    /// <param name="filters">Names of the parameters that mean the same there.</param>
    public static IReadOnlyList<Alternate> AlternatesOf(IReadOnlyList<string> filters) =>
        [
            new(AtomPath, "application/atom+xml", "New and changed observations (Atom)") { Keeps = filters },
            new(JsonPath, "application/feed+json", "New and changed observations (JSON Feed)") { Keeps = filters },
        ];
}
