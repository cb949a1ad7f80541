using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>Draws the legend: each sign in the colours of the figures that use it.</summary>
internal static class Legend
{
    public static void Draw(MarkCanvas canvas, LegendRows legend, double left, double top)
    {
        var sizes = legend.Sizes;
        canvas.Svg.Open("g", ("class", "legend"));
        for (var row = 0; row < legend.Rows.Count; row++)
        {
            var (x, y) = (left, top + (row * sizes.LegendRow) + (sizes.LegendRow / 2));
            foreach (var entry in legend.Rows[row])
            {
                canvas.Svg.Open("g", ("class", "entry"));
                for (var i = 0; i < entry.Statuses.Count; i++)
                    Sign(canvas, entry.Sign, entry.Statuses[i], x + (i * LegendRows.SignWidth) + (LegendRows.SignWidth / 2) - 2, y);
                canvas.Svg.Words(
                    "text",
                    entry.In(legend.Form),
                    ("x", x + (entry.Statuses.Count * LegendRows.SignWidth)),
                    ("y", y + 4),
                    ("font-size", sizes.Small),
                    ("fill", canvas.Theme.Muted)
                );
                canvas.Svg.Close();
                x += legend.WidthOf(entry) + legend.Gap;
            }
        }

        canvas.Svg.Close();
    }

    private static void Sign(MarkCanvas canvas, LegendSign sign, Status status, double x, double y)
    {
        var span = (x - 10, x + 10);
        switch (sign)
        {
            case LegendSign.Point:
                PointSign.Draw(canvas, x, y, status, Hedge.None);
                break;
            case LegendSign.About:
                PointSign.Draw(canvas, x, y, status, Hedge.About);
                break;
            case LegendSign.Nearly:
                PointSign.Draw(canvas, x, y, status, Hedge.Nearly);
                break;
            case LegendSign.JustOver:
                PointSign.Draw(canvas, x, y, status, Hedge.JustOver);
                break;
            case LegendSign.SeveralYears:
                SpanSigns.SeveralYears(canvas, span, (y, y), status, showsStatus: false);
                break;
            case LegendSign.Range:
                IntervalSign.Draw(canvas, canvas.Grows.From(x, y, -7, 0), canvas.Grows.From(x, y, 7, 0), status);
                break;
            case LegendSign.AtLeast or LegendSign.MoreThan:
                BoundSign.Draw(canvas, canvas.Grows.From(x, y, -6, 0), true, sign == LegendSign.AtLeast, status, 14);
                break;
            case LegendSign.AtMost or LegendSign.LessThan:
                BoundSign.Draw(canvas, canvas.Grows.From(x, y, 6, 0), false, sign == LegendSign.AtMost, status, 14);
                break;
            case LegendSign.Period:
                SpanSigns.Stretch(canvas, span, y, 1.5, status);
                break;
            case LegendSign.OpenPeriod:
                SpanSigns.Stretch(canvas, span, y, 1.5, status, hasEnd: false);
                break;
            case LegendSign.LoosePeriod:
                SpanSigns.Stretch(canvas, span, y, 1.5, status, isLoose: true);
                break;
            case LegendSign.Consecutive:
                canvas.Svg.Line(x - 10, y + 3, x + 10, y - 3, canvas.ColourOf(status), 1.5, ("stroke-opacity", 0.7));
                break;
            case LegendSign.Contradicted:
                StandingSigns.Contradicted(canvas, x, y + 4);
                break;
            case LegendSign.Superseded:
                StandingSigns.Draw(canvas, true, (x, y), () => PointSign.Draw(canvas, x, y, status, Hedge.None));
                break;
        }
    }
}
