using Indicators.Api.Catalog;
using Indicators.Api.Feeds;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Feed;

/// <summary>The releases as a feed.</summary>
internal static class ReleasesFeed
{
    public static Feeds.Feed Of(ApiRequest request, string path, IReadOnlyList<ReleaseEntry> releases) =>
        new()
        {
            Address = request.Address,
            Title = "Indicators: releases",
            Description = "Releases of figures in texts, each with what it changed.",
            IdPath = ReleaseFeeds.AtomPath,
            SelfPath = path,
            Home = new FeedLink(Paths.Releases, "application/json", "Releases"),
            Updated = releases.Count == 0 ? "1970-01-01T00:00:00Z" : releases.Max(entry => entry.Release.Day)!,
            Entries = [.. releases.Select(EntryOf)],
        };

    private static FeedEntry EntryOf(ReleaseEntry entry)
    {
        var path = $"{Paths.Releases}/{entry.Release.Version}";
        return new FeedEntry
        {
            Id = entry.Release.Urn,
            Title = $"Release {entry.Release.Version}",
            Published = entry.Release.Day,
            Updated = entry.Release.Day,
            Text = entry.Text,
            Page = new FeedLink(path, "application/json", "The release"),
            Details = new FeedLink($"{path}/changes", "application/json", "Its changes"),
            File = new FeedLink($"{path}/datapackage.zip", "application/zip", $"Release {entry.Release.Version} as tables"),
        };
    }
}
