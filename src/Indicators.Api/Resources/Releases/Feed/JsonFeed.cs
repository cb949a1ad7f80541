using System.Text.Json.Serialization;

namespace Indicators.Api.Resources.Releases.Feed;

/// <summary>The releases as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
public sealed record JsonFeed
{
    /// <summary>URL that identifies the version of the format.</summary>
    public required string Version { get; init; }

    /// <summary>Name of the feed.</summary>
    public required string Title { get; init; }

    /// <summary>URL of the page that the feed describes.</summary>
    [JsonPropertyName("home_page_url")]
    public required string HomePageUrl { get; init; }

    /// <summary>URL of the feed itself.</summary>
    [JsonPropertyName("feed_url")]
    public required string FeedUrl { get; init; }

    /// <summary>What the feed is about.</summary>
    public required string Description { get; init; }

    /// <summary>Language of the texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Authors of the feed.</summary>
    public required IReadOnlyList<JsonFeedAuthor> Authors { get; init; }

    /// <summary>The releases, newest first; at most 50.</summary>
    public required IReadOnlyList<JsonFeedItem> Items { get; init; }
}

/// <summary>An author of the feed.</summary>
public sealed record JsonFeedAuthor
{
    /// <summary>Name of the author.</summary>
    public required string Name { get; init; }
}

/// <summary>A release as an item of the feed.</summary>
public sealed record JsonFeedItem
{
    /// <summary>Id derived from the content of the release, so it is the same on every server.</summary>
    public required string Id { get; init; }

    /// <summary>URL of the release.</summary>
    public required string Url { get; init; }

    /// <summary>URL of its changes.</summary>
    [JsonPropertyName("external_url")]
    public required string ExternalUrl { get; init; }

    /// <summary>Name of the release.</summary>
    public required string Title { get; init; }

    /// <summary>Its notes and the number of changes.</summary>
    [JsonPropertyName("content_text")]
    public required string ContentText { get; init; }

    /// <summary>Start of its day of publication in RFC 3339.</summary>
    [JsonPropertyName("date_published")]
    public required string DatePublished { get; init; }

    /// <summary>The release as a data package.</summary>
    public required IReadOnlyList<JsonFeedAttachment> Attachments { get; init; }
}

/// <summary>A file that belongs to an item.</summary>
public sealed record JsonFeedAttachment
{
    /// <summary>URL of the file.</summary>
    public required string Url { get; init; }

    /// <summary>Media type of the file.</summary>
    [JsonPropertyName("mime_type")]
    public required string MimeType { get; init; }

    /// <summary>Display name.</summary>
    public required string Title { get; init; }
}
