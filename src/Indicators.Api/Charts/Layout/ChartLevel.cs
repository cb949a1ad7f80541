using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>How a chart is laid out, from a roomy picture to one that has hardly room for the words.</summary>
/// <param name="Sizes">Of letters and distances.</param>
/// <param name="Legend">What the legend says.</param>
/// <param name="MaxInWords">Lines for figures that are told in words, at most.</param>
/// <param name="MaxSource">Lines that name texts, at most; where there would be more, texts are counted.</param>
/// <param name="LeastPlot">Least height of the plot in pixels.</param>
/// <param name="PlotShare">Least share of the picture's height for the plot.</param>
internal sealed record ChartLevel(ChartSizes Sizes, LegendForm Legend, int MaxInWords, int MaxSource, double LeastPlot, double PlotShare)
{
    /// <summary>The roomiest first.</summary>
    public static readonly IReadOnlyList<ChartLevel> All =
    [
        new(ChartSizes.Roomy, LegendForm.Full, MaxInWords: 6, MaxSource: 4, LeastPlot: 96, PlotShare: 0.33),
        new(ChartSizes.Compact, LegendForm.Short, MaxInWords: 3, MaxSource: 4, LeastPlot: 72, PlotShare: 0.25),
        new(ChartSizes.Tiny, LegendForm.Statuses, MaxInWords: 1, MaxSource: 1, LeastPlot: 40, PlotShare: 0),
    ];

    public bool IsLast => this == All[^1];

    public double LeastPlotOf(double height) => Math.Max(LeastPlot, PlotShare * height);
}
