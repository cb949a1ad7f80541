namespace Indicators.Model;

/// <summary>What an assertion pins down: one number, an interval, or only one end of one.</summary>
public enum Shape
{
    /// <summary>One number; it stands in <c>value</c>.</summary>
    Point,

    /// <summary>An interval with two ends; they stand in <c>low</c> and <c>high</c>, and there is no <c>value</c>.</summary>
    Range,

    /// <summary>"At least" or "more than"; the number stands in <c>low</c>.</summary>
    LowerBound,

    /// <summary>"At most", "up to" or "fewer than"; the number stands in <c>high</c>.</summary>
    UpperBound,
}
