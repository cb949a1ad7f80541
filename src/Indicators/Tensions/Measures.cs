using Indicators.Model;

namespace Indicators.Tensions;

/// <summary>The indicators and units of a release, as arithmetic needs them.</summary>
public sealed class Measures
{
    private readonly Dictionary<string, Indicator> _indicators;
    private readonly Dictionary<string, Unit> _units;
    private readonly HashSet<string> _computing;

    /// <param name="indicators">All indicators of the release.</param>
    /// <param name="units">All units of the release.</param>
    public Measures(IEnumerable<Indicator> indicators, IEnumerable<Unit> units)
    {
        _indicators = indicators.ToDictionary(one => one.Code);
        _units = units.ToDictionary(one => one.Code);
        _computing =
        [
            .. _indicators
                .Values.SelectMany(one =>
                    one is { Numerator: null, ChangeOf: null } ? [] : new[] { one.Code, one.Numerator, one.Denominator, one.ChangeOf }
                )
                .OfType<string>(),
        ];
    }

    /// <summary>
    /// Codes of the indicators that are computed from others or used to compute them. Only their figures can be operands.
    /// </summary>
    public IReadOnlyCollection<string> Computing => _computing;

    internal Indicator Of(Figure figure) => _indicators[figure.Series.Indicator];

    internal Indicator Indicator(string code) => _indicators[code];

    internal string? CurrencyOf(Figure figure) => _units[figure.Series.Unit].Currency;

    /// <summary>The unit of a dimension, in the given currency if it is money; null if the release has none or several.</summary>
    internal string? UnitOf(UnitDimension dimension, string? currency)
    {
        var fitting = _units
            .Values.Where(unit => unit.Dimension == dimension && (unit.Currency is null || unit.Currency == currency))
            .ToList();
        return fitting is [var unit] ? unit.Code : null;
    }
}
