using Indicators.Model;

namespace Indicators.Api;

/// <summary>Draws a series as SVG. The same series gives the same bytes.</summary>
internal sealed class SeriesChart
{
    private readonly ChartedSeries charted;
    private readonly ChartTheme theme;
    private readonly double width;
    private readonly double height;
    private readonly IReadOnlyList<ChartFigure> dated;
    private readonly IReadOnlyList<ChartFigure> undated;
    private readonly ChartLayout layout;
    private readonly ChartSizes sizes;

    private SeriesChart(ChartedSeries charted, ChartTheme theme, int width, int height)
    {
        (this.charted, this.theme, this.width, this.height) = (charted, theme, width, height);
        dated = [.. charted.Figures.Where(figure => figure.Period is not null)];
        undated = [.. charted.Figures.Where(figure => figure.Period is null)];
        layout = ChartLayout.Of(charted, dated, undated, width, height);
        sizes = layout.Sizes;
    }

    /// <param name="charted">The series.</param>
    /// <param name="theme">Colours.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static string Draw(ChartedSeries charted, ChartTheme theme, int width, int height) => new SeriesChart(charted, theme, width, height).Draw();

    private string Draw()
    {
        using var svg = new SvgBuilder();
        svg.Open(
            "svg", ("width", width), ("height", height), ("viewBox", $"0 0 {SvgBuilder.Number(width)} {SvgBuilder.Number(height)}"), ("role", "img"),
            ("aria-labelledby", "chart-title chart-words"), ("lang", "en"), ("font-family", TextWidth.Fonts));
        svg.Words("title", $"{charted.Title}: {charted.Subtitle}", ("id", "chart-title"));
        svg.Words("desc", charted.InWords, ("id", "chart-words"));
        svg.Element("rect", ("width", width), ("height", height), ("fill", theme.Ground));

        var y = sizes.Margin;
        y = Lines(svg, layout.Title, y, sizes.Title, theme.Text, "title", bold: true);
        y = Lines(svg, layout.Subtitle, y, sizes.Text, theme.Muted, "subtitle");
        if (dated.Count > 0)
            Plot(svg, y);
        else
            Nothing(svg, layout.Plot(y));
        Undated(svg);
        Lines(svg, layout.Source, height - sizes.Margin - ChartLayout.HeightOf(layout.Source, sizes.Small), sizes.Small, theme.Muted, "source");
        return svg.Close().ToString() + "\n";
    }

    private double Lines(SvgBuilder svg, IReadOnlyList<string> lines, double top, double size, string colour, string name, bool bold = false)
    {
        foreach (var line in lines)
        {
            svg.Words("text", line, [("class", name), ("x", sizes.Margin), ("y", top + size), ("font-size", size), ("fill", colour), .. bold ? [("font-weight", "bold")] : Array.Empty<(string, object)>()]);
            top += ChartLayout.LineHeight(size);
        }

        return top;
    }

    private void Nothing(SvgBuilder svg, ChartBox plot)
    {
        var words = charted.Figures.Count == 0 ? "No figures" : charted.Figures.Count == 1 ? "The period of the figure is not known" : "No figure has a known period";
        svg.Words("text", words, ("x", width / 2), ("y", (plot.Top + plot.Bottom) / 2), ("font-size", sizes.Text), ("fill", theme.Muted), ("text-anchor", "middle"));
    }

