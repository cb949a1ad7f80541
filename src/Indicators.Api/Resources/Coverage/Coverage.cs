using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>How much of the texts is in a release, and what it is about.</summary>
public sealed record Coverage
{
    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }

    /// <summary>How the numerals of the texts are accounted for; null where the release does not say.</summary>
    public required NumeralCoverage? Numerals { get; init; }

    /// <summary>What the figures are about, and how they are stated.</summary>
    public required FigureCoverage Figures { get; init; }
}

/// <summary>All numerals of the texts, in digits and in words, by what they are. A figure may hold several: a range holds two.</summary>
public sealed record NumeralCoverage
{
    /// <summary>Number of numerals.</summary>
    public required long Total { get; init; }

    /// <summary>By what they are; the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }

    /// <summary>By the file that they stand in.</summary>
    public required IReadOnlyList<FileNumerals> ByFile { get; init; }

    /// <summary>By file and document.</summary>
    public required IReadOnlyList<DocumentNumerals> ByDocument { get; init; }
}

/// <summary>How many numerals are of one sort.</summary>
public sealed record ReasonCount
{
    /// <summary>What they are.</summary>
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

    /// <summary>By what they are; the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }
}

/// <summary>The numerals of a document in one file, or of the lines between the documents.</summary>
public sealed record DocumentNumerals
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Slug of the document; null for lines that belong to none.</summary>
    public required string? Document { get; init; }

    /// <summary>Title of the document; null where it prints none, and for lines that belong to none.</summary>
    public required string? Title { get; init; }

    /// <summary>Number of numerals.</summary>
    public required long Numerals { get; init; }

    /// <summary>By what they are; the most frequent first.</summary>
    public required IReadOnlyList<ReasonCount> ByReason { get; init; }
}
