using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Comparisons;

/// <summary>A curator's decision that a match is to be read together with another figure.</summary>
public sealed record TracedRelation
{
    /// <summary>What the first figure is to the second.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>What the decision rests on.</summary>
    public required string Rationale { get; init; }

    /// <summary>The figure at which the relation is written.</summary>
    public required Observation A { get; init; }

    /// <summary>The figure that it leads to.</summary>
    public required Observation B { get; init; }
}
