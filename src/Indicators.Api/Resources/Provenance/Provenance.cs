using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Indicators.Api.Passages;
using Indicators.Model;
using Document = Indicators.Api.Passages.Document;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Provenance;

/// <summary>An observation with the path back to the text: document, section, paragraph, sentence, characters.</summary>
public sealed record Provenance : Observation
{
    [SetsRequiredMembers]
    internal Provenance(Observation observation)
        : base(observation) => (Document, Sentence, Paragraph, Anchors, TextStatus) = (null!, null!, null!, [], default);

    /// <summary>The unit with its codes in other vocabularies; null if the format does not need it.</summary>
    internal UnitCodesRow? UnitCodes { get; init; }

    /// <summary>The full document.</summary>
    [JsonPropertyOrder(1)]
    public required Document Document { get; init; }

    /// <summary>Heading or label of the section that contains the figure; null before the first section.</summary>
    [JsonPropertyOrder(1)]
    public required string? Section { get; init; }

    /// <summary>The sentence.</summary>
    [JsonPropertyOrder(1)]
    public required Passage Sentence { get; init; }

    /// <summary>The paragraph.</summary>
    [JsonPropertyOrder(1)]
    public required Passage Paragraph { get; init; }

    /// <summary>The previous sentence, possibly in the previous paragraph; null if there is none or the text is not loaded.</summary>
    [JsonPropertyOrder(1)]
    public required Neighbour? PreviousSentence { get; init; }

    /// <summary>The next sentence; null if there is none or the text is not loaded.</summary>
    [JsonPropertyOrder(1)]
    public required Neighbour? NextSentence { get; init; }

    /// <summary>Whether the text of the witness is loaded.</summary>
    [JsonPropertyOrder(1)]
    public required TextStatus TextStatus { get; init; }

    /// <summary>
    /// URL of the publisher's page with a text fragment (<c>#:~:text=</c>) to which browsers scroll: the sentence if the text is loaded,
    /// otherwise the figure as printed. Null if no URL is known.
    /// </summary>
    [JsonPropertyOrder(1)]
    public required string? DeepLink { get; init; }

    /// <summary>
    /// Every part of the text that supports the observation: first the figure, then unit, period, subject and credit if they are
    /// elsewhere.
    /// </summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<ProvenanceAnchor> Anchors { get; init; }
}

/// <summary>A part of a text that supports the observation.</summary>
public sealed record ProvenanceAnchor
{
    /// <summary>Role of this part of the text.</summary>
    public required AnchorRole Role { get; init; }

    /// <summary>Number of the witness.</summary>
    public required int Witness { get; init; }

    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Paragraph, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>Sentence of the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>First code point within the paragraph, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>End (exclusive): one past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The text as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>SHA-256 of the sentence that contains it.</summary>
    public required string SentenceSha256 { get; init; }
}