    private void Plot(SvgBuilder svg, double top)
    {
        var frame = layout.Plot(top);
        var values = ValueAxis.Of(dated, charted.Series, frame.Top, frame.Bottom);
        var left = frame.Left + values.Ticks.Max(tick => TextWidth.Of(values.Label(tick), sizes.Tick)) + 8;
        var time = TimeAxis.Of(dated, left, frame.Right);
        var plot = new ChartBox(left, frame.Top, frame.Right, frame.Bottom);
        svg.Words("text", values.UnitInWords(charted.Series), ("class", "unit"), ("x", sizes.Margin), ("y", frame.Top - (sizes.Tick - 3)), ("font-size", sizes.Tick), ("fill", theme.Muted));
        Axes(svg, values, time, plot);

        var places = MarkPlace.Of(dated, time, values);
        var lines = ConsecutivePoints.Of(places, charted.Series.Frequency).ToArray();
        foreach (var (from, to) in lines)
            svg.Line(from.X, from.Y, to.X, to.Y, theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7), ("class", "consecutive"));
        var revisions = RevisionArrows.Of(places).ToArray();
        foreach (var (from, to) in revisions)
            RevisionArrows.Draw(svg, theme, from, to);
        svg.Open("g", ("class", "marks"));
        var drawing = new MarkDrawing(svg, theme);
        foreach (var place in places)
            drawing.Draw(place);
        svg.Close();
        svg.Open("g", ("class", "labels"));
        foreach (var (place, words, x, y) in MarkLabels.Of(places, lines.Concat(revisions), plot))
        {
            for (var i = 0; i < words.Count; i++)
                svg.Words("text", words[i], [("class", "label"), ("data-of", place.Figure.Observation.Id), ("x", x), ("y", y + (i * 13)), ("font-size", MarkLabels.Size), ("fill", theme.Text), ("text-anchor", "middle"), .. place.Figure.IsSuperseded ? [("text-decoration", "line-through")] : Array.Empty<(string, object)>()]);
        }

        svg.Close();
        if (layout.LegendRows > 0)
            ChartLegend.Of(dated, lines.Length > 0, width - (2 * sizes.Margin), layout.Legend, sizes).Draw(svg, theme, sizes.Margin, frame.Bottom + sizes.Time);
    }

    private void Axes(SvgBuilder svg, ValueAxis values, TimeAxis time, ChartBox plot)
    {
        svg.Open("g", ("class", "axes"), ("font-size", sizes.Tick));
        foreach (var tick in values.Ticks)
        {
            var y = values.Y(tick);
            svg.Line(plot.Left, y, plot.Right, y, tick == 0 ? theme.Axis : theme.Grid, tick == 0 ? 1.5 : 1);
            svg.Words("text", values.Label(tick), ("class", "tick"), ("x", plot.Left - 6), ("y", y + 4), ("fill", theme.Muted), ("text-anchor", "end"));
        }

        foreach (var (x, middle, label) in time.Ticks(sizes.Tick))
        {
            svg.Line(x, plot.Bottom, x, plot.Bottom + (label is null ? 3 : 5), theme.Axis);
            if (label is not null)
            {
                // A label at an edge stays within the picture.
                var half = TextWidth.Of(label, sizes.Tick) / 2;
                svg.Words("text", label, ("class", "tick"), ("x", Math.Clamp(middle, half + 2, width - half - 2)), ("y", plot.Bottom + sizes.Tick + 6), ("fill", theme.Muted), ("text-anchor", "middle"));
            }
        }

        svg.Line(plot.Right, plot.Bottom, plot.Right, plot.Bottom + 5, theme.Axis);
        svg.Close();
    }

    /// <summary>Figures without a known period: in words, since they have no place on the axis.</summary>
    private void Undated(SvgBuilder svg)
    {
        var y = layout.UndatedTop;
        for (var i = 0; i < undated.Count; i++)
        {
            svg.Open("g", MarkDrawing.AttributesOf(undated[i], "mark undated"));
            svg.Words("title", $"{undated[i].InWords}. {undated[i].Observation.Source.Title ?? "Document without a known title"}. {undated[i].Observation.Id}");
            if (i < layout.UndatedLines.Count)
            {
                foreach (var line in layout.UndatedLines[i])
                {
                    svg.Words("text", line, ("class", "undated-words"), ("x", sizes.Margin), ("y", y + sizes.Small), ("font-size", sizes.Small), ("fill", theme.Text));
                    y += ChartLayout.LineHeight(sizes.Small);
                }
            }

            svg.Close();
        }

        if (layout.UndatedMore is { } more)
            svg.Words("text", more, ("x", sizes.Margin), ("y", y + sizes.Small), ("font-size", sizes.Small), ("fill", theme.Text));
    }
}
