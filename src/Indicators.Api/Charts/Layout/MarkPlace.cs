using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Layout;

/// <summary>The position of a figure in the plot.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="From">Left end of its period in pixels.</param>
/// <param name="To">Right end of its period in pixels.</param>
/// <param name="X">Centre of its sign: the middle of the period, or next to it if another sign would hide it.</param>
/// <param name="Y">Position of its number; for a range, of the upper end; for a bar that another would hide, next to that.</param>
/// <param name="Foot">Position of the lower end of a range; otherwise the same as <paramref name="Y"/>.</param>
/// <param name="Stated">Position of its number, even if the bar is drawn elsewhere.</param>
internal sealed record MarkPlace(ChartFigure Figure, double From, double To, double X, double Y, double Foot, double Stated)
{
    /// <summary>Length of the arrow of a bound.</summary>
    public const double Arrow = 26;

    /// <summary>Whether it is one number for several years, drawn as a bar across them.</summary>
    public bool IsBar => Figure.IsOfSeveralYears && Figure.Shape == Shape.Point;

    public double DistanceTo(MarkPlace other) => Math.Sqrt(Math.Pow(other.X - X, 2) + Math.Pow(other.Y - Y, 2));

    /// <summary>The areas that it covers.</summary>
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

    /// <summary>Places all figures that have a period, sorted by period, so that none hides another.</summary>
    public static IReadOnlyList<MarkPlace> Of(IReadOnlyList<ChartFigure> figures, TimeAxis time, ValueAxis values) =>
        MarksApart.Of([.. figures.Select(figure => InMiddle(figure, time, values))], time, values);

    /// <summary>Places a figure in the middle of its period, or at the known end if the other is open or unknown.</summary>
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
