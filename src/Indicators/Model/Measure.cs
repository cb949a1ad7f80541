namespace Indicators.Model;

/// <summary>The kind of number stated for an indicator.</summary>
public enum Measure
{
    /// <summary>An amount or a count.</summary>
    Level,

    /// <summary>A part of a whole, as a percentage from 0 to 100.</summary>
    Share,

    /// <summary>A relative change, as a percentage.</summary>
    RelChange,

    /// <summary>A change of a percentage, in percentage points.</summary>
    PpChange,

    /// <summary>A change of an amount, in the unit of the amount.</summary>
    AbsChange,

    /// <summary>One quantity per another, such as debt to GDP or dollars per head.</summary>
    Ratio,

    /// <summary>A factor between the earlier and the later quantity: "doubled", "five times".</summary>
    Multiple,

    /// <summary>A score on a scale.</summary>
    Index,
}
