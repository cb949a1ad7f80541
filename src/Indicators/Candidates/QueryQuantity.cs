using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Candidates;

/// <summary>
/// A quantity of the reader's with all that is worked out of it to compare it with figures: once, however many figures there are.
/// </summary>
internal sealed class QueryQuantity(Quantity quantity, ComparisonInterval? interval = null)
{
    private readonly Dictionary<(string, bool), UnitMatch> _matches = [];
    private QueryQuantity[]? _slips;
    private QueryQuantity? _negative;
    private QueryQuantity? _rest;
    private readonly Dictionary<decimal, QueryQuantity> _converted = [];
    private int? _digits;

    public Quantity Quantity => quantity;

    /// <summary>The numbers that agree with it.</summary>
    public ComparisonInterval Interval { get; } = interval ?? QueryInterval.Of(quantity);

    /// <summary>Its significant digits.</summary>
    public int Digits => _digits ??= QueryInterval.SignificantDigits(quantity);

    /// <summary>The representative number; for a range or bound, its first end.</summary>
    public decimal Number { get; } = quantity.Value ?? quantity.Low ?? quantity.High ?? 0;

    /// <summary>It with the other sign.</summary>
    public QueryQuantity Negative => _negative ??= new(Probes.Times(quantity, -1));

    /// <summary>It a thousand or a million times greater or smaller, in the order of <see cref="Probes.Slips"/>.</summary>
    public IReadOnlyList<QueryQuantity> Slips =>
        _slips ??= [.. Probes.Slips.Select(factor => new QueryQuantity(Probes.Times(quantity, factor)))];

    /// <summary>The remainder to 100.</summary>
    public QueryQuantity Rest => _rest ??= new(RestOf(quantity));

    /// <summary>It in another unit.</summary>
    /// <param name="factor">One of its units in the other one.</param>
    public QueryQuantity Times(decimal factor)
    {
        if (!_converted.TryGetValue(factor, out var converted))
            _converted[factor] = converted = new(Converted(quantity, factor), Scaled(Interval, factor));
        return converted;
    }

    /// <summary>How its unit compares with a figure's.</summary>
    /// <param name="unit">The figure's unit.</param>
    /// <param name="isMultiple">Whether the figure states how many times something has grown.</param>
    /// <param name="isPerHead">Whether the reader states an amount per head; the same in every call.</param>
    public UnitMatch MatchOf(Unit unit, bool isMultiple, bool isPerHead)
    {
        if (!_matches.TryGetValue((unit.Code, isMultiple), out var match))
            _matches[(unit.Code, isMultiple)] = match = UnitMatch.Of(quantity, unit, isMultiple, isPerHead);
        return match;
    }

    private static Quantity Converted(Quantity quantity, decimal factor) =>
        quantity with
        {
            Value = quantity.Value * factor,
            Low = quantity.Low * factor,
            High = quantity.High * factor,
        };

    private static ComparisonInterval Scaled(ComparisonInterval interval, decimal factor) =>
        interval with
        {
            Low = interval.Low * factor,
            High = interval.High * factor,
        };

    private static Quantity RestOf(Quantity quantity)
    {
        var negative = Probes.Times(quantity, -1);
        return negative with
        {
            Value = 100 + negative.Value,
            Low = 100 + negative.Low,
            High = 100 + negative.High,
            Decimals = quantity.Decimals,
        };
    }
}
