namespace Indicators.Api.Passages;

/// <summary>A sentence or paragraph, with the position of a figure in it.</summary>
public sealed record Passage
{
    /// <summary>Position, from 1: of a paragraph within the document, or of a sentence within the paragraph.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 of the passage.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text; null if it is not loaded.</summary>
    public required string? Text { get; init; }

    /// <summary>Whether the text is loaded.</summary>
    public required TextStatus TextStatus { get; init; }

    /// <summary>First code point of the figure within this passage; null in a sentence whose text is not loaded.</summary>
    public required int? Start { get; init; }

    /// <summary>End (exclusive): one past its last code point.</summary>
    public required int? End { get; init; }
}

/// <summary>A sentence next to the one with the figure.</summary>
public sealed record Neighbour
{
    /// <summary>Ordinal of its paragraph.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Position within its paragraph, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 of the sentence.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
