namespace Indicators.Model;

/// <summary>What a series can be a part of a whole by.</summary>
public enum SeriesDimension
{
    /// <summary>All areas: the world, SDMX <c>W0</c>.</summary>
    Area,

    /// <summary>All counterparts: the rest of the world, SDMX <c>W1</c>.</summary>
    Counterpart,

    /// <summary>All items: <c>_T</c>.</summary>
    Item,
}
