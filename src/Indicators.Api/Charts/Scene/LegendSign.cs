namespace Indicators.Api.Charts.Scene;

/// <summary>A sign that a legend explains.</summary>
internal enum LegendSign
{
    Point,
    About,
    Nearly,
    JustOver,
    SeveralYears,
    Range,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Period,
    OpenPeriod,
    LoosePeriod,
    Consecutive,
    Contradicted,
    Superseded,
}
