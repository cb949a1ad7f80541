namespace Indicators.Tensions;

/// <summary>What a figure is in a formula.</summary>
public enum OperandRole
{
    /// <summary>What is divided: the part, or the sum of money that is shared out.</summary>
    Numerator,

    /// <summary>What it is divided by: the whole, or the number of heads.</summary>
    Denominator,

    /// <summary>The share, ratio or amount per head.</summary>
    Quotient,

    /// <summary>The change in percent, or the multiple.</summary>
    Change,

    /// <summary>The level that it starts from.</summary>
    Before,

    /// <summary>The level that it arrives at.</summary>
    After,
}
