namespace Indicators.Api.Resources.Charts;

/// <summary>
/// What stands where: heading, plot, legend, figures without period, source. Title and source are whole at any size, and what is no fact is
/// explained; in a small picture letters get smaller, the legend shorter, and texts are counted instead of named (they are named in the
/// description).
/// </summary>
internal sealed class ChartLayout
{
    /// <summary>
    /// Ways to lay it out, the roomiest first. Only words that are far longer than common ones need the last, which cuts them.
    /// </summary>
    private static readonly Level[] Levels =
    [
        new(ChartSizes.Roomy, Undated: 12, LegendForm.Full, Share),
        new(ChartSizes.Roomy, Undated: 6, LegendForm.Full, Share),
        new(ChartSizes.Roomy, Undated: 3, LegendForm.Full, Share),
        new(ChartSizes.Compact, Undated: 6, LegendForm.Full, Share),
        new(ChartSizes.Compact, Undated: 3, LegendForm.Full, Share),
        new(ChartSizes.Compact, Undated: 3, LegendForm.Short, 72),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Short, 72),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Statuses, 60),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Short, 60, IsBrief: true),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Statuses, LeastPlot, IsBrief: true),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Statuses, LeastPlot, IsBrief: true, MaxLines: 2),
        new(ChartSizes.Compact, Undated: 1, LegendForm.Statuses, LeastPlot, IsBrief: true, MaxLines: 1),
    ];

    /// <summary>Of the picture's height, for the plot.</summary>
    private const double Share = -0.3;

    private const double LeastPlot = 40;

    private double _width;
    private double _plotBottom;

    public required ChartSizes Sizes { get; init; }

    public required IReadOnlyList<string> Title { get; init; }

    public required IReadOnlyList<string> Subtitle { get; init; }

    public required IReadOnlyList<string> Source { get; init; }

    /// <summary>Lines of each figure without period that has room.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> UndatedLines { get; init; }

    /// <summary>How many more there are; null where there are none.</summary>
    public required string? UndatedMore { get; init; }

    public required LegendForm Legend { get; init; }

    public required int LegendRows { get; init; }

    public double UndatedTop { get; private set; }

    public static double LineHeight(double size) => Math.Ceiling(size * 1.28);

    public static double HeightOf(IReadOnlyCollection<string> lines, double size) => lines.Count * LineHeight(size);

    /// <summary>The room of the axes and what lies between them.</summary>
    public ChartBox Plot(double top) => new(Sizes.Margin, top + Sizes.Unit, _width - Sizes.Margin - 4, _plotBottom);

    /// <summary>The roomiest layout that leaves enough for the plot.</summary>
    public static ChartLayout Of(
        ChartedSeries charted,
        IReadOnlyList<ChartFigure> dated,
        IReadOnlyList<ChartFigure> undated,
        double width,
        double height
    )
    {
        ChartLayout? layout = null;
        foreach (var level in Levels)
        {
            layout = Of(level, charted, dated, undated, width, height);
            var sizes = level.Sizes;
            var top = sizes.Margin + HeightOf(layout.Title, sizes.Title) + HeightOf(layout.Subtitle, sizes.Text) + sizes.Unit;
            if (
                layout._plotBottom - top
                >= (
                    dated.Count == 0 ? 24
                    : level.Plot < 0 ? Math.Max(72, -level.Plot * height)
                    : level.Plot
                )
            )
                break;
        }

        return layout!;
    }

    private static ChartLayout Of(
        Level level,
        ChartedSeries charted,
        IReadOnlyList<ChartFigure> dated,
        IReadOnlyList<ChartFigure> undated,
        double width,
        double height
    )
    {
        var sizes = level.Sizes;
        var inner = width - (2 * sizes.Margin);
        var (lines, more) = Undated(undated, level.Undated, inner, sizes.Small);
        var layout = new ChartLayout
        {
            Sizes = sizes,
            Title = TextWidth.Wrap(charted.Title, sizes.Title, inner, level.MaxLines, bold: true),
            Subtitle = TextWidth.Wrap(charted.Subtitle, sizes.Text, inner, level.MaxLines),
            Source = TextWidth.Wrap(
                level.IsBrief ? charted.SourceInBrief : charted.Source,
                sizes.Small,
                inner,
                level.MaxLines == int.MaxValue ? int.MaxValue : level.MaxLines + 1
            ),
            UndatedLines = lines,
            UndatedMore = more,
            Legend = level.Legend,
            // Whether there are lines decides about one entry of the legend; it is counted in, so that the room suffices.
            LegendRows = dated.Count == 0 ? 0 : ChartLegend.Of(dated, hasLines: true, inner, level.Legend, sizes).Rows,
            _width = width,
        };
        layout.UndatedTop =
            height
            - sizes.Margin
            - HeightOf(layout.Source, sizes.Small)
            - (sizes.Margin / 2)
            + 1
            - ((lines.Sum(one => one.Count) + (more is null ? 0 : 1)) * LineHeight(sizes.Small));
        layout._plotBottom = layout.UndatedTop - (undated.Count > 0 ? 4 : 0) - (layout.LegendRows * sizes.LegendRow) - sizes.Time;
        return layout;
    }

    private static (IReadOnlyList<IReadOnlyList<string>> Lines, string? More) Undated(
        IReadOnlyList<ChartFigure> undated,
        int most,
        double width,
        double size
    )
    {
        var lines = new List<IReadOnlyList<string>>();
        var used = 0;
        foreach (var figure in undated)
        {
            var wrapped = TextWidth.Wrap(Capital(figure.InWords), size, width, int.MaxValue);
            var isLast = lines.Count == undated.Count - 1;
            if (used + wrapped.Count + (isLast ? 0 : 1) > most)
                break;
            lines.Add(wrapped);
            used += wrapped.Count;
        }

        var left = undated.Count - lines.Count;
        return (
            lines,
            left == 0 ? null
            : lines.Count == 0 ? $"{left} {(left == 1 ? "figure" : "figures")} without a known period"
            : $"and {left} more without a known period"
        );
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    /// <param name="Sizes">Of letters and distances.</param>
    /// <param name="Undated">Lines for figures without period, at most.</param>
    /// <param name="Legend">What it says.</param>
    /// <param name="Plot">Least height of the plot in pixels; where negative, its share of the picture.</param>
    /// <param name="IsBrief">Whether texts are counted instead of named.</param>
    /// <param name="MaxLines">Of title, and of what stands below it.</param>
    private sealed record Level(
        ChartSizes Sizes,
        int Undated,
        LegendForm Legend,
        double Plot,
        bool IsBrief = false,
        int MaxLines = int.MaxValue
    );
}
