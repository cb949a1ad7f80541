using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Indicators.Model;

namespace Indicators.Api;

/// <summary>Two figures that are to be read together, side by side. Neither is said to be true.</summary>
public sealed record Conflict
{
    /// <summary>What the first figure is to the second, as a curator decided by reading both.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>What the decision rests on.</summary>
    public required string Rationale { get; init; }

    /// <summary>
    /// Whether the two exclude each other by computation alone: one series, overlapping periods that the texts themselves give (basis neither
    /// <c>publication</c> nor <c>unknown</c>), and no number that both allow, given hedges, bounds and printed precision. Every such pair has a relation.
    /// </summary>
    public required bool Computed { get; init; }

    /// <summary>The figure at which the relation is written.</summary>
    public required ComparedObservation A { get; init; }

    /// <summary>The figure that it leads to.</summary>
    public required ComparedObservation B { get; init; }

    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }
}

/// <summary>An observation with the sentence that it stands in.</summary>
public sealed record ComparedObservation : Observation
{
    [SetsRequiredMembers]
    internal ComparedObservation(Observation observation, Passage sentence) : base(observation) => Sentence = sentence;

    /// <summary>The sentence.</summary>
    [JsonPropertyOrder(1)]
    public required Passage Sentence { get; init; }
}
