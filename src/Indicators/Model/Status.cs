namespace Indicators.Model;

/// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge (compare SDMX CL_OBS_STATUS).</summary>
public enum Status
{
    /// <summary>Stated as a fact.</summary>
    Actual,

    /// <summary>Stated as an estimate of the present or the past.</summary>
    Estimate,

    /// <summary>Expected for a time then in the future.</summary>
    Forecast,

    /// <summary>A goal or a plan.</summary>
    Target,

    /// <summary>Promised by the party that is to provide it.</summary>
    Pledge,
}
