using Indicators.Model;

namespace Indicators.Drift;

/// <summary>What happened to one anchor.</summary>
public sealed record AnchorDrift
{
    /// <summary>Path of the document's file in the seeds.</summary>
    public required string SeedFile { get; init; }

    /// <summary>Line of the anchor in that file, from 1.</summary>
    public required int SeedLine { get; init; }

    /// <summary><c>slug#key</c></summary>
    public required string Figure { get; init; }

    /// <summary>Role of the anchor.</summary>
    public required AnchorRole Role { get; init; }

    /// <summary>The printed text of the anchor.</summary>
    public required string Printed { get; init; }

    /// <summary>What happened to it.</summary>
    public required AnchorState State { get; init; }

    /// <summary>Its place in the original text.</summary>
    public required DriftPlace Was { get; init; }

    /// <summary>
    /// Its place in the copy; null unless it is exact, moved or context_only. For a changed number, the place of its sentence.
    /// </summary>
    public required DriftPlace? Now { get; init; }

    /// <summary>The text found there: the figure or its replacement; null if it cannot be determined.</summary>
    public required string? Found { get; init; }

    /// <summary>A description without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the copy still says the same, letter for letter.</summary>
    public bool Stands => State is AnchorState.Exact or AnchorState.Moved;

    /// <summary><c>file:line: state message</c></summary>
    public override string ToString() => $"{SeedFile}:{SeedLine}: {Codes.Of(State)} {Message}";
}

/// <summary>A place in a text file.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Paragraph">
/// Paragraph, from 1, counted so that the first unchanged paragraph of the document keeps its number; null if there is none or the count
/// would start below 1.
/// </param>
/// <param name="Sentence">Sentence within the paragraph, from 1.</param>
/// <param name="Span">Span in code points within the paragraph.</param>
public sealed record DriftPlace(string File, int Line, int? Paragraph, int Sentence, CodePointSpan Span)
{
    /// <summary><c>file:line</c></summary>
    public override string ToString() => $"{File}:{Line}";
}
