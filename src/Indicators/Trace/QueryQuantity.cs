using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Trace;

/// <summary>
/// A quantity of the reader's with all that is worked out of it to compare it with figures: once, however many figures there are.
/// </summary>
internal sealed class QueryQuantity(Quantity quantity)
{
    private readonly Dictionary<string, UnitFit> _fits = new(StringComparer.Ordinal);
    private QueryQuantity[]? _slips;
    private QueryQuantity? _negative;
    private int? _digits;

    public Quantity Quantity => quantity;

    /// <summary>The numbers that agree with it.</summary>
    public ComparisonInterval Interval { get; } = QueryInterval.Of(quantity);

    /// <summary>Its significant digits.</summary>
    public int Digits => _digits ??= QueryInterval.SignificantDigits(quantity);

    /// <summary>The number that stands for it; of a range or bound its first end.</summary>
    public decimal Number { get; } = quantity.Value ?? quantity.Low ?? quantity.High ?? 0;

    /// <summary>It with the other sign.</summary>
    public QueryQuantity Negative => _negative ??= new(Probes.Times(quantity, -1));

    /// <summary>It a thousand or a million times greater or smaller, in the order of <see cref="Probes.Slips"/>.</summary>
    public IReadOnlyList<QueryQuantity> Slips =>
        _slips ??= [.. Probes.Slips.Select(factor => new QueryQuantity(Probes.Times(quantity, factor)))];

    /// <summary>How its unit stands to a figure's.</summary>
    /// <param name="unit">The figure's unit.</param>
    /// <param name="isPerHead">Whether the reader speaks of an amount a head; the same in every call.</param>
    public UnitFit FitOf(Unit unit, bool isPerHead)
    {
        if (!_fits.TryGetValue(unit.Code, out var fit))
            _fits[unit.Code] = fit = UnitFit.Of(quantity, unit, isPerHead);
        return fit;
    }
}
