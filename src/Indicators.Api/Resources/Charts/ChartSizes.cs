namespace Indicators.Api.Resources.Charts;

/// <summary>Sizes of letters and distances in pixels.</summary>
/// <param name="Margin">Around the picture.</param>
/// <param name="Title">Letters of the title.</param>
/// <param name="Text">Letters of the line below it.</param>
/// <param name="Small">Letters of the source and of figures without period.</param>
/// <param name="Tick">Letters at the axes.</param>
/// <param name="Legend">Letters of the legend.</param>
/// <param name="LegendRow">Height of one of its rows.</param>
/// <param name="Unit">Height of the room above the plot, for the unit.</param>
/// <param name="Time">Height of the room below the plot, for the labels of time.</param>
internal sealed record ChartSizes(
    double Margin,
    double Title,
    double Text,
    double Small,
    double Tick,
    double Legend,
    double LegendRow,
    double Unit,
    double Time
)
{
    public static readonly ChartSizes Roomy = new(
        Margin: 14,
        Title: 16,
        Text: 12,
        Small: 10.5,
        Tick: 11,
        Legend: 11,
        LegendRow: 17,
        Unit: 26,
        Time: 26
    );

    /// <summary>For pictures that would have no room for the words otherwise.</summary>
    public static readonly ChartSizes Compact = new(
        Margin: 8,
        Title: 13,
        Text: 10.5,
        Small: 9.5,
        Tick: 10,
        Legend: 10,
        LegendRow: 14,
        Unit: 17,
        Time: 19
    );
}
