using Indicators.Model;

namespace Indicators.Api.Resources.Conflicts;

/// <summary>How two figures are related: by a curator's decision, or by arithmetic.</summary>
public enum ConflictKind
{
    /// <summary>The same assertion again.</summary>
    Restates = RelationKind.Restates,

    /// <summary>The same quantity with fewer digits.</summary>
    Rounds = RelationKind.Rounds,

    /// <summary>A later number that replaces an earlier one.</summary>
    Revises = RelationKind.Revises,

    /// <summary>Both cannot be true of the same thing at the same time.</summary>
    Contradicts = RelationKind.Contradicts,

    /// <summary>A similar assertion with a wider, narrower or different scope.</summary>
    ScopeDiffers = RelationKind.ScopeDiffers,

    /// <summary>The text computes it from the other.</summary>
    DerivedFrom = RelationKind.DerivedFrom,

    /// <summary>By arithmetic, both cannot be true together with a third figure. Computed, not decided by a curator.</summary>
    Tension,
}
