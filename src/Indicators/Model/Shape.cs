namespace Indicators.Model;

/// <summary>Whether an assertion states one number, an interval, one end of an interval, or only the direction of a change.</summary>
public enum Shape
{
    /// <summary>One number, in <c>value</c>.</summary>
    Point,

    /// <summary>An interval, in <c>low</c> and <c>high</c>; <c>value</c> is null.</summary>
    Range,

    /// <summary>"At least" or "more than"; the number is in <c>low</c>.</summary>
    LowerBound,

    /// <summary>"At most", "up to" or "fewer than"; the number is in <c>high</c>.</summary>
    UpperBound,

    /// <summary>A change without a number, in <c>direction</c>.</summary>
    ChangeOnly,
}
