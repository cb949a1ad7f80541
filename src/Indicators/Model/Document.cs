namespace Indicators.Model;

/// <summary>A work, such as an article or a paper, independent of the files that hold its text.</summary>
public sealed record Document
{
    /// <summary>Stable name used in URLs: lower-case words joined by hyphens.</summary>
    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public required BibliographicBasis TitleBasis { get; init; }

    /// <summary>Why there is no title, or how the title is known.</summary>
    public required string? TitleNote { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string Outlet { get; init; }

    public required string Publisher { get; init; }

    public required Publication Published { get; init; }

    public required string? Url { get; init; }

    /// <summary>Kind of page that the URL leads to; null without a URL, and in releases that do not record it.</summary>
    public UrlKind? UrlKind { get; init; }

    /// <summary>Why there is no URL, or where the URL leads.</summary>
    public required string? UrlNote { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who owns the text and how it may be used.</summary>
    public required string Rights { get; init; }

    /// <summary>The places that hold its text. Figures are read from the first.</summary>
    public required IReadOnlyList<Witness> Witnesses { get; init; }
}

/// <summary>When a work was published, as precisely as is known.</summary>
/// <param name="Edtf">EDTF date, or null if not even the year is known.</param>
/// <param name="Basis">How the date is known.</param>
/// <param name="Note">The evidence for the date.</param>
/// <param name="Earliest">The first day on which it can have been published.</param>
/// <param name="Latest">
/// The last day on which it can have been published; <c>asOf</c> counts from this day. Null if there is no known bound.
/// </param>
public sealed record Publication(string? Edtf, BibliographicBasis Basis, string? Note, DateOnly? Earliest, DateOnly? Latest);

/// <summary>A copy of the text of a work: a range of lines in a file.</summary>
public sealed record Witness
{
    /// <summary>File name without its folder.</summary>
    public required string File { get; init; }

    public required LineRange Lines { get; init; }

    /// <summary>Lines in the range that are not part of the work: bylines, image names, author bios, page numbers.</summary>
    public required IReadOnlyList<LineRange> Omit { get; init; }

    public required TextLayout Layout { get; init; }

    /// <summary>SHA-256 of the canonical text, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<ParagraphOutline> Paragraphs { get; init; }
}

/// <summary>What is published about a paragraph without its text.</summary>
public sealed record ParagraphOutline
{
    /// <summary>Position within the document, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string Kind { get; init; }

    /// <summary>Heading or label of the section that contains it.</summary>
    public required string? Section { get; init; }

    public required LineRange Lines { get; init; }

    /// <summary>Length in code points.</summary>
    public required int Length { get; init; }

    public required int Sentences { get; init; }

    public required string Sha256 { get; init; }
}
