namespace Indicators.Model;

/// <summary>How the period of an observation is known.</summary>
public enum PeriodBasis
{
    /// <summary>The sentence names it.</summary>
    Explicit,

    /// <summary>The sentence names it relative to its own time ("last year", "over the past 22 years").</summary>
    Relative,

    /// <summary>A neighbouring sentence or a heading names it.</summary>
    Inherited,

    /// <summary>Nothing names it; the time of publication stands in. Never used to detect conflicts.</summary>
    Publication,

    /// <summary>Not known; there is no period.</summary>
    Unknown,
}
