using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts;

/// <summary>Draws the time and value axes.</summary>
internal sealed class SeriesAxes(SvgBuilder svg, ChartTheme theme, ChartSizes sizes)
{
    public void Draw(ValueAxis values, TimeAxis time, ChartBox plot, double width)
    {
        svg.Open("g", ("class", "axes"), ("font-size", sizes.Tick));
        Values(values, plot);
        foreach (var (x, middle, label) in time.Ticks(sizes.Tick))
        {
            svg.Line(x, plot.Bottom, x, plot.Bottom + (label is null ? 3 : 5), theme.Axis);
            if (label is null)
                continue;

            // Keep a label at the edge within the picture.
            var half = TextWidth.Of(label, sizes.Tick) / 2;
            svg.Words(
                "text",
                label,
                ("class", "tick"),
                ("x", Math.Clamp(middle, half + 2, width - half - 2)),
                ("y", plot.Bottom + sizes.Tick + 6),
                ("fill", theme.Muted),
                ("text-anchor", "middle")
            );
        }

        svg.Line(plot.Right, plot.Bottom, plot.Right, plot.Bottom + 5, theme.Axis);
        svg.Close();
    }

    private void Values(ValueAxis values, ChartBox plot)
    {
        foreach (var tick in values.Ticks)
        {
            var y = values.At(tick);
            svg.Line(plot.Left, y, plot.Right, y, tick == 0 ? theme.Axis : theme.Grid, tick == 0 ? 1.5 : 1);
            svg.Words(
                "text",
                values.Label(tick),
                ("class", "tick"),
                ("x", plot.Left - 6),
                ("y", y + 4),
                ("fill", theme.Muted),
                ("text-anchor", "end")
            );
        }
    }
}
