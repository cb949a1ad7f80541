using Indicators.Api.Charts.Layout;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>Draws a figure on the time and value axes.</summary>
internal static class SeriesMark
{
    public static void Draw(MarkCanvas canvas, MarkPlace place)
    {
        var figure = place.Figure;
        canvas.Svg.Open("g", StandingSigns.AttributesOf(figure, "mark"));
        canvas.Svg.Words("title", figure.InFull);
        var middle = (place.IsBar ? (place.From + place.To) / 2 : place.X, (place.Y + place.Foot) / 2);
        StandingSigns.Draw(canvas, figure.IsSuperseded, middle, () => Sign(canvas, place));
        if (figure.IsContradicted)
            StandingSigns.Contradicted(canvas, place.X + 9, place.Y - 5);
        canvas.Svg.Close();
    }

    private static void Sign(MarkCanvas canvas, MarkPlace place)
    {
        var figure = place.Figure;
        switch (figure.Shape)
        {
            case Shape.Point when place.IsBar:
                SpanSigns.SeveralYears(
                    canvas,
                    (place.From, place.To),
                    (place.Y, place.Stated),
                    figure.Status,
                    figure.IsHedged,
                    figure.HasLoosePeriod
                );
                break;
            case Shape.Point:
                Extent(canvas, place, place.Y, 1.5);
                PointSign.Draw(canvas, place.X, place.Y, figure.Status, figure.HedgeOfSign);
                break;
            case Shape.Range:
                Extent(canvas, place, place.Y, 1.5);
                Extent(canvas, place, place.Foot, 1.5);
                IntervalSign.Draw(
                    canvas,
                    (place.X, place.Foot),
                    (place.X, place.Y),
                    figure.Status,
                    figure.IsLowInclusive,
                    figure.IsHighInclusive,
                    figure.IsHedged
                );
                break;
            case Shape.LowerBound:
                Extent(canvas, place, place.Y, 2.5);
                BoundSign.Draw(canvas, (place.X, place.Y), true, figure.IsLowInclusive, figure.Status, MarkPlace.Arrow);
                break;
            case Shape.UpperBound:
                Extent(canvas, place, place.Y, 2.5);
                BoundSign.Draw(canvas, (place.X, place.Y), false, figure.IsHighInclusive, figure.Status, MarkPlace.Arrow);
                break;
        }
    }

    /// <summary>
    /// Draws the period, unless it is hardly wider than the sign. For a bound or the end of a range it has a minimum width.
    /// </summary>
    private static void Extent(MarkCanvas canvas, MarkPlace place, double y, double width)
    {
        var figure = place.Figure;
        var least = figure.Shape == Shape.Point ? 0 : 7;
        var (from, to) = (Math.Min(place.From + 1, place.X - least), Math.Max(place.To - 1, place.X + least));
        if (to - from > 12)
            SpanSigns.Stretch(
                canvas,
                (from, to),
                y,
                width,
                figure.Status,
                figure.HasLoosePeriod,
                figure.Period!.Start is not null,
                figure.Period.End is not null
            );
    }
}
