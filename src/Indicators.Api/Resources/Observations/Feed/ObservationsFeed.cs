using System.Security.Cryptography;
using System.Text;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Feeds;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Observations.Feed;

/// <summary>A page of observations as a feed.</summary>
internal static class ObservationsFeed
{
    /// <param name="request">The request with its filters.</param>
    /// <param name="observations">The observations of the page, the latest change first.</param>
    /// <param name="changes">When each first appeared and last changed, by id.</param>
    /// <param name="published">Day of the release, for a feed without entries.</param>
    /// <param name="next">Cursor of the next page; null on the last.</param>
    public static Feeds.Feed Of(
        ApiRequest request,
        IReadOnlyList<Observation> observations,
        IReadOnlyDictionary<string, ChangedObservationRow> changes,
        DateOnly published,
        string? next
    )
    {
        var path = request.Context.Request.Path.ToUriComponent();
        var given = request.Parameters.Raw.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)).ToArray();
        var lasting = given.Where(pair => pair.Key != CommonParameters.Cursor.Name && pair.Key != CommonParameters.Limit.Name).ToArray();
        var filters = string.Join("; ", lasting.Select(pair => $"{pair.Key} {pair.Value}"));
        return new Feeds.Feed
        {
            Address = request.Address,
            Title = filters.Length == 0 ? "Indicators: figures" : $"Indicators: figures ({filters})",
            Description = "Figures in texts that are new or have changed, each with the release that brought it.",
            IdPath = ObservationFeeds.AtomPath + QueryString.Create(lasting),
            SelfPath = path + QueryString.Create(given),
            NextPath = next is null
                ? null
                : path
                    + QueryString.Create(
                        given
                            .Where(pair => pair.Key != CommonParameters.Cursor.Name)
                            .Append(KeyValuePair.Create(CommonParameters.Cursor.Name, (string?)next))
                    ),
            Home = new FeedLink(Paths.Observations + QueryString.Create(lasting), "application/json", "The figures"),
            Updated = Feeds.Feed.Moment(observations.Count == 0 ? published : observations.Max(one => one.Updated)),
            Entries = [.. observations.Select(one => EntryOf(request, one, changes[one.Id]))],
        };
    }

    private static FeedEntry EntryOf(ApiRequest request, Observation one, ChangedObservationRow change)
    {
        var page = PagePath.Of(request.Context.RequestServices, Paths.Observation, one.Id);
        return new FeedEntry
        {
            Id = ContentUrn.Of(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"observation {one.Id}")))),
            Title = one.Claim,
            Published = Feeds.Feed.Moment(change.First),
            Updated = Feeds.Feed.Moment(one.Updated),
            Text = TextOf(one, change),
            Page = page is null ? new FeedLink(one.Self, "application/json", "The figure") : new FeedLink(page, "text/html", "The figure"),
            Details = new FeedLink($"{one.Self}/provenance", "application/json", "Its provenance"),
        };
    }

    private static string TextOf(Observation one, ChangedObservationRow change)
    {
        var source = one.Source.Title ?? one.Source.Document;
        var said = one.AssertedAt is { } day ? $", {PeriodWords.Of(day)}" : "";
        var kind = change.First == one.Updated ? "New" : "Changed";
        return $"“{one.Printed}” (period: {PeriodWords.Of(one.Period.Edtf)}).\n\n{source}{said}, paragraph {one.Source.Paragraph}. "
            + $"Credited: {string.Join(", who cites ", one.Credit.Select(credit => credit.Agent))}.\n\n"
            + (change.Changed is { } release ? $"{kind} in release {release}." : $"{kind} on {one.Updated:yyyy-MM-dd}.");
    }
}
