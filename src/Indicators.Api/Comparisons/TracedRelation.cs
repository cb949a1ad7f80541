using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Comparisons;

/// <summary>Decision of a curator that a match should be read together with another figure.</summary>
public sealed record TracedRelation
{
    /// <summary>Relation of the first figure to the second.</summary>
    public required RelationKind Kind { get; init; }

    /// <summary>Reason for the decision.</summary>
    public required string Rationale { get; init; }

    /// <summary>The first figure of the relation.</summary>
    public required Observation A { get; init; }

    /// <summary>The second figure of the relation.</summary>
    public required Observation B { get; init; }
}
