namespace Indicators.Drift;

/// <summary>What has become of an anchor in another copy of the texts.</summary>
public enum AnchorState
{
    /// <summary>The same sentence at the same place of the same file.</summary>
    Exact,

    /// <summary>The same sentence, letter for letter, at another place.</summary>
    Moved,

    /// <summary>The sentence was edited; numeral, sign, scale word, unit, bound and years are the same.</summary>
    ContextOnly,

    /// <summary>The sentence is there, and the figure in it, or a year beside it, is not the same.</summary>
    NumberChanged,

    /// <summary>Several places fit equally well.</summary>
    Ambiguous,

    /// <summary>No place fits.</summary>
    Orphaned,
}
