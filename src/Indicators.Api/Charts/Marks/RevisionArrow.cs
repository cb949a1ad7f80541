using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts.Marks;

/// <summary>An arrow from a superseded figure to the one that replaces it.</summary>
internal static class RevisionArrow
{
    public static void Draw(MarkCanvas canvas, MarkPlace from, MarkPlace to)
    {
        var (svg, colour) = (canvas.Svg, canvas.Theme.Muted);
        var length = from.DistanceTo(to);
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (x, y) = (to.X - (dx * Revisions.SignGap), to.Y - (dy * Revisions.SignGap));
        svg.Line(
            from.X + (dx * Revisions.SignGap),
            from.Y + (dy * Revisions.SignGap),
            x,
            y,
            colour,
            1,
            ("stroke-dasharray", "2 2"),
            ("class", "revision")
        );
        svg.Element(
            "path",
            ("d", $"M{Corner(x, y, dx, dy, -5, 3)}L{Corner(x, y, dx, dy, 0, 0)}L{Corner(x, y, dx, dy, -5, -3)}"),
            ("fill", "none"),
            ("stroke", colour),
            ("stroke-width", 1.0)
        );
    }

    private static string Corner(double x, double y, double dx, double dy, double along, double across) =>
        SvgBuilder.Point(x + (dx * along) - (dy * across), y + (dy * along) + (dx * across));
}
