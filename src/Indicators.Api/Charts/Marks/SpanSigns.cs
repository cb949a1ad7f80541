using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>Signs along the time axis.</summary>
internal static class SpanSigns
{
    /// <summary>
    /// Draws one number for several years as a bar across them, not as a dot in one. If the bar is moved, its ends still reach the height
    /// of the number.
    /// </summary>
    public static void SeveralYears(
        MarkCanvas canvas,
        (double From, double To) span,
        (double Y, double Stated) height,
        Status status,
        bool isHedged = false,
        bool isLoose = false,
        bool showsStatus = true
    )
    {
        var svg = canvas.Svg;
        var (from, to) = span;
        var y = height.Y;
        var (top, foot) = (Math.Min(y, height.Stated) - 6, Math.Max(y, height.Stated) + 6);
        var colour = canvas.ColourOf(status);
        if (isHedged)
            svg.Line(from, y, to, y, colour, 13, ("stroke-opacity", 0.25), ("class", "hedge"));
        if (status == Status.Actual)
            svg.Line(from, y, to, y, colour, 5, MarkCanvas.Dashes(isLoose, "9 3"));
        else
            svg.Element(
                "rect",
                ("x", from),
                ("y", y - 3),
                ("width", to - from),
                ("height", 6.0),
                ("fill", canvas.Theme.Ground),
                ("stroke", colour),
                ("stroke-width", 1.5),
                ("stroke-dasharray", "4 2")
            );
        svg.Line(from, top, from, foot, colour, 2);
        svg.Line(to, top, to, foot, colour, 2);
        if (showsStatus && status != Status.Actual)
            PointSign.Draw(canvas, (from + to) / 2, y, status, Hedge.None);
    }

    /// <summary>Draws the period of a number.</summary>
    public static void Stretch(
        MarkCanvas canvas,
        (double From, double To) span,
        double y,
        double width,
        Status status,
        bool isLoose = false,
        bool hasStart = true,
        bool hasEnd = true
    )
    {
        var colour = canvas.ColourOf(status);
        canvas.Svg.Line(span.From, y, span.To, y, colour, width, MarkCanvas.Dashes(isLoose, "4 3"));
        foreach (var (x, isStated, outwards) in new[] { (span.From, hasStart, -1), (span.To, hasEnd, 1) })
        {
            if (isStated)
            {
                canvas.Svg.Line(x, y - 3, x, y + 3, colour, 1);
                continue;
            }

            var back = x - (outwards * 6);
            canvas.Svg.Element(
                "path",
                ("d", $"M{SvgBuilder.Point(back, y - 4)}L{SvgBuilder.Point(x, y)}L{SvgBuilder.Point(back, y + 4)}"),
                ("fill", "none"),
                ("stroke", colour),
                ("stroke-width", 1.5),
                ("class", "open")
            );
        }
    }
}
