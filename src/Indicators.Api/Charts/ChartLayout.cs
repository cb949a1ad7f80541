namespace Indicators.Api;

/// <summary>
/// What stands where: heading, plot, legend, figures without period, source. In a small picture the words give way first: they end in an ellipsis and are whole in the
/// description; the source line is always there.
/// </summary>
internal sealed class ChartLayout
{
    public const double TickSize = 11;

    /// <summary>Below the plot, for the labels of time.</summary>
    public const double TimeHeight = 26;

    private const double UnitHeight = 26;
    private const double LeastPlot = 72;

    private double width;
    private double margin;
    private double plotBottom;

    public required IReadOnlyList<string> Title { get; init; }

    public required IReadOnlyList<string> Subtitle { get; init; }

    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>Lines of each figure without period that has room.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> UndatedLines { get; init; }

    /// <summary>How many more there are; null where there are none.</summary>
    public required string? UndatedMore { get; init; }

    public required int LegendRows { get; init; }

    public double UndatedTop { get; private set; }

    public static double LineHeight(double size) => Math.Ceiling(size * 1.28);

    public static double HeightOf(IReadOnlyCollection<string> lines, double size) => lines.Count * LineHeight(size);

    /// <summary>The room of the axes and what lies between them.</summary>
    public ChartBox Plot(double top) => new(margin, top + UnitHeight, width - margin - 4, plotBottom);

    /// <summary>The roomiest layout that leaves enough for the plot.</summary>
    public static ChartLayout Of(
        ChartedSeries charted, IReadOnlyList<ChartFigure> dated, IReadOnlyList<ChartFigure> undated, double width, double height, double margin, (double Title, double Text, double Small) sizes)
    {
        var inner = width - (2 * margin);
        // Whether there are lines decides about one entry of the legend; it is counted in, so that the room suffices.
        var legend = dated.Count == 0 ? 0 : ChartLegend.Of(dated, hasLines: true, inner).Rows;
        (int Title, int Subtitle, int Legend, int Undated, int Source)[] levels =
        [
            (3, 3, int.MaxValue, 12, 5), (2, 2, int.MaxValue, 6, 4), (2, 2, int.MaxValue, 3, 3), (2, 2, 2, 2, 3), (2, 1, 1, 1, 3), (2, 1, 0, 1, 2), (1, 1, 0, 1, 2),
        ];
        ChartLayout? layout = null;
        foreach (var level in levels)
        {
            var (lines, more) = Undated(undated, level.Undated, inner, sizes.Small);
            layout = new ChartLayout
            {
                Title = TextWidth.Wrap(charted.Title, sizes.Title, inner, level.Title, bold: true),
                Subtitle = TextWidth.Wrap(charted.Subtitle, sizes.Text, inner, level.Subtitle),
                Source = TextWidth.Wrap(charted.Source, sizes.Small, inner, level.Source),
                UndatedLines = lines,
                UndatedMore = more,
                // All of it or nothing: a legend that explains half of the signs misleads.
                LegendRows = legend <= level.Legend ? legend : 0,
            };
            layout.Place(width, height, margin, sizes.Small);
            var top = margin + HeightOf(layout.Title, sizes.Title) + HeightOf(layout.Subtitle, sizes.Text) + UnitHeight;
            if (layout.plotBottom - top >= (dated.Count == 0 ? 24 : LeastPlot))
                break;
        }

        return layout!;
    }

    private void Place(double pictureWidth, double height, double pictureMargin, double small)
    {
        (width, margin) = (pictureWidth, pictureMargin);
        var sourceTop = height - margin - HeightOf(Source, small);
        var undated = (UndatedLines.Sum(lines => lines.Count) + (UndatedMore is null ? 0 : 1)) * LineHeight(small);
        UndatedTop = sourceTop - 6 - undated;
        plotBottom = UndatedTop - (undated > 0 ? 4 : 0) - (LegendRows * ChartLegend.RowHeight) - TimeHeight;
    }

    private static (IReadOnlyList<IReadOnlyList<string>> Lines, string? More) Undated(IReadOnlyList<ChartFigure> undated, int most, double width, double size)
    {
        var lines = new List<IReadOnlyList<string>>();
        var used = 0;
        foreach (var figure in undated)
        {
            var wrapped = TextWidth.Wrap(Capital(figure.InWords), size, width, 2);
            var isLast = lines.Count == undated.Count - 1;
            if (used + wrapped.Count + (isLast ? 0 : 1) > most)
                break;
            lines.Add(wrapped);
            used += wrapped.Count;
        }

        var left = undated.Count - lines.Count;
        return (lines, left == 0 ? null : lines.Count == 0 ? $"{left} {(left == 1 ? "figure" : "figures")} without a known period" : $"and {left} more without a known period");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
