using System.Globalization;
using Indicators.Api.Dataset;

namespace Indicators.Api.Resources.Charts;

/// <summary>The axis of values. It always holds zero, so that it need not be broken and heights can be compared.</summary>
internal sealed class ValueAxis
{
    private static readonly (decimal Size, string Word)[] Scales =
    [
        (1_000_000_000_000m, "trillion"),
        (1_000_000_000m, "billion"),
        (1_000_000m, "million"),
        (10_000m, "thousand"),
    ];

    /// <summary>Steps between ticks, times a power of ten.</summary>
    private static readonly decimal[] Factors = [1, 2, 2.5m, 5, 10];

    private readonly double _top;
    private readonly double _bottom;

    private ValueAxis(decimal low, decimal high, IReadOnlyList<decimal> ticks, decimal scale, double top, double bottom) =>
        (Low, High, Ticks, Scale, _top, _bottom) = (low, high, ticks, scale, top, bottom);

    public decimal Low { get; }

    public decimal High { get; }

    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>What the numbers at the axis are multiplied by.</summary>
    public decimal Scale { get; }

    public double Y(decimal value) => _bottom - ((double)(value - Low) / (double)(High - Low) * (_bottom - _top));

    /// <param name="figures">What is drawn.</param>
    /// <param name="series">Its series.</param>
    /// <param name="top">Upper end in pixels.</param>
    /// <param name="bottom">Lower end in pixels.</param>
    public static ValueAxis Of(IReadOnlyList<ChartFigure> figures, Series series, double top, double bottom)
    {
        decimal[] numbers = [0, .. figures.SelectMany(figure => figure.Numbers)];
        var (least, most) = (numbers.Min(), numbers.Max());
        if (least == most)
            most = 1;
        var scale = ScaleOf(Math.Max(-least, most));
        var isCounted = series.Unit is "PN" or "PS" && scale == 1 && numbers.All(number => number == Math.Floor(number));

        // Room for what stands above the highest mark: its label, and the arrow of a bound.
        var room = (decimal)Math.Clamp(34 / Math.Max(bottom - top - 34, 34), 0.08, 1);
        var (low, high) = (least < 0 ? least - (room * (most - least)) : 0, most > 0 ? most + (room * (most - least)) : 0);
        var step = Step((high - low) / Math.Max(2, (int)((bottom - top) / 46)), isCounted);
        (low, high) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        if (series.Measure == Model.Measure.Share && most <= 100 && high > 100)
            high = 100;
        var ticks = new List<decimal>();
        for (var tick = low; tick <= high; tick += step)
            ticks.Add(tick);
        return new ValueAxis(low, high, ticks, scale, top, bottom);
    }

    /// <summary>The number at a tick.</summary>
    public string Label(decimal tick)
    {
        var number = tick / Scale;
        return number.ToString("#,##0.####", CultureInfo.InvariantCulture).Replace('-', '−');
    }

    /// <summary>Scale and unit: <c>billion US dollars</c>.</summary>
    public static string UnitInWords(Series series, decimal scale)
    {
        var word = Scales.FirstOrDefault(pair => pair.Size == scale).Word ?? (scale == 1000 ? "thousand" : null);
        var name = series.Names.Unit;
        name =
            name.EndsWith("dollar", StringComparison.Ordinal) ? name + "s"
            : char.IsUpper(name[0]) && name.Skip(1).All(c => !char.IsUpper(c)) && !name.Contains("dollar")
                ? char.ToLowerInvariant(name[0]) + name[1..]
            : name;
        if (series.Unit == "PN")
            return word is null ? "number" : $"{word}s";
        return word is null ? name : $"{word} {name}";
    }

    public string UnitInWords(Series series) => UnitInWords(series, Scale);

    private static decimal ScaleOf(decimal most)
    {
        foreach (var (size, _) in Scales)
        {
            if (most >= size)
                return size == 10_000m ? 1000m : size;
        }

        return 1;
    }

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
