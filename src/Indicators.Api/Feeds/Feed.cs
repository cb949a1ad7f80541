namespace Indicators.Api.Feeds;

/// <summary>A list of changes, newest first. Paths are relative to <see cref="Address"/>.</summary>
internal sealed record Feed
{
    public const string Author = "The Indicators project";
    public const string Rights = "CC BY 4.0";

    /// <summary>Scheme, host and base path, without a trailing slash.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>Path that stands for the feed, whatever page of it is asked for.</summary>
    public required string IdPath { get; init; }

    /// <summary>Path of this page of the feed.</summary>
    public required string SelfPath { get; init; }

    /// <summary>What the feed is about.</summary>
    public required FeedLink Home { get; init; }

    /// <summary>Path of the next page; null on the last.</summary>
    public string? NextPath { get; init; }

    /// <summary>When the feed last changed, in RFC 3339.</summary>
    public required string Updated { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>Start of a day in RFC 3339.</summary>
    public static string Moment(DateOnly day) => FormattableString.Invariant($"{day:yyyy-MM-dd}T00:00:00Z");
}

/// <summary>An entry of a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>An IRI that is the same on every server and in every release.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Published { get; init; }

    /// <summary>When it last changed; the same as <see cref="Published"/> if it never did.</summary>
    public required string Updated { get; init; }

    public required string Text { get; init; }

    /// <summary>What the entry is about.</summary>
    public required FeedLink Page { get; init; }

    /// <summary>More about it.</summary>
    public required FeedLink Details { get; init; }

    /// <summary>A file that belongs to it; null if there is none.</summary>
    public FeedLink? File { get; init; }
}

/// <summary>A link of a feed.</summary>
internal sealed record FeedLink(string Path, string MediaType, string Title);
