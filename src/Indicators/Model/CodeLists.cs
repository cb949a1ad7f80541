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

/// <summary>How the text weakens a number without bounding it.</summary>
public enum Hedge
{
    /// <summary>Stated plainly.</summary>
    None,

    /// <summary>Approximately, around, about, some, roughly.</summary>
    About,

    /// <summary>Nearly, almost: a little less than the number.</summary>
    Nearly,

    /// <summary>Just over, slightly more than: a little more than the number.</summary>
    JustOver,

    /// <summary>Called an estimate by the text.</summary>
    Estimated,
}

/// <summary>What kind of number is stated about the indicator.</summary>
public enum Measure
{
    /// <summary>An amount or a count.</summary>
    Level,

    /// <summary>A part of a whole, in percent, from 0 to 100.</summary>
    Share,

    /// <summary>A change relative to what was before, in percent.</summary>
    RelChange,

    /// <summary>A change of a percentage, in percentage points.</summary>
    PpChange,

    /// <summary>A change of an amount, in the unit of the amount.</summary>
    AbsChange,

    /// <summary>One quantity per another, such as debt to output or dollars per head.</summary>
    Ratio,

    /// <summary>"Doubled", "five times": how often the earlier quantity goes into the later.</summary>
    Multiple,

    /// <summary>A score on a scale.</summary>
    Index,
}

/// <summary>How far the text vouches that the number has come about (compare SDMX CL_OBS_STATUS).</summary>
public enum Status
{
    /// <summary>Stated as fact.</summary>
    Actual,

    /// <summary>Stated as somebody's estimate of what is or was.</summary>
    Estimate,

    /// <summary>Expected of a time that had not come.</summary>
    Forecast,

    /// <summary>A goal or a plan.</summary>
    Target,

    /// <summary>Promised by who is to give it.</summary>
    Pledge,
}

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

/// <summary>How the currency of an amount is known.</summary>
public enum CurrencyBasis
{
    /// <summary>Printed with the amount ("US$", "RMB", "dollars").</summary>
    Explicit,

    /// <summary>A bare sign that the document elsewhere resolves.</summary>
    Inferred,

    /// <summary>A bare sign that nothing resolves.</summary>
    Ambiguous,
}

/// <summary>Why two observations are to be read together.</summary>
public enum RelationKind
{
    /// <summary>The same assertion again.</summary>
    Restates,

    /// <summary>The same quantity with fewer digits.</summary>
    Rounds,

    /// <summary>A later number that replaces an earlier one.</summary>
    Revises,

    /// <summary>Both cannot hold of one thing at one time.</summary>
    Contradicts,

    /// <summary>Alike, but about a wider, narrower or otherwise different thing.</summary>
    ScopeDiffers,

    /// <summary>Computed by the text from the other.</summary>
    DerivedFrom,
}

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

/// <summary>How a bibliographic date or title is known.</summary>
public enum BibliographicBasis
{
    /// <summary>Printed in the text at hand.</summary>
    Stated,

    /// <summary>Printed on the publisher's page.</summary>
    Page,

    /// <summary>Concluded from what the text says; the note tells how.</summary>
    Inferred,

    /// <summary>Not known; the note tells why.</summary>
    Unknown,
}
