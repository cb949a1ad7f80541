using Indicators.Model;

namespace Indicators.Api.Resources.Charts;

/// <summary>Draws a series as SVG. The same series gives the same bytes.</summary>
internal sealed class SeriesChart
{
    private readonly ChartedSeries _charted;
    private readonly ChartTheme _theme;
    private readonly double _width;
    private readonly double _height;
    private readonly IReadOnlyList<ChartFigure> _dated;
    private readonly IReadOnlyList<ChartFigure> _undated;
    private readonly ChartLayout _layout;
    private readonly ChartSizes _sizes;

    private SeriesChart(ChartedSeries charted, ChartTheme theme, int width, int height)
    {
        (_charted, _theme, _width, _height) = (charted, theme, width, height);
        _dated = [.. charted.Figures.Where(figure => figure.Period is not null)];
        _undated = [.. charted.Figures.Where(figure => figure.Period is null)];
        _layout = ChartLayout.Of(charted, _dated, _undated, width, height);
        _sizes = _layout.Sizes;
    }

    /// <param name="charted">The series.</param>
    /// <param name="theme">Colours.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    public static string Draw(ChartedSeries charted, ChartTheme theme, int width, int height) =>
        new SeriesChart(charted, theme, width, height).Draw();

    private string Draw()
    {
        using var svg = new SvgBuilder();
        svg.Open(
            "svg",
            ("width", _width),
            ("height", _height),
            ("viewBox", $"0 0 {SvgBuilder.Number(_width)} {SvgBuilder.Number(_height)}"),
            ("role", "img"),
            ("aria-labelledby", "chart-title chart-words"),
            ("lang", "en"),
            ("font-family", TextWidth.Fonts)
        );
        svg.Words("title", $"{_charted.Title}: {_charted.Subtitle}", ("id", "chart-title"));
        svg.Words("desc", _charted.InWords, ("id", "chart-words"));
        svg.Element("rect", ("width", _width), ("height", _height), ("fill", _theme.Ground));

        var y = _sizes.Margin;
        y = Lines(svg, _layout.Title, y, _sizes.Title, _theme.Text, "title", bold: true);
        y = Lines(svg, _layout.Subtitle, y, _sizes.Text, _theme.Muted, "subtitle");
        if (_dated.Count > 0)
            Plot(svg, y);
        else
            Nothing(svg, _layout.Plot(y));
        Undated(svg);
        Lines(
            svg,
            _layout.Source,
            _height - _sizes.Margin - ChartLayout.HeightOf(_layout.Source, _sizes.Small),
            _sizes.Small,
            _theme.Muted,
            "source"
        );
        return svg.Close().ToString() + "\n";
    }

    private double Lines(
        SvgBuilder svg,
        IReadOnlyList<string> lines,
        double top,
        double size,
        string colour,
        string name,
        bool bold = false
    )
    {
        foreach (var line in lines)
        {
            svg.Words(
                "text",
                line,
                [
                    ("class", name),
                    ("x", _sizes.Margin),
                    ("y", top + size),
                    ("font-size", size),
                    ("fill", colour),
                    .. bold ? [("font-weight", "bold")] : Array.Empty<(string, object)>(),
                ]
            );
            top += ChartLayout.LineHeight(size);
        }

        return top;
    }

    private void Nothing(SvgBuilder svg, ChartBox plot)
    {
        var words =
            _charted.Figures.Count == 0 ? "No figures"
            : _charted.Figures.Count == 1 ? "The period of the figure is not known"
            : "No figure has a known period";
        svg.Words(
            "text",
            words,
            ("x", _width / 2),
            ("y", (plot.Top + plot.Bottom) / 2),
            ("font-size", _sizes.Text),
            ("fill", _theme.Muted),
            ("text-anchor", "middle")
        );
    }

