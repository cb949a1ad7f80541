namespace Indicators.Model;

/// <summary>What sort of quantity an indicator is.</summary>
public enum IndicatorKind
{
    /// <summary>An amount at an instant, such as debt outstanding.</summary>
    Stock,

    /// <summary>An amount over a period, such as exports in a year.</summary>
    Flow,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>A change between two times.</summary>
    Change,

    /// <summary>One quantity per another.</summary>
    Ratio,

    /// <summary>A score on a scale.</summary>
    Index,

    /// <summary>A number of people, things or events.</summary>
    Count,

    /// <summary>A physical or contractual measure: length, area, duration.</summary>
    Measure,
}
