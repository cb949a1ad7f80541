namespace Indicators.Api.Feeds;

/// <summary>Feeds as JSON Feed 1.1.</summary>
internal static class JsonFeedAssembly
{
    public static JsonFeed ToJsonFeed(this Feed feed) =>
        new()
        {
            Version = "https://jsonfeed.org/version/1.1",
            Title = feed.Title,
            HomePageUrl = feed.Address + feed.Home.Path,
            FeedUrl = feed.Address + feed.SelfPath,
            NextUrl = feed.NextPath is null ? null : feed.Address + feed.NextPath,
            Description = feed.Description,
            Language = "en",
            Authors = [new JsonFeedAuthor { Name = Feed.Author }],
            Items =
            [
                .. feed.Entries.Select(entry => new JsonFeedItem
                {
                    Id = entry.Id,
                    Url = feed.Address + entry.Page.Path,
                    ExternalUrl = feed.Address + entry.Details.Path,
                    Title = entry.Title,
                    ContentText = entry.Text,
                    DatePublished = entry.Published,
                    DateModified = entry.Updated == entry.Published ? null : entry.Updated,
                    Attachments = entry.File is { } file ? [Attachment(feed, file)] : [],
                }),
            ],
        };

    private static JsonFeedAttachment Attachment(Feed feed, FeedLink file) =>
        new()
        {
            Url = feed.Address + file.Path,
            MimeType = file.MediaType,
            Title = file.Title,
        };
}
