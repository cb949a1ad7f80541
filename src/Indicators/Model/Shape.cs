namespace Indicators.Model;

/// <summary>Whether an assertion states one number, an interval, or one end of an interval.</summary>
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
}
