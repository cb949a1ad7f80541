namespace Indicators.Model;

/// <summary>Why two observations are to be read together.</summary>
public enum RelationKind
{
    /// <summary>The same assertion again.</summary>
    Restates,

    /// <summary>The same quantity with fewer digits.</summary>
    Rounds,

    /// <summary>A later number that replaces an earlier one.</summary>
    Revises,

    /// <summary>Both cannot hold of one thing at one time.</summary>
    Contradicts,

    /// <summary>Alike, but about a wider, narrower or otherwise different thing.</summary>
    ScopeDiffers,

    /// <summary>Computed by the text from the other.</summary>
    DerivedFrom,
}
