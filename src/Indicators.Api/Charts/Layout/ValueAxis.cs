using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Layout;

/// <summary>The value axis. It always contains zero, so that it is never broken and lengths can be compared.</summary>
internal sealed class ValueAxis
{
    /// <summary>Steps between ticks, to be multiplied by a power of ten.</summary>
    private static readonly decimal[] Factors = [1, 2, 2.5m, 5, 10];

    private readonly double _from;
    private readonly double _to;

    private ValueAxis(decimal low, decimal high, IReadOnlyList<decimal> ticks, decimal scale, double from, double to) =>
        (Low, High, Ticks, Scale, _from, _to) = (low, high, ticks, scale, from, to);

    public decimal Low { get; }

    public decimal High { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>The unit in which numbers at the axis are counted, such as a million.</summary>
    public decimal Scale { get; }

    /// <summary>Position of a number in pixels.</summary>
    public double At(decimal value) => _from + ((double)(value - Low) / (double)(High - Low) * (_to - _from));

    /// <param name="figures">The figures drawn.</param>
    /// <param name="unit">Unit of the numbers.</param>
    /// <param name="from">Pixel of the lowest number; greater than <paramref name="to"/> if the axis is vertical.</param>
    /// <param name="to">Pixel of the highest number.</param>
    /// <param name="tickRoom">Minimum distance between ticks in pixels.</param>
    public static ValueAxis Of(IEnumerable<ChartFigure> figures, ChartUnit unit, double from, double to, double tickRoom)
    {
        decimal[] numbers = [0, .. figures.SelectMany(figure => figure.Numbers)];
        var (least, most) = (numbers.Min(), numbers.Max());
        if (least == most)
            most = 1;
        var length = Math.Abs(to - from);
        var scale = ChartUnit.ScaleOf(Math.Max(-least, most));
        var isCounted = unit.IsCount && scale == 1 && numbers.All(number => number == Math.Floor(number));

        // Leave room beyond the outermost mark for its label and the arrow of a bound.
        var room = (decimal)Math.Clamp(34 / Math.Max(length - 34, 34), 0.08, 1);
        var (low, high) = (least < 0 ? least - (room * (most - least)) : 0, most > 0 ? most + (room * (most - least)) : 0);
        var step = Step((high - low) / Math.Max(2, (int)(length / tickRoom)), isCounted);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        if (unit.Measure == Measure.Share && most <= 100 && high > 100)
            high = 100;
        var ticks = new List<decimal>();
        for (var tick = low; tick <= high; tick += step)
            ticks.Add(tick);
        return new ValueAxis(low, high, ticks, scale, from, to);
    }

    /// <summary>The label of a tick.</summary>
    public string Label(decimal tick) => ChartUnit.Number(tick, Scale);

    private static decimal Step(decimal rough, bool isCounted)
    {
        var power = 1m;
        while (power > rough)
            power /= 10;
        while (power * 10 <= rough)
            power *= 10;
        var step = Factors.Select(factor => factor * power).First(candidate => candidate >= rough);
        return isCounted ? Math.Max(1, Math.Ceiling(step)) : step;
    }
}
