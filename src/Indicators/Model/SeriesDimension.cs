namespace Indicators.Model;

/// <summary>A dimension over which a share takes its total.</summary>
public enum SeriesDimension
{
    /// <summary>All areas: the world, SDMX <c>W0</c>.</summary>
    Area,

    /// <summary>All counterparts: the rest of the world, SDMX <c>W1</c>.</summary>
    Counterpart,

    /// <summary>All items: <c>_T</c>.</summary>
    Item,
}
