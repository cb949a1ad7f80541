using Indicators.Model;

namespace Indicators.Drift;

/// <summary>What has become of one anchor.</summary>
public sealed record AnchorDrift
{
    /// <summary>Path of the document's file in the seeds.</summary>
    public required string SeedFile { get; init; }

    /// <summary>Its line on which the anchor is written, from 1.</summary>
    public required int SeedLine { get; init; }

    /// <summary><c>slug#key</c></summary>
    public required string Figure { get; init; }

    /// <summary>What the anchor says about the figure.</summary>
    public required AnchorRole Role { get; init; }

    /// <summary>As it was printed.</summary>
    public required string Printed { get; init; }

    /// <summary>What has become of it.</summary>
    public required AnchorState State { get; init; }

    /// <summary>Where it stood.</summary>
    public required DriftPlace Was { get; init; }

    /// <summary>
    /// Where it stands in the copy; null unless it is exact, moved or context_only. Of a changed number: where its sentence stands.
    /// </summary>
    public required DriftPlace? Now { get; init; }

    /// <summary>What is printed there: the figure, or what stands in its place; null where that cannot be told.</summary>
    public required string? Found { get; init; }

    /// <summary>In words, without a full stop.</summary>
    public required string Message { get; init; }

    /// <summary>Whether the text still says it, letter for letter.</summary>
    public bool Stands => State is AnchorState.Exact or AnchorState.Moved;

    /// <summary><c>file:line: state message</c></summary>
    public override string ToString() => $"{SeedFile}:{SeedLine}: {Codes.Of(State)} {Message}";
}

/// <summary>A place in a text file.</summary>
/// <param name="File">File name without folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Paragraph">
/// From 1, counted so that the first paragraph of the document which is unchanged keeps its number; null where that leads before the first
/// or there is none.
/// </param>
/// <param name="Sentence">From 1 within the paragraph.</param>
/// <param name="Span">Code points within the paragraph.</param>
public sealed record DriftPlace(string File, int Line, int? Paragraph, int Sentence, CodePointSpan Span)
{
    /// <summary><c>file:line</c></summary>
    public override string ToString() => $"{File}:{Line}";
}
