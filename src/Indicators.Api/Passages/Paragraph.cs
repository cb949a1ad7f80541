using System.Text.Json.Serialization;
using Indicators.Model;

namespace Indicators.Api.Passages;

/// <summary>A paragraph of a witness, with the figures in it.</summary>
public sealed record Paragraph
{
    /// <summary>Slug of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Number of the witness.</summary>
    public required int Witness { get; init; }

    /// <summary>Position within the document, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Heading or label of its section; null before the first section.</summary>
    public required string? Section { get; init; }

    /// <summary>Kind of paragraph, such as <c>paragraph</c> or <c>heading</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Line of the file on which it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Line on which it ends.</summary>
    public required int LastLine { get; init; }

    /// <summary>SHA-256 of its canonical text.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Length in code points.</summary>
    public required int Length { get; init; }

    /// <summary>Number of sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>The text; null if it is not loaded.</summary>
    public required string? Text { get; init; }

    /// <summary>Whether the text is loaded.</summary>
    public required TextStatus TextStatus { get; init; }

    /// <summary>Every position of a figure in it, in reading order; a figure that the text repeats has several.</summary>
    public required IReadOnlyList<MarkedFigure> Figures { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Only with <c>include</c>: the requested parts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ParagraphIncluded? Included { get; init; }
}

/// <summary>Optional parts of a paragraph that <c>include</c> asks for.</summary>
public sealed record ParagraphIncluded
{
    /// <summary>
    /// Numerals that are no figures, in reading order, each with the reason; empty if the text is not loaded, or was loaded without the
    /// ledger.
    /// </summary>
    public required IReadOnlyList<AccountedNumeral> Numerals { get; init; }
}

/// <summary>A numeral that is no figure, or the name or date that contains it.</summary>
public sealed record AccountedNumeral
{
    /// <summary>It as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>Why it is no figure.</summary>
    public required LedgerReason Reason { get; init; }

    /// <summary>Remark of the curators; null if there is none.</summary>
    public required string? Note { get; init; }

    /// <summary>First code point within the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last code point.</summary>
    public required int End { get; init; }
}

/// <summary>Position of a figure in its paragraph.</summary>
public sealed record MarkedFigure
{
    /// <summary>Id of the observation.</summary>
    public required string Observation { get; init; }

    /// <summary>Key of its series.</summary>
    public required string Series { get; init; }

    /// <summary>What the text asserts, in the words of the curators.</summary>
    public required string Claim { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>Sentence of the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>First code point within the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last code point.</summary>
    public required int End { get; init; }
}
