using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Lays out the chart of a series: heading, plot, legend, figures in words, source. Title and source are complete at any size, and figures
/// that are not facts are always explained. A small picture uses smaller text and a shorter legend, and counts the texts instead of naming
/// them (the description names them).
/// </summary>
internal sealed class SeriesLayout
{
    private SeriesLayout(SeriesScene scene, ChartLevel level, double width, double height, int maxLines)
    {
        Sizes = level.Sizes;
        var inner = width - (2 * Sizes.Margin);
        Caption = CaptionLayout.Of(scene.Caption, level, inner, maxLines);
        InWords = FiguresInWords.Of(scene.InWordsOnly, level.MaxInWords, inner, Sizes.Small);
        var placed = scene.Placed;
        Legend = LegendRows.Of(placed.Count == 0 ? [] : ChartKey.OfSeries(placed, scene.Consecutive.Count > 0), level.Legend, Sizes, inner);
        InWordsTop =
            height
            - Sizes.Margin
            - Caption.FootHeight(Sizes)
            - (Sizes.Margin / 2)
            + 1
            - (InWords.LineCount * ChartSizes.LineHeight(Sizes.Small));
        var bottom = InWordsTop - (InWords.LineCount > 0 ? 4 : 0) - Legend.Height - Sizes.Time;
        Plot = new ChartBox(Sizes.Margin, Sizes.Margin + Caption.HeadingHeight(Sizes) + Sizes.Unit, width - Sizes.Margin - 4, bottom);
    }

    public ChartSizes Sizes { get; }

    public CaptionLayout Caption { get; }

    public FiguresInWords InWords { get; }

    public LegendRows Legend { get; }

    /// <summary>The plot with its axes.</summary>
    public ChartBox Plot { get; }

    public double InWordsTop { get; }

    /// <summary>
    /// Returns the most spacious layout that leaves enough room for the plot; if none does, the smallest with its text cut.
    /// </summary>
    public static SeriesLayout Of(SeriesScene scene, double width, double height)
    {
        var hasPlot = scene.Placed.Count > 0;
        foreach (var level in ChartLevel.All)
        {
            var layout = new SeriesLayout(scene, level, width, height, int.MaxValue);
            if (layout.Plot.Height >= (hasPlot ? level.MinPlotHeight(height) : 24))
                return layout;
        }

        var last = ChartLevel.All[^1];
        var cut = new SeriesLayout(scene, last, width, height, maxLines: 2);
        return cut.Plot.Height >= (hasPlot ? last.MinPlot : 24) ? cut : new SeriesLayout(scene, last, width, height, maxLines: 1);
    }
}
