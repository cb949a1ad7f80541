namespace Indicators.Model;

/// <summary>A work: an article or a paper, wherever its text stands.</summary>
public sealed record Document
{
    /// <summary>Stable name in URLs: lower-case words joined by hyphens.</summary>
    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public required BibliographicBasis TitleBasis { get; init; }

    /// <summary>Why there is no title, or how it was found.</summary>
    public required string? TitleNote { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string Outlet { get; init; }

    public required string Publisher { get; init; }

    public required Publication Published { get; init; }

    public required string? Url { get; init; }

    /// <summary>Why there is no URL, or what the URL leads to.</summary>
    public required string? UrlNote { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Who owns the text and what may be done with it.</summary>
    public required string Rights { get; init; }

    /// <summary>Where its text stands; the first is the one that figures are read from.</summary>
    public required IReadOnlyList<Witness> Witnesses { get; init; }
}

/// <summary>When a work was published, as exactly as it is known.</summary>
/// <param name="Edtf">EDTF date, or null where even the year is not known.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Note">The evidence.</param>
/// <param name="Earliest">It was not published before this day.</param>
/// <param name="Latest">It was published by this day; <c>asOf</c> counts from here. Null: no bound is known.</param>
public sealed record Publication(string? Edtf, BibliographicBasis Basis, string? Note, DateOnly? Earliest, DateOnly? Latest);

/// <summary>A place where the text of a work stands: lines of a file.</summary>
public sealed record Witness
{
    /// <summary>File name without folder.</summary>
    public required string File { get; init; }

    public required LineRange Lines { get; init; }

    /// <summary>Lines inside the range that are not the work's text: bylines, image names, author bios, page numbers.</summary>
    public required IReadOnlyList<LineRange> Omit { get; init; }

    public required TextLayout Layout { get; init; }

    /// <summary>SHA-256 of the canonical text, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    public required IReadOnlyList<ParagraphOutline> Paragraphs { get; init; }
}

/// <summary>What is known of a paragraph without its text.</summary>
public sealed record ParagraphOutline
{
    /// <summary>From 1 within the document.</summary>
    public required int Ordinal { get; init; }

    public required string Kind { get; init; }

    /// <summary>Heading or label of the section that it stands in.</summary>
    public required string? Section { get; init; }

    public required LineRange Lines { get; init; }

    /// <summary>Code points.</summary>
    public required int Length { get; init; }

    public required int Sentences { get; init; }

    public required string Sha256 { get; init; }
}
