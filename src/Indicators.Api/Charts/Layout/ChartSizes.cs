namespace Indicators.Api.Charts.Layout;

/// <summary>Font sizes and distances in pixels.</summary>
/// <param name="Margin">Around the picture.</param>
/// <param name="Title">Font size of the title.</param>
/// <param name="Text">Font size of the subtitle.</param>
/// <param name="Small">Font size of the source, the legend and figures in words.</param>
/// <param name="Tick">Font size of labels on axes and marks.</param>
/// <param name="LegendRow">Height of a row of the legend.</param>
/// <param name="Unit">Height of the strip above the plot that names the unit.</param>
/// <param name="Time">Height of the strip below the plot with the labels of time.</param>
internal sealed record ChartSizes(
    double Margin,
    double Title,
    double Text,
    double Small,
    double Tick,
    double LegendRow,
    double Unit,
    double Time
)
{
    public static readonly ChartSizes Roomy = new(
        Margin: 14,
        Title: 17,
        Text: 13,
        Small: 11.5,
        Tick: 11.5,
        LegendRow: 18,
        Unit: 32,
        Time: 28
    );

    /// <summary>For small screens. No text is smaller than 11 pixels.</summary>
    public static readonly ChartSizes Compact = new(
        Margin: 10,
        Title: 14,
        Text: 12,
        Small: 11,
        Tick: 11,
        LegendRow: 16,
        Unit: 26,
        Time: 22
    );

    /// <summary>For pictures that otherwise have no room for their text.</summary>
    public static readonly ChartSizes Tiny = new(Margin: 8, Title: 13, Text: 10.5, Small: 9.5, Tick: 10, LegendRow: 14, Unit: 22, Time: 19);

    public static double LineHeight(double size) => Math.Ceiling(size * 1.28);

    public static double HeightOf(IReadOnlyCollection<string> lines, double size) => lines.Count * LineHeight(size);
}
