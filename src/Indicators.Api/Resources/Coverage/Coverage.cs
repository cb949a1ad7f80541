using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>How much of the texts a release covers, and what its figures are about.</summary>
public sealed record Coverage
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>How the numerals of the texts are accounted for; null if the release does not say.</summary>
    public required NumeralCoverage? Numerals { get; init; }

    /// <summary>What the figures are about, and how they are stated.</summary>
    public required FigureCoverage Figures { get; init; }
}

/// <summary>All numerals of the texts, in digits or words, by kind. A figure may contain several: a range contains two.</summary>
public sealed record NumeralCoverage
{
    /// <summary>Number of numerals.</summary>
    public required long Total { get; init; }

    /// <summary>Numerals by kind, the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }

    /// <summary>Numerals by file.</summary>
    public required IReadOnlyList<FileNumerals> ByFile { get; init; }

    /// <summary>Numerals by file and document.</summary>
    public required IReadOnlyList<DocumentNumerals> ByDocument { get; init; }
}

/// <summary>Number of numerals of one kind.</summary>
public sealed record ReasonCount
{
    /// <summary>Kind of numeral.</summary>
    public required LedgerReason Reason { get; init; }

    /// <summary>Number of numerals.</summary>
    public required long Numerals { get; init; }
}

/// <summary>The numerals of a file.</summary>
public sealed record FileNumerals
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Number of numerals.</summary>
    public required long Numerals { get; init; }

    /// <summary>Numerals by kind, the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }
}

/// <summary>The numerals of a document in one file, or of lines outside all documents.</summary>
public sealed record DocumentNumerals
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Slug of the document; null for lines outside all documents.</summary>
    public required string? Document { get; init; }

    /// <summary>Title of the document; null if it has none, and for lines outside all documents.</summary>
    public required string? Title { get; init; }

    /// <summary>Number of numerals.</summary>
    public required long Numerals { get; init; }

    /// <summary>Numerals by kind, the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }
}
