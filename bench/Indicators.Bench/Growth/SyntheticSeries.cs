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

    private readonly Indicator[] _indicators = [.. WithUnit(basis)];
    private readonly ILookup<string?, Indicator> _quotients = WithUnit(basis).ToLookup(indicator => indicator.Numerator);

    /// <summary>The series of a figure.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="hasQuotient">Whether a share or ratio has to exist of which it is the numerator.</param>
    public SyntheticKey Of(Draw figure, bool hasQuotient)
    {
        var series = new Draw((long)(Math.Pow(figure[0], Skew) * _count) + 1_000_000_000_000);
        var indicator = hasQuotient
            ? series.One(7, [.. _indicators.Where(one => _quotients.Contains(one.Code))])
            : series.One(1, _indicators, 1.5);
        var area = series.One(2, _areas, 2);
        var counterpart = indicator.CounterpartRole is null ? SeriesKey.NotApplicable : series.One(3, _areas, 1.5).Code;
        var unit = series.One(4, _units[indicator.Dimension], 4);
        var item = series[5] < 0.5 ? SeriesKey.Total : series.One(6, _items, 1.5).Code;
        return new(new(indicator.Code, area.Code, counterpart, item, unit.Code, indicator.Frequency), indicator, area, unit);
    }

    /// <summary>A series of shares or ratios of which a series is the numerator.</summary>
    public SyntheticKey QuotientOf(SyntheticKey part)
    {
        var indicator = _quotients[part.Indicator.Code].First();
        var unit = _units[indicator.Dimension][0];
        var key = part.Key with
        {
            Indicator = indicator.Code,
            Counterpart = indicator.CounterpartRole is null ? SeriesKey.NotApplicable : part.Key.Counterpart,
            Unit = unit.Code,
            Frequency = indicator.Frequency,
        };
        return new(key, indicator, part.Area, unit);
    }

    private static IEnumerable<Indicator> WithUnit(Release basis) =>
        basis.Indicators.Where(indicator => basis.Units.Any(unit => unit.Dimension == indicator.Dimension));
}

/// <summary>A series with what its codes stand for.</summary>
internal sealed record SyntheticKey(SeriesKey Key, Indicator Indicator, Area Area, Unit Unit);
