namespace Indicators.Model;

/// <summary>How the period of an observation is known.</summary>
public enum PeriodBasis
{
    /// <summary>The sentence states it.</summary>
    Explicit,

    /// <summary>The sentence states it relative to its own time ("last year", "over the past 22 years").</summary>
    Relative,

    /// <summary>A neighbouring sentence or a heading states it.</summary>
    Inherited,

    /// <summary>The text does not state it; the time of publication is used instead. Never used to detect conflicts.</summary>
    Publication,

    /// <summary>Unknown; there is no period.</summary>
    Unknown,
}
