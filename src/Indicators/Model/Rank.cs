namespace Indicators.Model;

/// <summary>A curator's choice among several figures for the same series and period.</summary>
public enum Rank
{
    /// <summary>The figure to use when only one is wanted.</summary>
    Preferred,

    /// <summary>No decision was made, or another figure is preferred.</summary>
    Normal,

    /// <summary>Not to be used; the reason explains why.</summary>
    Deprecated,
}
