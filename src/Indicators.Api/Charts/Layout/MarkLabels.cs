using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>A printed figure as centred lines of text.</summary>
internal sealed record MarkLabel(ChartFigure Figure, IReadOnlyList<string> Lines, double X, double Y);

/// <summary>Places printed figures next to their marks where there is room. A label without room is left out, never cut.</summary>
internal static class MarkLabels
{
    public const double Size = 11;
    public const double LineHeight = 13;
    private const int MaxMarks = 40;

    public static IEnumerable<MarkLabel> Of(
        IReadOnlyList<MarkPlace> places,
        IEnumerable<(MarkPlace From, MarkPlace To)> lines,
        ChartBox plot
    )
    {
        if (places.Count > MaxMarks)
            yield break;
        var taken = places.SelectMany(place => place.Boxes).Concat(lines.SelectMany(line => Along(line.From, line.To))).ToList();
        foreach (var place in places)
        {
            foreach (var (x, y, wrapped, box) in Candidates(place, plot))
            {
                if (!box.IsWithin(plot) || taken.Any(box.Overlaps))
                    continue;
                taken.Add(box);
                yield return new MarkLabel(place.Figure, wrapped, x, y);
                break;
            }
        }
    }

    /// <summary>Positions to try: above and below the sign, then beside it, on one to three lines.</summary>
    private static IEnumerable<(double X, double Y, IReadOnlyList<string> Lines, ChartBox Box)> Candidates(MarkPlace place, ChartBox plot)
    {
        var top = place.Boxes.Min(box => box.Top) - 3;
        var bottom = place.Boxes.Max(box => box.Bottom) + 3;
        foreach (var width in new[] { 240.0, 130.0, 90.0 })
        {
            var lines = TextWidth.Wrap(place.Figure.Printed, Size, width, 4);
            if (lines.Count > 3)
                continue;
            var (w, h) = (lines.Max(line => TextWidth.Of(line, Size)) + 6, lines.Count * LineHeight);
            var right = place.Boxes.Max(box => box.Right) + 4;
            var left = place.Boxes.Min(box => box.Left) - 4;
            var centre = Math.Clamp(place.X, plot.Left + (w / 2), Math.Max(plot.Left + (w / 2), plot.Right - (w / 2)));
            foreach (
                var (x, y) in new[]
                {
                    (centre, top - h),
                    (centre, bottom),
                    (right + (w / 2), place.Y - (h / 2)),
                    (left - (w / 2), place.Y - (h / 2)),
                    (place.X + 10 + (w / 2), top - h),
                    (place.X - 10 - (w / 2), top - h),
                    (place.X + 10 + (w / 2), bottom),
                    (place.X - 10 - (w / 2), bottom),
                }
            )
                yield return (x, y + 10, lines, new ChartBox(x - (w / 2), y, x + (w / 2), y + h));
        }
    }

    private static IEnumerable<ChartBox> Along(MarkPlace from, MarkPlace to)
    {
        for (var i = 0; i < 12; i++)
        {
            var (x, y) = (from.X + ((to.X - from.X) * i / 12), from.Y + ((to.Y - from.Y) * i / 12));
            yield return new ChartBox(x - 2, y - 3, x + ((to.X - from.X) / 12) + 2, y + 3);
        }
    }
}
