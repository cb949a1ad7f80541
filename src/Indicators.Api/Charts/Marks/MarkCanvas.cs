using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Svg;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>The surface for signs: the picture, its colours, and the direction in which numbers grow.</summary>
internal sealed record MarkCanvas(SvgBuilder Svg, ChartTheme Theme, ValueDirection Grows)
{
    public string ColourOf(Status status) => Theme.Marks[status];

    /// <summary>A point given along and across the value axis, for a path.</summary>
    public string Point(double x, double y, double along, double across)
    {
        var (px, py) = Grows.From(x, y, along, across);
        return SvgBuilder.Point(px, py);
    }

    /// <summary>Draws a line between two points given along and across the value axis.</summary>
    public void Line(
        (double X, double Y) at,
        (double Along, double Across) from,
        (double Along, double Across) to,
        string colour,
        double width,
        params (string, object)[] more
    )
    {
        var (x1, y1) = Grows.From(at.X, at.Y, from.Along, from.Across);
        var (x2, y2) = Grows.From(at.X, at.Y, to.Along, to.Across);
        Svg.Line(x1, y1, x2, y2, colour, width, more);
    }

    public static (string, object)[] Dashes(bool dashed, string pattern) => dashed ? [("stroke-dasharray", pattern)] : [];
}
