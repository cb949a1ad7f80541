namespace Indicators.Model;

/// <summary>From which day on a figure counts as known.</summary>
public enum Clock
{
    /// <summary>From the day by which its document was published.</summary>
    Asserted,

    /// <summary>From the day by which the one who is credited had said it; where only the date of the document tells, from that day.</summary>
    Said,
}
