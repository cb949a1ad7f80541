namespace Indicators.Trace;

/// <summary>How a number in the reader's text compares with a figure. No label says that either is true.</summary>
public enum TraceLabel
{
    /// <summary>The same number, bound and hedge in the same unit; or exactly the same sentence.</summary>
    Identical,

    /// <summary>Neither is hedged, and one is the other with fewer digits.</summary>
    ConsistentRounding,

    /// <summary>The two agree within what "about", "nearly" or the like leaves open on either side.</summary>
    WithinHedge,

    /// <summary>One is a bound or a range that the other lies within, or both leave room for the same numbers.</summary>
    WithinBound,

    /// <summary>Apart by a factor of a thousand or a million: million against billion.</summary>
    ScaleSlip,

    /// <summary>The same number with the other sign: a rise against a fall.</summary>
    SignFlip,

    /// <summary>
    /// The same number in another unit: percent against percentage points, dollars against yuan, kilometres against miles.
    /// </summary>
    UnitSlip,

    /// <summary>The number agrees, but the reader names a year that the figure is not about.</summary>
    OtherPeriod,

    /// <summary>The number agrees, but the reader says it of another place or thing.</summary>
    OtherSubject,

    /// <summary>The bound leaves room for the number, but it goes beyond the next round number of the bound's own precision.</summary>
    BeyondBound,

    /// <summary>The number agrees, but the reader attributes it to another speaker.</summary>
    OtherSpeaker,

    /// <summary>
    /// The number agrees, but not its role: a change by an amount instead of to an amount, a level instead of a change, or a share of
    /// another whole.
    /// </summary>
    OtherRole,

    /// <summary>About the same thing and the same time, in the same unit and role, with numbers that exclude each other.</summary>
    Contradicted,

    /// <summary>About the same subject in the same kind of unit, with another number.</summary>
    Differs,
}
