using Indicators.Model;

namespace Indicators.Api;

/// <summary>Draws a series as SVG. The same series gives the same bytes.</summary>
internal sealed class SeriesChart
{
    private const double Margin = 14;
    private const double TitleSize = 16;
    private const double TextSize = 12;
    private const double SmallSize = 10.5;

    private readonly ChartedSeries charted;
    private readonly ChartTheme theme;
    private readonly double width;
    private readonly double height;
    private readonly IReadOnlyList<ChartFigure> dated;
    private readonly IReadOnlyList<ChartFigure> undated;

    private SeriesChart(ChartedSeries charted, ChartTheme theme, int width, int height)
    {
        (this.charted, this.theme, this.width, this.height) = (charted, theme, width, height);
        dated = [.. charted.Figures.Where(figure => figure.Period is not null)];
        undated = [.. charted.Figures.Where(figure => figure.Period is null)];
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

        var layout = ChartLayout.Of(charted, dated, undated, width, height, Margin, (TitleSize, TextSize, SmallSize));
        var y = Margin;
        y = Lines(svg, layout.Title, y, TitleSize, theme.Text, "title", bold: true);
        y = Lines(svg, layout.Subtitle, y, TextSize, theme.Muted, "subtitle");
        if (dated.Count > 0)
            Plot(svg, layout, y);
        else
            Nothing(svg, layout.Plot(y));
        Undated(svg, layout);
        Lines(svg, layout.Source, height - Margin - ChartLayout.HeightOf(layout.Source, SmallSize), SmallSize, theme.Muted, "source");
        return svg.Close().ToString() + "\n";
    }

    private static double Lines(SvgBuilder svg, IReadOnlyList<string> lines, double top, double size, string colour, string name, bool bold = false)
    {
        foreach (var line in lines)
        {
            svg.Words("text", line, [("class", name), ("x", Margin), ("y", top + size), ("font-size", size), ("fill", colour), .. bold ? [("font-weight", "bold")] : Array.Empty<(string, object)>()]);
            top += ChartLayout.LineHeight(size);
        }

        return top;
    }

    private void Nothing(SvgBuilder svg, ChartBox plot)
    {
        var words = charted.Figures.Count == 0 ? "No figures" : charted.Figures.Count == 1 ? "The period of the figure is not known" : "No figure has a known period";
        svg.Words("text", words, ("x", width / 2), ("y", (plot.Top + plot.Bottom) / 2), ("font-size", TextSize), ("fill", theme.Muted), ("text-anchor", "middle"));
    }

    private void Plot(SvgBuilder svg, ChartLayout layout, double top)
    {
        var frame = layout.Plot(top);
        var values = ValueAxis.Of(dated, charted.Series, frame.Top, frame.Bottom);
        var left = frame.Left + values.Ticks.Max(tick => TextWidth.Of(values.Label(tick), ChartLayout.TickSize)) + 8;
        var time = TimeAxis.Of(dated, left, frame.Right);
        var plot = new ChartBox(left, frame.Top, frame.Right, frame.Bottom);
        svg.Words("text", values.UnitInWords(charted.Series), ("class", "unit"), ("x", Margin), ("y", frame.Top - 8), ("font-size", ChartLayout.TickSize), ("fill", theme.Muted));
        Axes(svg, values, time, plot);

        var places = MarkPlace.Of(dated, time, values);
        var lines = ConsecutivePoints.Of(places, charted.Series.Frequency).ToArray();
        foreach (var (from, to) in lines)
            svg.Line(from.X, from.Y, to.X, to.Y, theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7), ("class", "consecutive"));
        svg.Open("g", ("class", "marks"));
        var drawing = new MarkDrawing(svg, theme);
        foreach (var place in places)
            drawing.Draw(place);
        svg.Close();
        svg.Open("g", ("class", "labels"));
        foreach (var (place, words, x, y) in MarkLabels.Of(places, lines, plot))
        {
            for (var i = 0; i < words.Count; i++)
                svg.Words("text", words[i], ("class", "label"), ("data-of", place.Figure.Observation.Id), ("x", x), ("y", y + (i * 13)), ("font-size", MarkLabels.Size), ("fill", theme.Text), ("text-anchor", "middle"));
        }

        svg.Close();
        if (layout.LegendRows > 0)
            ChartLegend.Of(dated, lines.Length > 0, width - (2 * Margin)).Draw(svg, theme, Margin, frame.Bottom + ChartLayout.TimeHeight);
    }

    private void Axes(SvgBuilder svg, ValueAxis values, TimeAxis time, ChartBox plot)
    {
        svg.Open("g", ("class", "axes"), ("font-size", ChartLayout.TickSize));
        foreach (var tick in values.Ticks)
        {
            var y = values.Y(tick);
            svg.Line(plot.Left, y, plot.Right, y, tick == 0 ? theme.Axis : theme.Grid, tick == 0 ? 1.5 : 1);
            svg.Words("text", values.Label(tick), ("class", "tick"), ("x", plot.Left - 6), ("y", y + 4), ("fill", theme.Muted), ("text-anchor", "end"));
        }

        foreach (var (x, middle, label) in time.Ticks(ChartLayout.TickSize))
        {
            svg.Line(x, plot.Bottom, x, plot.Bottom + (label is null ? 3 : 5), theme.Axis);
            if (label is not null)
            {
                // A label at an edge stays within the picture.
                var half = TextWidth.Of(label, ChartLayout.TickSize) / 2;
                svg.Words("text", label, ("class", "tick"), ("x", Math.Clamp(middle, half + 2, width - half - 2)), ("y", plot.Bottom + 17), ("fill", theme.Muted), ("text-anchor", "middle"));
            }
        }

        svg.Line(plot.Right, plot.Bottom, plot.Right, plot.Bottom + 5, theme.Axis);
        svg.Close();
    }

    /// <summary>Figures without a known period: in words, since they have no place on the axis.</summary>
    private void Undated(SvgBuilder svg, ChartLayout layout)
    {
        var y = layout.UndatedTop;
        for (var i = 0; i < undated.Count; i++)
        {
            svg.Open("g", ("class", "mark undated"), ("data-observation", undated[i].Observation.Id), ("data-shape", Codes.Of(undated[i].Observation.Shape)), ("data-status", Codes.Of(undated[i].Observation.Status)));
            svg.Words("title", $"{undated[i].InWords}. {undated[i].Observation.Source.Title ?? "Document without a known title"}. {undated[i].Observation.Id}");
            if (i < layout.UndatedLines.Count)
            {
                foreach (var line in layout.UndatedLines[i])
                {
                    svg.Words("text", line, ("class", "undated-words"), ("x", Margin), ("y", y + SmallSize), ("font-size", SmallSize), ("fill", theme.Text));
                    y += ChartLayout.LineHeight(SmallSize);
                }
            }

            svg.Close();
        }

        if (layout.UndatedMore is { } more)
            svg.Words("text", more, ("x", Margin), ("y", y + SmallSize), ("font-size", SmallSize), ("fill", theme.Text));
    }
}
