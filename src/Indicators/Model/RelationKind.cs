namespace Indicators.Model;

/// <summary>How two observations are related.</summary>
public enum RelationKind
{
    /// <summary>The same assertion again.</summary>
    Restates,

    /// <summary>The same quantity with fewer digits.</summary>
    Rounds,

    /// <summary>A later number that replaces an earlier one.</summary>
    Revises,

    /// <summary>Both cannot be true of the same thing at the same time.</summary>
    Contradicts,

    /// <summary>A similar assertion with a wider, narrower or different scope.</summary>
    ScopeDiffers,

    /// <summary>The text computes it from the other.</summary>
    DerivedFrom,
}
