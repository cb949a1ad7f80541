using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>A document as described by its file in <c>seeds/documents</c>.</summary>
public sealed record SeedDocument
{
    /// <summary>Path of the file below the seeds folder as given.</summary>
    public required string File { get; init; }

    public required Marks Marks { get; init; }

    /// <summary>
    /// Whether everything except the figures could be read. Checks of bibliography and witnesses apply only to such documents.
    /// </summary>
    public required bool IsWhole { get; init; }

    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public required BibliographicBasis TitleBasis { get; init; }

    public required string? TitleNote { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string Outlet { get; init; }

    public required string Publisher { get; init; }

    public required SeedPublication Publication { get; init; }

    public Publication Published => Publication.Value;

    public Marks PublishedMarks => Publication.Marks;

    public required string? Url { get; init; }

    public UrlKind? UrlKind { get; init; }

    public required string? UrlNote { get; init; }

    public required string Language { get; init; }

    public required string Rights { get; init; }

    public required IReadOnlyList<SeedWitness> Witnesses { get; init; }

    /// <summary>The figures that could be read, in file order.</summary>
    public required IReadOnlyList<SeedFigure> Figures { get; init; }

    /// <summary>Keys of all figures, including those that could not be read.</summary>
    public required IReadOnlySet<string> FigureKeys { get; init; }
}

/// <summary>When a document was published, and the lines of the file that say so.</summary>
public sealed record SeedPublication(Marks Marks, Publication Value);

/// <summary>A copy of the text of a document.</summary>
public sealed record SeedWitness
{
    public required Marks Marks { get; init; }

    public required string File { get; init; }

    public required LineRange Lines { get; init; }

    public required IReadOnlyList<LineRange> Omit { get; init; }

    public required TextLayout Layout { get; init; }

    /// <summary>Hash of the canonical text; null until filled in.</summary>
    public required string? Sha256 { get; init; }
}
