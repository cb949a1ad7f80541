using Indicators.Api.Catalog;
using Indicators.Api.Http.Formats;
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
        OwnFormats =
        [
            new RenderedFormat<ReleasesFeed>("atom", "application/atom+xml", "An Atom feed, RFC 4287.", (_, feed) => feed.ToAtom())
            {
                ContentType = "application/atom+xml; charset=utf-8",
            },
        ],
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = async request => Reply.Of(await FeedAsync(request)),
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
        Handle = async request => Reply.Of((await FeedAsync(request)).ToJsonFeed()),
    };

    private static async Task<ReleasesFeed> FeedAsync(ApiRequest request)
    {
        var http = request.Context.Request;
        var entries = new List<FeedEntry>();
        foreach (var release in await request.QueryAsync<FeedRow>(FeedRow.Sql, new { }))
            entries.Add(new FeedEntry(release, ChangeCounts.Of(await ChangedRows.LoadAsync(request, release.BeforeId, release.Id))));
        return new ReleasesFeed($"{http.Scheme}://{http.Host}{http.PathBase}", entries);
    }
}
