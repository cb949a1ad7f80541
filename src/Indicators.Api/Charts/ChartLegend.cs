using Indicators.Model;

namespace Indicators.Api;

/// <summary>What the signs of a chart mean; only those that are in it.</summary>
internal sealed class ChartLegend
{
    public const double Size = 11;
    public const double RowHeight = 17;
    private const double SignWidth = 26;
    private const double Gap = 16;

    private readonly IReadOnlyList<IReadOnlyList<Entry>> rows;

    private ChartLegend(IReadOnlyList<IReadOnlyList<Entry>> rows) => this.rows = rows;

    public int Rows => rows.Count;

    public static ChartLegend Of(IReadOnlyList<ChartFigure> figures, bool hasLines, double width)
    {
        var rows = new List<List<Entry>>();
        var used = double.PositiveInfinity;
        foreach (var entry in Entries(figures, hasLines))
        {
            if (used + entry.Width > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(entry);
            used += entry.Width + Gap;
        }

        return new ChartLegend(rows);
    }

    public void Draw(SvgBuilder svg, ChartTheme theme, double left, double top)
    {
        var drawing = new MarkDrawing(svg, theme);
        svg.Open("g", ("class", "legend"));
        for (var row = 0; row < rows.Count; row++)
        {
            var (x, y) = (left, top + (row * RowHeight) + (RowHeight / 2));
            foreach (var entry in rows[row])
            {
                entry.Sign(drawing, svg, theme, x + (SignWidth / 2) - 2, y);
                svg.Words("text", entry.Words, ("x", x + SignWidth), ("y", y + 4), ("font-size", Size), ("fill", theme.Muted));
                x += entry.Width + Gap;
            }
        }

        svg.Close();
    }

    private static IEnumerable<Entry> Entries(IReadOnlyList<ChartFigure> figures, bool hasLines)
    {
        var points = figures.Where(figure => figure.Observation.Shape == Shape.Point).ToArray();
        foreach (var status in new[] { Status.Actual, Status.Estimate, Status.Forecast, Status.Target, Status.Pledge })
        {
            if (points.Any(figure => figure.Observation.Status == status && (status != Status.Actual || !figure.IsOfSeveralYears)))
                yield return new Entry(status == Status.Actual ? "stated" : Codes.Of(status), (drawing, _, _, x, y) => drawing.Point(x, y, status, Hedge.None));
        }

        foreach (var status in figures.Where(figure => figure.Observation.Shape != Shape.Point && figure.Observation.Status != Status.Actual).Select(figure => figure.Observation.Status).Distinct().Order())
            yield return new Entry($"{Codes.Of(status)} (hollow)", (drawing, _, _, x, y) => drawing.Interval(x, y - 6, y + 6, status, true, true));
        if (figures.Any(figure => figure.Observation.Hedge is Hedge.About or Hedge.Estimated))
            yield return new Entry("about", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.About));
        if (figures.Any(figure => figure.Observation.Hedge == Hedge.Nearly))
            yield return new Entry("nearly", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.Nearly));
        if (figures.Any(figure => figure.Observation.Hedge == Hedge.JustOver))
            yield return new Entry("just over", (drawing, _, _, x, y) => drawing.Point(x, y, Status.Actual, Hedge.JustOver));
        if (points.Any(figure => figure.IsOfSeveralYears))
            yield return new Entry("one figure for several years", (drawing, _, _, x, y) => drawing.SeveralYears(x - 10, x + 10, y, Status.Actual, null));
        if (figures.Any(figure => figure.Observation.Shape == Shape.Range))
            yield return new Entry("range", (drawing, _, _, x, y) => drawing.Interval(x, y - 7, y + 7, Status.Actual, true, true));
        foreach (var (inclusive, words) in new[] { (true, "at least"), (false, "more than") })
        {
            if (figures.Any(figure => figure.Observation is { Shape: Shape.LowerBound } lower && lower.LowInclusive == true == inclusive))
                yield return new Entry(words, (_, svg, theme, x, y) => Arrow(svg, theme, x, y, -1, inclusive));
        }

        foreach (var (inclusive, words) in new[] { (true, "at most"), (false, "less than") })
        {
            if (figures.Any(figure => figure.Observation is { Shape: Shape.UpperBound } upper && upper.HighInclusive == true == inclusive))
                yield return new Entry(words, (_, svg, theme, x, y) => Arrow(svg, theme, x, y, 1, inclusive));
        }

        if (figures.Any(figure => !figure.HasLoosePeriod && !(figure.IsOfSeveralYears && figure.Observation.Shape == Shape.Point)))
            yield return new Entry("period", (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, false, Status.Actual));
        if (figures.Any(figure => figure.Period is not { Start: not null, End: not null }))
            yield return new Entry("no end, or none known", (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, false, Status.Actual, hasEnd: false));
        if (figures.Any(figure => figure.HasLoosePeriod))
            yield return new Entry(figures.Any(figure => figure.Observation.Period.Basis == PeriodBasis.Publication) ? "period approximate, or that of publication" : "period approximate", (drawing, _, _, x, y) => drawing.Stretch(x - 10, x + 10, y, 1.5, true, Status.Actual));
        if (hasLines)
            yield return new Entry("consecutive periods", (_, svg, theme, x, y) => svg.Line(x - 10, y + 3, x + 10, y - 3, theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7)));
        if (figures.Any(figure => figure.IsContradicted))
            yield return new Entry("figures contradict each other", (_, svg, theme, x, y) => svg.Words("text", "≠", ("x", x), ("y", y + 4), ("font-size", 12.0), ("font-weight", "bold"), ("fill", theme.Text), ("text-anchor", "middle")));
    }

    /// <summary>The arrow of a bound, small enough for a row.</summary>
    private static void Arrow(SvgBuilder svg, ChartTheme theme, double x, double y, int down, bool inclusive)
    {
        var colour = theme.Marks[Status.Actual];
        var (foot, neck, tip) = (y - (down * 5), y + (down * 2), y + (down * 8));
        svg.Line(x - 7, foot, x + 7, foot, colour, 1.5);
        svg.Line(x, foot, x, neck, colour, 2);
        svg.Element("path", ("d", $"M{SvgBuilder.Number(x)} {SvgBuilder.Number(tip)}L{SvgBuilder.Number(x + 4)} {SvgBuilder.Number(neck)}L{SvgBuilder.Number(x - 4)} {SvgBuilder.Number(neck)}Z"), ("fill", colour));
        svg.Element("circle", ("cx", x), ("cy", foot), ("r", 3.0), ("fill", inclusive ? colour : theme.Ground), ("stroke", colour), ("stroke-width", 1.5));
    }

    private sealed record Entry(string Words, Action<MarkDrawing, SvgBuilder, ChartTheme, double, double> Sign)
    {
        public double Width => SignWidth + TextWidth.Of(Words, Size);
    }
}