    private void Plot(SvgBuilder svg, double top)
    {
        var frame = _layout.Plot(top);
        var values = ValueAxis.Of(_dated, _charted.Series, frame.Top, frame.Bottom);
        var left = frame.Left + values.Ticks.Max(tick => TextWidth.Of(values.Label(tick), _sizes.Tick)) + 8;
        var time = TimeAxis.Of(_dated, left, frame.Right);
        var plot = new ChartBox(left, frame.Top, frame.Right, frame.Bottom);
        svg.Words(
            "text",
            values.UnitInWords(_charted.Series),
            ("class", "unit"),
            ("x", _sizes.Margin),
            ("y", frame.Top - (_sizes.Tick - 3)),
            ("font-size", _sizes.Tick),
            ("fill", _theme.Muted)
        );
        Axes(svg, values, time, plot);

        var places = MarkPlace.Of(_dated, time, values);
        var lines = ConsecutivePoints.Of(places, _charted.Series.Frequency).ToArray();
        foreach (var (from, to) in lines)
            svg.Line(from.X, from.Y, to.X, to.Y, _theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7), ("class", "consecutive"));
        var revisions = RevisionArrows.Of(places).ToArray();
        foreach (var (from, to) in revisions)
            RevisionArrows.Draw(svg, _theme, from, to);
        svg.Open("g", ("class", "marks"));
        var drawing = new MarkDrawing(svg, _theme);
        foreach (var place in places)
            drawing.Draw(place);
        svg.Close();
        svg.Open("g", ("class", "labels"));
        foreach (var (place, words, x, y) in MarkLabels.Of(places, lines.Concat(revisions), plot))
        {
            for (var i = 0; i < words.Count; i++)
                svg.Words(
                    "text",
                    words[i],
                    [
                        ("class", "label"),
                        ("data-of", place.Figure.Observation.Id),
                        ("x", x),
                        ("y", y + (i * 13)),
                        ("font-size", MarkLabels.Size),
                        ("fill", _theme.Text),
                        ("text-anchor", "middle"),
                        .. place.Figure.IsSuperseded ? [("text-decoration", "line-through")] : Array.Empty<(string, object)>(),
                    ]
                );
        }

        svg.Close();
        if (_layout.LegendRows > 0)
            ChartLegend
                .Of(_dated, lines.Length > 0, _width - (2 * _sizes.Margin), _layout.Legend, _sizes)
                .Draw(svg, _theme, _sizes.Margin, frame.Bottom + _sizes.Time);
    }

    private void Axes(SvgBuilder svg, ValueAxis values, TimeAxis time, ChartBox plot)
    {
        svg.Open("g", ("class", "axes"), ("font-size", _sizes.Tick));
        foreach (var tick in values.Ticks)
        {
            var y = values.Y(tick);
            svg.Line(plot.Left, y, plot.Right, y, tick == 0 ? _theme.Axis : _theme.Grid, tick == 0 ? 1.5 : 1);
            svg.Words(
                "text",
                values.Label(tick),
                ("class", "tick"),
                ("x", plot.Left - 6),
                ("y", y + 4),
                ("fill", _theme.Muted),
                ("text-anchor", "end")
            );
        }

        foreach (var (x, middle, label) in time.Ticks(_sizes.Tick))
        {
            svg.Line(x, plot.Bottom, x, plot.Bottom + (label is null ? 3 : 5), _theme.Axis);
            if (label is not null)
            {
                // A label at an edge stays within the picture.
                var half = TextWidth.Of(label, _sizes.Tick) / 2;
                svg.Words(
                    "text",
                    label,
                    ("class", "tick"),
                    ("x", Math.Clamp(middle, half + 2, _width - half - 2)),
                    ("y", plot.Bottom + _sizes.Tick + 6),
                    ("fill", _theme.Muted),
                    ("text-anchor", "middle")
                );
            }
        }

        svg.Line(plot.Right, plot.Bottom, plot.Right, plot.Bottom + 5, _theme.Axis);
        svg.Close();
    }

    /// <summary>Figures without a known period: in words, since they have no place on the axis.</summary>
    private void Undated(SvgBuilder svg)
    {
        var y = _layout.UndatedTop;
        for (var i = 0; i < _undated.Count; i++)
        {
            svg.Open("g", MarkDrawing.AttributesOf(_undated[i], "mark undated"));
            svg.Words(
                "title",
                $"{_undated[i].InWords}. {_undated[i].Observation.Source.Title ?? "Document without a known title"}. {_undated[i].Observation.Id}"
            );
            if (i < _layout.UndatedLines.Count)
            {
                foreach (var line in _layout.UndatedLines[i])
                {
                    svg.Words(
                        "text",
                        line,
                        ("class", "undated-words"),
                        ("x", _sizes.Margin),
                        ("y", y + _sizes.Small),
                        ("font-size", _sizes.Small),
                        ("fill", _theme.Text)
                    );
                    y += ChartLayout.LineHeight(_sizes.Small);
                }
            }

            svg.Close();
        }

        if (_layout.UndatedMore is { } more)
            svg.Words("text", more, ("x", _sizes.Margin), ("y", y + _sizes.Small), ("font-size", _sizes.Small), ("fill", _theme.Text));
    }
}
