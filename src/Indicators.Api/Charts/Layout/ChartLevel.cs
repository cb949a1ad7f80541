using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>A level of detail, from a spacious picture to one with room for little more than its text.</summary>
/// <param name="Sizes">Sizes of text and distances.</param>
/// <param name="Legend">Form of the legend.</param>
/// <param name="MaxInWords">Maximum number of lines for figures that are only described in words.</param>
/// <param name="MaxSource">Maximum number of lines that name the texts; beyond it, texts are counted instead.</param>
/// <param name="MinPlot">Minimum height of the plot in pixels.</param>
/// <param name="PlotShare">Minimum share of the picture's height for the plot.</param>
internal sealed record ChartLevel(ChartSizes Sizes, LegendForm Legend, int MaxInWords, int MaxSource, double MinPlot, double PlotShare)
{
    /// <summary>From the most to the least spacious.</summary>
    public static readonly IReadOnlyList<ChartLevel> All =
    [
        new(ChartSizes.Roomy, LegendForm.Full, MaxInWords: 6, MaxSource: 4, MinPlot: 96, PlotShare: 0.33),
        new(ChartSizes.Compact, LegendForm.Short, MaxInWords: 3, MaxSource: 4, MinPlot: 72, PlotShare: 0.25),
        new(ChartSizes.Tiny, LegendForm.Statuses, MaxInWords: 1, MaxSource: 1, MinPlot: 40, PlotShare: 0),
    ];

    public bool IsLast => this == All[^1];

    public double MinPlotHeight(double height) => Math.Max(MinPlot, PlotShare * height);
}
