using System.Text.Json.Serialization;

namespace Indicators.Api.Feeds;

/// <summary>A list of changes as a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
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

    /// <summary>URL of the next page of the feed; left out on the last page.</summary>
    [JsonPropertyName("next_url")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? NextUrl { get; init; }

    /// <summary>What the feed is about.</summary>
    public required string Description { get; init; }

    /// <summary>Language of the texts, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Authors of the feed.</summary>
    public required IReadOnlyList<JsonFeedAuthor> Authors { get; init; }

    /// <summary>The entries, newest first.</summary>
    public required IReadOnlyList<JsonFeedItem> Items { get; init; }
}

/// <summary>An author of the feed.</summary>
public sealed record JsonFeedAuthor
{
    /// <summary>Name of the author.</summary>
    public required string Name { get; init; }
}

/// <summary>An entry of the feed.</summary>
public sealed record JsonFeedItem
{
    /// <summary>Id derived from the content, so it is the same on every server.</summary>
    public required string Id { get; init; }

    /// <summary>URL of what the entry is about.</summary>
    public required string Url { get; init; }

    /// <summary>URL of the details: of a release its changes, of a figure its provenance.</summary>
    [JsonPropertyName("external_url")]
    public required string ExternalUrl { get; init; }

    /// <summary>Title of the entry.</summary>
    public required string Title { get; init; }

    /// <summary>Text of the entry.</summary>
    [JsonPropertyName("content_text")]
    public required string ContentText { get; init; }

    /// <summary>Start of the day of publication in RFC 3339.</summary>
    [JsonPropertyName("date_published")]
    public required string DatePublished { get; init; }

    /// <summary>Start of the day of the last change in RFC 3339; left out where nothing was changed.</summary>
    [JsonPropertyName("date_modified")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DateModified { get; init; }

    /// <summary>Files: of a release its data package, of a figure none.</summary>
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
