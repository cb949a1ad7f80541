using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Indicators.Api.Comparisons;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Conflicts;

/// <summary>Two figures that are to be read together, side by side. Neither is said to be true.</summary>
public sealed record Conflict
{
    /// <summary>
    /// What the first figure is to the second, as a curator decided by reading both; or <c>tension</c>, which is computed.
    /// </summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>What the decision rests on; of a tension, the arithmetic with the figures as printed.</summary>
    public required string Rationale { get; init; }

    /// <summary>
    /// Whether the two exclude each other by computation alone: one series, overlapping periods that the texts themselves give (basis
    /// neither
    /// <c>publication</c> nor <c>unknown</c>), and no number that both allow, given hedges, bounds and printed precision. Every such pair
    /// has a relation. A tension is always computed.
    /// </summary>
    public required bool Computed { get; init; }

    /// <summary>
    /// The figure at which the relation is written; of a tension, the stated figure that the implied quantity cannot be squared with.
    /// </summary>
    public required ComparedObservation A { get; init; }

    /// <summary>The figure that it leads to; of a tension, the share, ratio or change that implies the quantity.</summary>
    public required ComparedObservation B { get; init; }

    /// <summary>Path of the implied quantity, with its formula and all operands; null for a relation.</summary>
    public required string? Tension { get; init; }

    /// <summary>Version of the release that this is answered from.</summary>
    public required string Release { get; init; }
}
