using System.Text.Json.Serialization;
using Indicators.Model;

namespace Indicators.Api.Passages;

/// <summary>Whether the text of a witness is available.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextStatus>))]
public enum TextStatus
{
    /// <summary>The text is loaded and is the one from which the figures were read.</summary>
    [JsonStringEnumMemberName("loaded")]
    Loaded,

    /// <summary>The text is not loaded; hashes and positions are still known.</summary>
    [JsonStringEnumMemberName("not-loaded")]
    NotLoaded,

    /// <summary>The available text is not the one from which the figures were read, so it is not shown.</summary>
    [JsonStringEnumMemberName("changed")]
    Changed,
}

/// <summary>A work, such as an article or a paper, with all copies of its text.</summary>
public sealed record Document
{
    /// <summary>Stable name in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>Title; null if none is printed.</summary>
    public required string? Title { get; init; }

    /// <summary>How the title is known.</summary>
    public required BibliographicBasis TitleBasis { get; init; }

    /// <summary>Why there is no title, or how the title is known.</summary>
    public required string? TitleNote { get; init; }

    /// <summary>Authors in the order of the page.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    /// <summary>Journal, site or series in which it appeared.</summary>
    public required string Outlet { get; init; }

    /// <summary>Publisher of the outlet.</summary>
    public required string Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public required Published Published { get; init; }

    /// <summary>Address of the work; null if none is known. <c>urlKind</c> says what kind of page it is.</summary>
    public required string? Url { get; init; }

    /// <summary>Why there is no URL, or what the URL links to.</summary>
    public required string? UrlNote { get; init; }

    /// <summary>Language, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who owns the text and how it may be used.</summary>
    public required string Rights { get; init; }

    /// <summary>Copies of its text. Figures are read from the first.</summary>
    public required IReadOnlyList<Witness> Witnesses { get; init; }

    /// <summary>Number of observations in it.</summary>
    public required long Figures { get; init; }

    /// <summary>Number of series of these observations.</summary>
    public required long Series { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Kind of page that the URL links to; null without a URL, and in releases that do not record it.</summary>
    public required UrlKind? UrlKind { get; init; }

    /// <summary>Path of this document. Append <c>/paragraphs</c> for its paragraphs.</summary>
    public required string Self { get; init; }
}

/// <summary>When a work was published, as precisely as it is known.</summary>
public sealed record Published
{
    /// <summary>Date in EDTF; null if not even the year is known.</summary>
    public required string? Edtf { get; init; }

    /// <summary>How the date is known.</summary>
    public required BibliographicBasis Basis { get; init; }

    /// <summary>The evidence.</summary>
    public required string? Note { get; init; }

    /// <summary>Earliest possible day of publication; null if not known.</summary>
    public required DateOnly? Earliest { get; init; }

    /// <summary>Latest possible day of publication; null if not known.</summary>
    public required DateOnly? Latest { get; init; }
}

/// <summary>A copy of the text of a work: lines of a file.</summary>
public sealed record Witness
{
    /// <summary>Number from 1. Figures are read from the first witness.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>First line, from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line.</summary>
    public required int LastLine { get; init; }

    /// <summary>How lines form paragraphs: <c>line_per_paragraph</c> or <c>hard_wrapped</c>.</summary>
    public required string Layout { get; init; }

    /// <summary>SHA-256 of the canonical text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Number of paragraphs.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Whether its text is loaded.</summary>
    public required TextStatus TextStatus { get; init; }
}
