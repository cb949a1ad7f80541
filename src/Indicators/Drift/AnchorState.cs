namespace Indicators.Drift;

/// <summary>What happened to an anchor in another copy of the texts.</summary>
public enum AnchorState
{
    /// <summary>The same sentence at the same place of the same file.</summary>
    Exact,

    /// <summary>The same sentence, letter for letter, at another place.</summary>
    Moved,

    /// <summary>The sentence was edited, but numeral, sign, scale word, unit, bound and years are unchanged.</summary>
    ContextOnly,

    /// <summary>The sentence was found, but the figure or a year next to it differs.</summary>
    NumberChanged,

    /// <summary>Several places fit equally well.</summary>
    Ambiguous,

    /// <summary>No place fits.</summary>
    Orphaned,
}
