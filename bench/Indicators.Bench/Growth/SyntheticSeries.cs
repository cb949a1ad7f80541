using Indicators.Model;

namespace Indicators.Bench.Growth;

/// <summary>Series of made-up figures, of real codes: a few very long ones, many of a figure or two.</summary>
internal sealed class SyntheticSeries(Release basis, int figures)
{
    private const double Skew = 3;

    private readonly int _count = Math.Max(1, figures / 6);
    private readonly Area[] _areas = [.. basis.Areas.Where(area => area.Kind != AreaKind.Special)];
    private readonly Item[] _items = [.. basis.Items];
    private readonly Dictionary<UnitDimension, Unit[]> _units = basis
        .Units.OrderBy(unit => unit.Code == "USD" ? 0 : 1)
        .GroupBy(unit => unit.Dimension)
        .ToDictionary(group => group.Key, group => group.ToArray());

    private readonly Indicator[] _indicators =
    [
        .. basis.Indicators.Where(indicator => basis.Units.Any(unit => unit.Dimension == indicator.Dimension)),
    ];

    /// <summary>The series of a figure.</summary>
    public (SeriesKey Key, Indicator Indicator, Area Area, Unit Unit) Of(Draw figure)
    {
        var series = new Draw((long)(Math.Pow(figure[0], Skew) * _count) + 1_000_000_000_000);
        var indicator = series.One(1, _indicators, 1.5);
        var area = series.One(2, _areas, 2);
        var counterpart = indicator.CounterpartRole is null ? SeriesKey.NotApplicable : series.One(3, _areas, 1.5).Code;
        var unit = series.One(4, _units[indicator.Dimension], 4);
        var item = series[5] < 0.5 ? SeriesKey.Total : series.One(6, _items, 1.5).Code;
        return (new(indicator.Code, area.Code, counterpart, item, unit.Code, indicator.Frequency), indicator, area, unit);
    }
}
