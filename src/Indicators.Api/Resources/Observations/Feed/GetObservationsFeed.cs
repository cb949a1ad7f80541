using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Feeds;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations.Feed;

/// <summary>Returns observations as a feed, by the release in which they last changed.</summary>
internal static class GetObservationsFeed
{
    private const string Described =
        "New and changed observations that pass all filters, the latest change first, each with the release that brought it. An "
        + "observation that changes keeps its id and gets a later date. What is withdrawn leaves the feed; the changes of each release "
        + "name it. ";

    private static readonly (string Name, Sort Sort, bool Descending) Order = ("-updated", ObservationSort.Of("-updated").Sort, true);

    /// <summary>The filters of the list of observations.</summary>
    public static readonly IReadOnlyList<Parameter> Filters =
    [
        .. ObservationFilter.All.Select(filter => filter.Parameter),
        ObservationFilter.AsOf,
        KnownDays.Parameter,
        ObservationFilter.Last,
        ObservationFilter.Select,
    ];

    public static readonly Operation Atom = new()
    {
        Path = ObservationFeeds.AtomPath,
        Id = "getObservationsAtom",
        Tag = "Observations",
        Summary = "Follow observations as an Atom feed",
        Description = Described + "The format is RFC 4287, with the next page as in RFC 5005.",
        Parameters = [.. Filters, CommonParameters.Limit, CommonParameters.Cursor, CommonParameters.Release],
        CursorKeys = CursorKeys.Of([.. Order.Sort.KeyTypes]),
        Answer = typeof(string),
        OwnFormats = [AtomFeed.Format],
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = request => AnswerAsync(request, feed => feed),
    };

    public static readonly Operation Json = new()
    {
        Path = ObservationFeeds.JsonPath,
        Id = "getObservationsJsonFeed",
        Tag = "Observations",
        Summary = "Follow observations as a JSON Feed",
        Description = Described + "The format is JSON Feed 1.1.",
        Parameters = Atom.Parameters,
        CursorKeys = Atom.CursorKeys,
        Answer = typeof(JsonFeed),
        OwnFormats = [new JsonFeedFormat(), AnswerFormats.Json],
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = request => AnswerAsync(request, feed => feed.ToJsonFeed()),
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request, Func<Feeds.Feed, object> form)
    {
        if (await ObservationAnswers.RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var query = (await ObservationQuery.OfAsync(request)).SortedBy(Order.Name);
        var (page, next) = await query.PageAsync();
        var observations = await ObservationAssembly.AssembleAsync(request, page);
        var changes = (
            await request.QueryAsync<ChangedObservationRow>(
                ChangedObservationRow.Sql,
                new { release = request.Release.Id, ids = observations.Select(one => one.Id).ToArray() }
            )
        ).ToDictionary(row => row.Id);
        var published = await request.QuerySingleAsync<DateOnly>(
            "select published from indicators.release where release_id = @Id order by published",
            new { request.Release.Id }
        );
        return Reply.Of(form(ObservationsFeed.Of(request, observations, changes, published, next)), next);
    }
}
