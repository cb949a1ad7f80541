using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Marks;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Api.Charts;

/// <summary>Draws a series as SVG: figures over time, or a single figure as text. The same series gives the same bytes.</summary>
internal sealed class SeriesChart
{
    private readonly SeriesScene _scene;
    private readonly ChartPicture _picture;
    private readonly SeriesLayout _layout;
    private readonly IReadOnlyList<ChartFigure> _placed;

    private SeriesChart(SeriesScene scene, ChartPicture picture)
    {
        (_scene, _picture, _placed) = (scene, picture, scene.Placed);
        _layout = SeriesLayout.Of(scene, picture.Width, picture.Height);
    }

    private ChartTheme Theme => _picture.Theme;

    private ChartSizes Sizes => _layout.Sizes;

    /// <param name="scene">The series.</param>
    /// <param name="theme">Colours.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="name">Prefix of element ids, needed if a page contains several pictures.</param>
    public static string Draw(SeriesScene scene, ChartTheme theme, int width, int height, string name = "chart")
    {
        var picture = new ChartPicture(theme, width, height, name);
        return scene.Single is { } figure
            ? FigureChart.Draw(scene, figure, picture)
            : picture.Draw(scene.Caption, new SeriesChart(scene, picture).Draw);
    }

    private void Draw(SvgBuilder svg)
    {
        _picture.Caption(svg, _layout.Caption, Sizes);
        if (_placed.Count > 0)
            Plot(svg);
        else
            Nothing(svg);
        InWords(svg);
    }

    private void Nothing(SvgBuilder svg) =>
        svg.Words(
            "text",
            _scene.Figures.Count == 0 ? "No figures"
                : _scene.Figures.All(figure => figure.Period is null) ? "No figure has a known period"
                : _scene.Figures.All(figure => !figure.Numbers.Any()) ? "The texts give directions and no number"
                : "No figure has a place on the axes",
            ("x", _picture.Width / 2),
            ("y", (_layout.Plot.Top + _layout.Plot.Bottom) / 2),
            ("font-size", Sizes.Text),
            ("fill", Theme.Muted),
            ("text-anchor", "middle")
        );

    private void Plot(SvgBuilder svg)
    {
        var frame = _layout.Plot;
        var values = ValueAxis.Of(_placed, _scene.Unit, frame.Bottom, frame.Top, tickRoom: 46);
        var left = frame.Left + values.Ticks.Max(tick => TextWidth.Of(values.Label(tick), Sizes.Tick)) + 8;
        var plot = frame with { Left = left };
        var time = TimeAxis.Of(_placed, plot.Left, plot.Right);
        svg.Words(
            "text",
            _scene.Unit.InWords(values.Scale),
            ("class", "unit"),
            ("x", Sizes.Margin),
            ("y", frame.Top - Sizes.Tick - 3),
            ("font-size", Sizes.Tick),
            ("fill", Theme.Muted)
        );
        new SeriesAxes(svg, Theme, Sizes).Draw(values, time, plot, _picture.Width);

        var canvas = new MarkCanvas(svg, Theme, ValueDirection.Up);
        var places = MarkPlace.Of(_placed, time, values);
        var byId = places.ToDictionary(place => place.Figure.Id);
        var lines = _scene.Consecutive.Select(pair => (From: byId[pair.From.Id], To: byId[pair.To.Id])).ToArray();
        foreach (var (from, to) in lines)
            svg.Line(from.X, from.Y, to.X, to.Y, Theme.Marks[Status.Actual], 1.5, ("stroke-opacity", 0.7), ("class", "consecutive"));
        var revisions = Revisions.Of(places).ToArray();
        foreach (var (from, to) in revisions)
            RevisionArrow.Draw(canvas, from, to);
        svg.Open("g", ("class", "marks"));
        foreach (var place in places)
            SeriesMark.Draw(canvas, place);
        svg.Close();
        svg.Open("g", ("class", "labels"));
        foreach (var label in MarkLabels.Of(places, lines.Concat(revisions), plot))
            Label(svg, label);
        svg.Close();

        if (_layout.Legend.Rows.Count > 0)
            Legend.Draw(canvas, _layout.Legend, Sizes.Margin, frame.Bottom + Sizes.Time);
    }

    private void Label(SvgBuilder svg, MarkLabel label)
    {
        for (var i = 0; i < label.Lines.Count; i++)
            svg.Words(
                "text",
                label.Lines[i],
                [
                    ("class", "label"),
                    ("data-of", label.Figure.Id),
                    ("x", label.X),
                    ("y", label.Y + (i * MarkLabels.LineHeight)),
                    ("font-size", MarkLabels.Size),
                    ("fill", Theme.Text),
                    ("text-anchor", "middle"),
                    .. label.Figure.IsSuperseded ? [("text-decoration", "line-through")] : Array.Empty<(string, object)>(),
                ]
            );
    }

    /// <summary>Draws the figures without a place on the axes.</summary>
    private void InWords(SvgBuilder svg)
    {
        var y = _layout.InWordsTop;
        var lines = _layout.InWords.Lines;
        foreach (var (figure, i) in _scene.InWordsOnly.Select((figure, i) => (figure, i)))
        {
            svg.Open("g", StandingSigns.AttributesOf(figure, "mark undated"));
            svg.Words("title", figure.InFull);
            if (i < lines.Count)
                y = ChartPicture.Lines(svg, lines[i], Sizes.Margin, y, Sizes.Small, Theme.Text, ("class", "undated-words"));
            svg.Close();
        }

        if (_layout.InWords.More is { } more)
            ChartPicture.Lines(svg, [more], Sizes.Margin, y, Sizes.Small, Theme.Text);
    }
}
