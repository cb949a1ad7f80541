namespace Indicators.Tensions;

/// <summary>The role of a figure in a formula.</summary>
public enum OperandRole
{
    /// <summary>The dividend: the part, or the amount of money that is divided.</summary>
    Numerator,

    /// <summary>The divisor: the whole, or the number of people.</summary>
    Denominator,

    /// <summary>The share, ratio or amount per person.</summary>
    Quotient,

    /// <summary>The change as a percentage, or the multiple.</summary>
    Change,

    /// <summary>The level before the change.</summary>
    Before,

    /// <summary>The level after the change.</summary>
    After,
}
