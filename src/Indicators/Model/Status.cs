namespace Indicators.Model;

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
