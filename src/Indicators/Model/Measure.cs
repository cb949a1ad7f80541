namespace Indicators.Model;

/// <summary>What kind of number is stated about the indicator.</summary>
public enum Measure
{
    /// <summary>An amount or a count.</summary>
    Level,

    /// <summary>A part of a whole, in percent, from 0 to 100.</summary>
    Share,

    /// <summary>A change relative to what was before, in percent.</summary>
    RelChange,

    /// <summary>A change of a percentage, in percentage points.</summary>
    PpChange,

    /// <summary>A change of an amount, in the unit of the amount.</summary>
    AbsChange,

    /// <summary>One quantity per another, such as debt to output or dollars per head.</summary>
    Ratio,

    /// <summary>"Doubled", "five times": how often the earlier quantity goes into the later.</summary>
    Multiple,

    /// <summary>A score on a scale.</summary>
    Index,
}
