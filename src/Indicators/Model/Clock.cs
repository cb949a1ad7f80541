namespace Indicators.Model;

/// <summary>The day from which a figure counts as known.</summary>
public enum Clock
{
    /// <summary>From the day by which its document was published.</summary>
    Asserted,

    /// <summary>From the day by which the credited source had said it; if only the date of the document is known, from that.</summary>
    Said,
}
