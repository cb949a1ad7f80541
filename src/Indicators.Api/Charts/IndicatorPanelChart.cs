using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Marks;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts;

/// <summary>
/// Draws comparable figures across areas, counterparts or items. The same panel gives the same bytes. The caller sets the width; the number
/// of rows determines the height.
/// </summary>
internal sealed class IndicatorPanelChart
{
    private readonly PanelScene _scene;
    private readonly ChartPicture _picture;
    private readonly PanelLayout _layout;

    private IndicatorPanelChart(PanelScene scene, ChartPicture picture, PanelLayout layout) =>
        (_scene, _picture, _layout) = (scene, picture, layout);

    private ChartTheme Theme => _picture.Theme;

    private ChartSizes Sizes => _layout.Sizes;

    /// <param name="scene">The figures, at least one.</param>
    /// <param name="theme">Colours.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="name">Prefix of element ids, needed if a page contains several pictures.</param>
    public static string Draw(PanelScene scene, ChartTheme theme, int width, string name = "panel")
    {
        var layout = PanelLayout.Of(scene, width);
        var picture = new ChartPicture(theme, width, Math.Ceiling(layout.Height), name);
        return picture.Draw(scene.Caption, new IndicatorPanelChart(scene, picture, layout).Draw);
    }

    private void Draw(SvgBuilder svg)
    {
        _picture.Caption(svg, _layout.Caption, Sizes);
        Axis(svg);
        foreach (var (words, y) in _layout.Headings)
            ChartPicture.Lines(svg, [words], Sizes.Margin, y, Sizes.Text, Theme.Muted, ("class", "section"), ("font-weight", "bold"));
        var canvas = new MarkCanvas(svg, Theme, ValueDirection.Right);
        svg.Open("g", ("class", "marks"));
        foreach (var row in _layout.Rows)
            Row(canvas, row);
        svg.Close();
        Legend.Draw(canvas, _layout.Legend, Sizes.Margin, _layout.LegendTop);
    }

    private void Axis(SvgBuilder svg)
    {
        var (values, plot) = (_layout.Values, _layout.Plot);
        ChartPicture.Lines(
            svg,
            [_scene.Unit.InWords(values.Scale)],
            _layout.IsStacked ? Sizes.Margin : plot.Left,
            plot.Top - ChartSizes.LineHeight(Sizes.Tick) - 6,
            Sizes.Tick,
            Theme.Muted,
            ("class", "unit")
        );
        svg.Open("g", ("class", "axes"), ("font-size", Sizes.Tick));
        foreach (var tick in values.Ticks)
        {
            var x = values.At(tick);
            foreach (var (from, to) in _layout.Bands)
                svg.Line(x, from, x, to, tick == 0 ? Theme.Axis : Theme.Grid, tick == 0 ? 1.5 : 1);
            var half = TextWidth.Of(values.Label(tick), Sizes.Tick) / 2;
            svg.Words(
                "text",
                values.Label(tick),
                ("class", "tick"),
                ("x", Math.Clamp(x, half + 2, _picture.Width - half - 2)),
                ("y", plot.Bottom + Sizes.Tick + 4),
                ("fill", Theme.Muted),
                ("text-anchor", "middle")
            );
        }

        svg.Close();
    }

    private void Row(MarkCanvas canvas, PanelRowPlace row)
    {
        var svg = canvas.Svg;
        svg.Open("g", StandingSigns.AttributesOf(row.Figure, "mark"));
        svg.Words("title", row.Figure.InFull);
        Text(svg, row.Name, Sizes.Text, Theme.Text, [("class", "category"), .. Attribute(_layout.IsStacked, "font-weight", "bold")]);
        Text(
            svg,
            row.Words,
            Sizes.Tick,
            Theme.Text,
            [("class", "label"), ("data-of", row.Figure.Id), .. Attribute(row.Figure.IsSuperseded, "text-decoration", "line-through")]
        );
        Text(svg, row.Period, Sizes.Tick, Theme.Muted, ("class", "period"));
        PanelMark.Draw(canvas, row.Figure, _layout.Values, row.MarkY);
        svg.Close();
    }

    private static void Text(SvgBuilder svg, PanelText text, double size, string colour, params (string, object)[] more) =>
        ChartPicture.Lines(svg, text.Lines, text.X, text.Top, size, colour, more);

    private static (string, object)[] Attribute(bool isThere, string name, string value) => isThere ? [(name, value)] : [];
}
