using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>An interval: a bar from end to end, without a mark between the ends.</summary>
internal static class IntervalSign
{
    /// <param name="canvas">The canvas.</param>
    /// <param name="low">Position of the lower end.</param>
    /// <param name="high">Position of the upper end.</param>
    /// <param name="status">Status of the figure.</param>
    /// <param name="isLowInclusive">Whether the lower end is inclusive.</param>
    /// <param name="isHighInclusive">Whether the upper end is inclusive.</param>
    /// <param name="isHedged">Whether the text hedges, which is drawn as a soft outline.</param>
    public static void Draw(
        MarkCanvas canvas,
        (double X, double Y) low,
        (double X, double Y) high,
        Status status,
        bool isLowInclusive = true,
        bool isHighInclusive = true,
        bool isHedged = false
    )
    {
        var colour = canvas.ColourOf(status);
        if (isHedged)
            Bar(canvas, low, high, 10, ("fill", colour), ("fill-opacity", 0.25), ("class", "hedge"));
        Bar(
            canvas,
            low,
            high,
            5,
            [
                ("fill", colour),
                ("fill-opacity", status == Status.Actual ? 0.55 : 0.12),
                ("stroke", colour),
                ("stroke-width", 1.5),
                .. MarkCanvas.Dashes(status != Status.Actual, "3 2"),
            ]
        );
        foreach (var (end, isInclusive) in new[] { (high, isHighInclusive), (low, isLowInclusive) })
        {
            if (!isInclusive)
                canvas.Svg.Element(
                    "circle",
                    ("cx", end.X),
                    ("cy", end.Y),
                    ("r", 3.5),
                    ("fill", canvas.Theme.Ground),
                    ("stroke", colour),
                    ("stroke-width", 1.5)
                );
        }
    }

    private static void Bar(
        MarkCanvas canvas,
        (double X, double Y) low,
        (double X, double Y) high,
        double half,
        params (string, object)[] look
    )
    {
        var (x1, y1) = canvas.Grows.From(low.X, low.Y, 0, -half);
        var (x2, y2) = canvas.Grows.From(high.X, high.Y, 0, half);
        canvas.Svg.Element(
            "rect",
            [
                ("x", Math.Min(x1, x2)),
                ("y", Math.Min(y1, y2)),
                ("width", Math.Max(Math.Abs(x2 - x1), 1)),
                ("height", Math.Max(Math.Abs(y2 - y1), 1)),
                .. look,
            ]
        );
    }
}
