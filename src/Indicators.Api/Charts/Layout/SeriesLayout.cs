using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Lays out the chart of a series: heading, plot, legend, figures in words, source. Title and source are complete at any size, and figures
/// that are not facts are always explained. A small picture uses smaller text and a shorter legend, and counts the texts instead of naming
/// them (the description names them).
/// </summary>
internal sealed class SeriesLayout
{
    /// <summary>Height of the line that says why there is no plot.</summary>
    private const double Note = 32;

    private SeriesLayout(SeriesScene scene, ChartLevel level, double width, double height, int maxLines)
    {
        Sizes = level.Sizes;
        var inner = width - (2 * Sizes.Margin);
        Caption = CaptionLayout.Of(scene.Caption, level, inner, maxLines);
        var placed = scene.Placed;
        var top = Sizes.Margin + Caption.HeadingHeight(Sizes) + Sizes.Unit;
        var foot = height - Sizes.Margin - Caption.FootHeight(Sizes) - (Sizes.Margin / 2) + 1;
        var line = ChartSizes.LineHeight(Sizes.Small);
        if (placed.Count == 0 && scene.Figures.Count > 0)
        {
            // Without axes the words take the room of the plot, below one line that says why.
            InWordsTop = top + Note;
            InWords = FiguresInWords.Of(scene.InWordsOnly, Math.Max(1, (int)((foot - InWordsTop) / line)), inner, Sizes.Small);
            Legend = LegendRows.Of([], level.Legend, Sizes, inner);
            var isRoomy = foot - InWordsTop >= InWords.LineCount * line;
            Plot = new ChartBox(Sizes.Margin, top, width - Sizes.Margin - 4, isRoomy ? InWordsTop : top);
            return;
        }

        InWords = FiguresInWords.Of(scene.InWordsOnly, level.MaxInWords, inner, Sizes.Small);
        Legend = LegendRows.Of(placed.Count == 0 ? [] : ChartKey.OfSeries(placed, scene.Consecutive.Count > 0), level.Legend, Sizes, inner);
        InWordsTop = foot - (InWords.LineCount * line);
        var bottom = InWordsTop - (InWords.LineCount > 0 ? 4 : 0) - Legend.Height - Sizes.Time;
        Plot = new ChartBox(Sizes.Margin, top, width - Sizes.Margin - 4, bottom);
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
