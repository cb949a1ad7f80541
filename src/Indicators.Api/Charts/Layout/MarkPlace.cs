using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Layout;

/// <summary>Where a figure is drawn.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="From">Left end of its period in pixels.</param>
/// <param name="To">Right end.</param>
/// <param name="X">Middle of its sign: of the period, or beside it where another sign would hide it.</param>
/// <param name="Y">Height of its number; of a range, of its upper end; of a bar that another would hide, beside that.</param>
/// <param name="Foot">Lower end of a range, else the same.</param>
/// <param name="Stated">Height of its number even where the bar is drawn beside it.</param>
internal sealed record MarkPlace(ChartFigure Figure, double From, double To, double X, double Y, double Foot, double Stated)
{
    /// <summary>Length of the arrow of a bound.</summary>
    public const double Arrow = 26;

    /// <summary>One number for several years together: drawn as a bar over them.</summary>
    public bool IsBar => Figure.IsOfSeveralYears && Figure.Shape == Shape.Point;

    public double DistanceTo(MarkPlace other) => Math.Sqrt(Math.Pow(other.X - X, 2) + Math.Pow(other.Y - Y, 2));

    /// <summary>What is covered.</summary>
    public IEnumerable<ChartBox> Boxes
    {
        get
        {
            var (top, bottom) = Figure.Shape switch
            {
                Shape.LowerBound => (Y - Arrow - 2, Y + 5),
                Shape.UpperBound => (Y - 5, Y + Arrow + 2),
                _ => (Y - 7, Foot + 7),
            };
            if (!IsBar)
                yield return new ChartBox(X - 7, top, X + 7, bottom);
            if (Figure.IsContradicted)
                yield return new ChartBox(X + 3, Y - 16, X + 16, Y);
            yield return new ChartBox(Math.Min(From, X - 7), Y - 4, Math.Max(To, X + 7), Y + 4);
            if (Foot != Y)
                yield return new ChartBox(Math.Min(From, X - 7), Foot - 4, Math.Max(To, X + 7), Foot + 4);
        }
    }

    /// <summary>Places of all figures with a period, by period; none hides another.</summary>
    public static IReadOnlyList<MarkPlace> Of(IReadOnlyList<ChartFigure> figures, TimeAxis time, ValueAxis values) =>
        MarksApart.Of([.. figures.Select(figure => InMiddle(figure, time, values))], time, values);

    /// <summary>In the middle of the period; where one end of it is open or not known, at the other.</summary>
    private static MarkPlace InMiddle(ChartFigure figure, TimeAxis time, ValueAxis values)
    {
        var (from, to) = time.Extent(figure.Period!);
        var y = values.At(figure.Anchor);
        var foot = figure.Shape == Shape.Range ? values.At(figure.Low!.Value) : y;
        var x =
            figure.Period!.Start is null ? to
            : figure.Period.End is null ? from
            : (from + to) / 2;
        return new MarkPlace(figure, from, to, x, y, foot, y);
    }
}
