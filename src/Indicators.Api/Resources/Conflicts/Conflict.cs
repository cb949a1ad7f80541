using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Indicators.Api.Comparisons;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Conflicts;

/// <summary>Two related figures side by side. The service does not say which is true.</summary>
public sealed record Conflict
{
    /// <summary>
    /// Relation of the first figure to the second, as decided by a curator who read both; or <c>tension</c>, which is computed.
    /// </summary>
    public required ConflictKind Kind { get; init; }

    /// <summary>Reason for the decision; for a tension, the arithmetic with the figures as printed.</summary>
    public required string Rationale { get; init; }

    /// <summary>
    /// Whether the two exclude each other by computation alone: one series, overlapping periods that the texts themselves give (basis
    /// neither
    /// <c>publication</c> nor <c>unknown</c>), and no number that both allow, given hedges, bounds and printed precision. Every such pair
    /// has a relation. A tension is always computed.
    /// </summary>
    public required bool Computed { get; init; }

    /// <summary>The first figure of the relation; for a tension, the stated figure that disagrees with the implied quantity.</summary>
    public required ComparedObservation A { get; init; }

    /// <summary>The second figure of the relation; for a tension, the share, ratio or change that implies the quantity.</summary>
    public required ComparedObservation B { get; init; }

    /// <summary>Path of the implied quantity, with its formula and all operands; null for a relation.</summary>
    public required string? Tension { get; init; }

    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }
}
