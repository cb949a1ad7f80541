namespace Indicators.Model;

/// <summary>The kind of quantity that an indicator measures.</summary>
public enum IndicatorKind
{
    /// <summary>An amount at one point in time, such as outstanding debt.</summary>
    Stock,

    /// <summary>An amount over a period, such as exports in a year.</summary>
    Flow,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>A change between two points in time.</summary>
    Change,

    /// <summary>One quantity divided by another.</summary>
    Ratio,

    /// <summary>A score on a scale.</summary>
    Index,

    /// <summary>A number of people, things or events.</summary>
    Count,

    /// <summary>A physical or contractual measure: length, area, duration.</summary>
    Measure,
}
