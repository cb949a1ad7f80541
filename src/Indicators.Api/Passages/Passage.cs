namespace Indicators.Api.Passages;

/// <summary>A sentence or a paragraph with the figure's place in it.</summary>
public sealed record Passage
{
    /// <summary>From 1: a paragraph within the document, a sentence within the paragraph.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 of the passage.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text; null if it is not loaded.</summary>
    public required string? Text { get; init; }

    /// <summary>Whether the text is at hand.</summary>
    public required TextStatus TextStatus { get; init; }

    /// <summary>First code point of the figure within this passage; null in a sentence whose text is not at hand.</summary>
    public required int? Start { get; init; }

    /// <summary>One past its last code point.</summary>
    public required int? End { get; init; }
}

/// <summary>A sentence beside the one with the figure.</summary>
public sealed record Neighbour
{
    /// <summary>Ordinal of its paragraph.</summary>
    public required int Paragraph { get; init; }

    /// <summary>From 1 within its paragraph.</summary>
    public required int Ordinal { get; init; }

    /// <summary>SHA-256 of the sentence.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }
}
