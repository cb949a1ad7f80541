using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>The kind of unit in which a quantity is printed.</summary>
public enum UnitKind
{
    /// <summary>No unit: a pure number or a count of the noun that follows.</summary>
    None,

    /// <summary>Money.</summary>
    Currency,

    /// <summary>Percent, code <c>PT</c>.</summary>
    Percent,

    /// <summary>Percentage points, code <c>PP</c>; basis points are read as hundredths of them.</summary>
    PercentagePoints,

    /// <summary>A part of one, in words or as one character: "half", "two-thirds", "one in five".</summary>
    Fraction,

    /// <summary>How many times: "doubled", "five times", "threefold".</summary>
    Multiple,

    /// <summary>Length, area, volume, mass, power, energy; the code is the unit's symbol.</summary>
    Physical,

    /// <summary>A length of time; the code is <c>year</c>, <c>month</c> and so on.</summary>
    Duration,
}
