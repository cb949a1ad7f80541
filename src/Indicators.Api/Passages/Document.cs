using System.Text.Json.Serialization;
using Indicators.Model;

namespace Indicators.Api.Passages;

/// <summary>Whether the text of a witness is at hand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextStatus>))]
public enum TextStatus
{
    /// <summary>It is at hand and is the text that the figures were read from.</summary>
    [JsonStringEnumMemberName("loaded")]
    Loaded,

    /// <summary>It is not at hand; hashes and places are still known.</summary>
    [JsonStringEnumMemberName("not-loaded")]
    NotLoaded,

    /// <summary>A text is at hand, but it is not the one that the figures were read from; it is not shown.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,
}

/// <summary>A work: an article or a paper, wherever its text stands.</summary>
public sealed record Document
{
    /// <summary>Stable name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>Title; null where none is printed.</summary>
    public required string? Title { get; init; }

    /// <summary>How the title is known.</summary>
    public required BibliographicBasis TitleBasis { get; init; }

    /// <summary>Why there is no title, or how it was found.</summary>
    public required string? TitleNote { get; init; }

    /// <summary>Authors in the order of the page.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Journal, site or series that it appeared in.</summary>
    public required string Outlet { get; init; }

    /// <summary>Who publishes the outlet.</summary>
    public required string Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public required Published Published { get; init; }

    /// <summary>The work on the publisher's site; null where none is known.</summary>
    public required string? Url { get; init; }

    /// <summary>Why there is no URL, or what the URL leads to.</summary>
    public required string? UrlNote { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Who owns the text and what may be done with it.</summary>
    public required string Rights { get; init; }

    /// <summary>Where its text stands; figures are read from the first.</summary>
    public required IReadOnlyList<Witness> Witnesses { get; init; }

    /// <summary>Number of observations that it asserts.</summary>
    public required long Figures { get; init; }

    /// <summary>Number of series that they belong to.</summary>
    public required long Series { get; init; }

    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }

    /// <summary>Path of this document; with <c>/paragraphs</c> behind it, of its paragraphs.</summary>
    public required string Self { get; init; }
}

/// <summary>When a work was published, as exactly as it is known.</summary>
public sealed record Published
{
    /// <summary>EDTF; null where not even the year is known.</summary>
    public required string? Edtf { get; init; }

    /// <summary>How it is known.</summary>
    public required BibliographicBasis Basis { get; init; }

    /// <summary>The evidence.</summary>
    public required string? Note { get; init; }

    /// <summary>It was not published before this day; null where no bound is known.</summary>
    public required DateOnly? Earliest { get; init; }

    /// <summary>It was published by this day; null where no bound is known.</summary>
    public required DateOnly? Latest { get; init; }
}

/// <summary>A place where the text of a work stands: lines of a file.</summary>
public sealed record Witness
{
    /// <summary>From 1; figures are read from the first.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>First line, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }

    /// <summary>How lines make paragraphs: <c>line_per_paragraph</c> or <c>hard_wrapped</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>SHA-256 of the canonical text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of paragraphs.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Whether its text is at hand.</summary>
    public required TextStatus TextStatus { get; init; }
}
