using Indicators.Api.Catalog;
using Indicators.Api.Feeds;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Releases.Changes;

namespace Indicators.Api.Resources.Releases.Feed;

/// <summary>Returns the releases as a feed.</summary>
internal static class GetReleasesFeed
{
    public static readonly Operation Atom = new()
    {
        Path = ReleaseFeeds.AtomPath,
        Id = "getReleasesAtom",
        Tag = "Releases",
        Summary = "Follow the releases as an Atom feed",
        Description = "The 50 newest releases that are not drafts, each with its notes, the number of changes, and links (RFC 4287).",
        Parameters = [],
        Answer = typeof(string),
        OwnFormats = [AtomFeed.Format],
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = async request => Reply.Of(await FeedAsync(request, ReleaseFeeds.AtomPath)),
    };

    public static readonly Operation Json = new()
    {
        Path = ReleaseFeeds.JsonPath,
        Id = "getReleasesJsonFeed",
        Tag = "Releases",
        Summary = "Follow the releases as a JSON Feed",
        Description = "The 50 newest releases that are not drafts, each with its notes, the number of changes, and links (JSON Feed 1.1).",
        Parameters = [],
        Answer = typeof(JsonFeed),
        OwnFormats = [new JsonFeedFormat(), AnswerFormats.Json],
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = async request => Reply.Of((await FeedAsync(request, ReleaseFeeds.JsonPath)).ToJsonFeed()),
    };

    private static async Task<Feeds.Feed> FeedAsync(ApiRequest request, string path)
    {
        var entries = new List<ReleaseEntry>();
        foreach (var release in await request.QueryAsync<FeedRow>(FeedRow.Sql, new { }))
        {
            var changes = release.Changes ?? ChangeCounts.Of(await ChangedRows.LoadAsync(request, release.BeforeId, release.Id));
            entries.Add(new ReleaseEntry(release, changes));
        }

        return ReleasesFeed.Of(request, path, entries);
    }
}
