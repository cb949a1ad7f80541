using Indicators.Model;

namespace Indicators.Api;

/// <summary>Where a figure is drawn.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="From">Left end of its period in pixels.</param>
/// <param name="To">Right end.</param>
/// <param name="X">Middle of its sign: of the period, or beside it where several figures share the period.</param>
/// <param name="Y">Height of its number; of a range, of its upper end.</param>
/// <param name="Foot">Lower end of a range, else the same.</param>
internal sealed record MarkPlace(ChartFigure Figure, double From, double To, double X, double Y, double Foot)
{
    /// <summary>Length of the arrow of a bound.</summary>
    public const double Arrow = 26;

    /// <summary>Signs whose heights differ by less touch each other.</summary>
    private const double Beside = 15;

    /// <summary>What is covered.</summary>
    public IEnumerable<ChartBox> Boxes
    {
        get
        {
            var (top, bottom) = Figure.Observation.Shape switch
            {
                Shape.LowerBound => (Y - Arrow - 2, Y + 5),
                Shape.UpperBound => (Y - 5, Y + Arrow + 2),
                _ => (Y - 7, Foot + 7),
            };
            if (!(Figure.IsOfSeveralYears && Figure.Observation.Shape == Shape.Point))
                yield return new ChartBox(X - 7, top, X + 7, bottom);
            if (Figure.IsContradicted)
                yield return new ChartBox(X + 3, Y - 16, X + 16, Y);
            yield return new ChartBox(Math.Min(From, X - 7), Y - 4, Math.Max(To, X + 7), Y + 4);
            if (Foot != Y)
                yield return new ChartBox(Math.Min(From, X - 7), Foot - 4, Math.Max(To, X + 7), Foot + 4);
        }
    }

    /// <summary>Places of all figures with a period. Those of one period and of nearly one height stand side by side within it, so that none hides another.</summary>
    public static IReadOnlyList<MarkPlace> Of(IReadOnlyList<ChartFigure> figures, TimeAxis time, ValueAxis values)
    {
        var places = new List<MarkPlace>();
        foreach (var together in figures.GroupBy(figure => (figure.Period!.Start, figure.Period.End)))
        {
            MarkPlace[] group = [.. together.Select(figure => InMiddle(figure, time, values))];
            var isCrowded = group.Any(one => group.Any(other => one != other && one.Y - Beside < other.Foot && other.Y - Beside < one.Foot));
            var apart = isCrowded ? Math.Clamp((group[0].To - group[0].From) / group.Length, 5, 16) : 0;
            places.AddRange(group.Select((place, i) => place with { X = Math.Clamp(place.X + ((i - ((group.Length - 1) / 2.0)) * apart), time.Left, time.Right) }));
        }

        return places;
    }

    /// <summary>In the middle of the period; where one end of it is open or not known, at the other.</summary>
    private static MarkPlace InMiddle(ChartFigure figure, TimeAxis time, ValueAxis values)
    {
        var (from, to) = time.Extent(figure.Period!);
        var observation = figure.Observation;
        var y = values.Y(observation.Shape == Shape.LowerBound ? observation.Low!.Value : observation.Value ?? observation.High!.Value);
        var foot = observation.Shape == Shape.Range ? values.Y(observation.Low!.Value) : y;
        var x = figure.Period!.Start is null ? to : figure.Period.End is null ? from : (from + to) / 2;
        return new MarkPlace(figure, from, to, x, y, foot);
    }
}
