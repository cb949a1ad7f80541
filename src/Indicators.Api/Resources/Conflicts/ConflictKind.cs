using Indicators.Model;

namespace Indicators.Api.Resources.Conflicts;

/// <summary>Why two figures are to be read together: a curator's decision, or arithmetic.</summary>
public enum ConflictKind
{
    /// <summary>The same assertion again.</summary>
    Restates = RelationKind.Restates,

    /// <summary>The same quantity with fewer digits.</summary>
    Rounds = RelationKind.Rounds,

    /// <summary>A later number that replaces an earlier one.</summary>
    Revises = RelationKind.Revises,

    /// <summary>Both cannot hold of one thing at one time.</summary>
    Contradicts = RelationKind.Contradicts,

    /// <summary>Alike, but about a wider, narrower or otherwise different thing.</summary>
    ScopeDiffers = RelationKind.ScopeDiffers,

    /// <summary>Computed by the text from the other.</summary>
    DerivedFrom = RelationKind.DerivedFrom,

    /// <summary>Both cannot hold together with a third figure, by arithmetic: computed here, decided by nobody.</summary>
    Tension,
}
