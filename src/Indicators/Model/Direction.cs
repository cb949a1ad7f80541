namespace Indicators.Model;

/// <summary>The direction of a change. The number carries the sign as well: a fall of 78 % is a change of -78.</summary>
public enum Direction
{
    /// <summary>It rose.</summary>
    Increase,

    /// <summary>It fell.</summary>
    Decrease,

    /// <summary>It did not change.</summary>
    Unchanged,
}
