using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Marks;

/// <summary>Draws a figure in the row of its category: numbers grow to the right, and a line shows the distance to zero.</summary>
internal static class PanelMark
{
    private const double Arrow = 24;

    public static void Draw(MarkCanvas canvas, ChartFigure figure, ValueAxis values, double y)
    {
        if (!figure.Numbers.Any())
            return;
        var x = values.At(figure.Anchor);
        var start = figure.Shape == Shape.Range ? values.At(figure.Low!.Value) : x;
        StandingSigns.Draw(canvas, figure.IsSuperseded, ((x + start) / 2, y), () => Sign(canvas, figure, values, y));
        if (figure.IsContradicted)
            StandingSigns.Contradicted(canvas, x + 9, y - 5);
    }

    private static void Sign(MarkCanvas canvas, ChartFigure figure, ValueAxis values, double y)
    {
        var at = (values.At(figure.Anchor), y);
        if (figure.Shape is Shape.Point or Shape.LowerBound)
            canvas.Svg.Line(values.At(0), y, at.Item1, y, canvas.ColourOf(figure.Status), 3, ("stroke-opacity", 0.35), ("class", "stem"));
        switch (figure.Shape)
        {
            case Shape.Point:
                PointSign.Draw(canvas, at.Item1, y, figure.Status, figure.HedgeOfSign);
                break;
            case Shape.Range:
                IntervalSign.Draw(
                    canvas,
                    (values.At(figure.Low!.Value), y),
                    (values.At(figure.High!.Value), y),
                    figure.Status,
                    figure.IsLowInclusive,
                    figure.IsHighInclusive,
                    figure.IsHedged
                );
                break;
            case Shape.LowerBound:
                BoundSign.Draw(canvas, at, isLower: true, figure.IsLowInclusive, figure.Status, Arrow);
                break;
            case Shape.UpperBound:
                BoundSign.Draw(canvas, at, isLower: false, figure.IsHighInclusive, figure.Status, Arrow);
                break;
        }
    }
}
