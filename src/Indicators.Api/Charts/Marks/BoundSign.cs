using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>A bar at the bound, filled if the bound is inclusive, and an arrow towards the possible numbers.</summary>
internal static class BoundSign
{
    /// <param name="canvas">The canvas.</param>
    /// <param name="at">The bound.</param>
    /// <param name="isLower">Whether the number lies above the bound.</param>
    /// <param name="isInclusive">Whether the bound is inclusive.</param>
    /// <param name="status">Status of the figure.</param>
    /// <param name="length">Length from bar to tip.</param>
    public static void Draw(MarkCanvas canvas, (double X, double Y) at, bool isLower, bool isInclusive, Status status, double length)
    {
        var colour = canvas.ColourOf(status);
        var (x, y) = at;
        var towards = isLower ? 1 : -1;
        var (tip, neck) = (towards * length, towards * (length - Math.Min(9, length / 2)));
        canvas.Line(at, (0, 0), (neck, 0), colour, 2, MarkCanvas.Dashes(status != Status.Actual, "3 2"));
        canvas.Svg.Element(
            "path",
            ("d", $"M{canvas.Point(x, y, tip, 0)}L{canvas.Point(x, y, neck, 5)}L{canvas.Point(x, y, neck, -5)}Z"),
            ("fill", status == Status.Actual ? colour : canvas.Theme.Ground),
            ("stroke", colour),
            ("stroke-width", 1.5)
        );
        canvas.Svg.Element(
            "circle",
            ("cx", x),
            ("cy", y),
            ("r", 3.5),
            ("fill", isInclusive ? colour : canvas.Theme.Ground),
            ("stroke", colour),
            ("stroke-width", 1.5),
            ("data-inclusive", isInclusive ? "true" : "false")
        );
    }
}
