namespace Indicators.Model;

/// <summary>Which way a change goes; the number itself carries the sign (a fall of 78 % is a change of -78).</summary>
public enum Direction
{
    /// <summary>It rose.</summary>
    Increase,

    /// <summary>It fell.</summary>
    Decrease,

    /// <summary>It stayed.</summary>
    Unchanged,
}
