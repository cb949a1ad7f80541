using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Money;
using Indicators.Quantities.Units;

namespace Indicators.Candidates;

/// <summary>How the reader's unit compares with the unit of a figure.</summary>
/// <param name="Level">Level of the comparison of units.</param>
/// <param name="Factor">Factor that converts the reader's number to the unit of the figure; 1 without conversion.</param>
internal readonly record struct UnitMatch(string Level, decimal Factor = 1)
{
    private static readonly UnitMatch None = new("uncompared");
    private static readonly UnitMatch Same = new("same");

    private const decimal Large = 1_000_000;

    /// <summary>Whether the numbers can be compared, directly or converted.</summary>
    public bool IsComparable => Level is not ("uncompared" or "other");

    /// <param name="quantity">The reader's quantity.</param>
    /// <param name="unit">The figure's unit.</param>
    /// <param name="isMultiple">Whether the figure states how many times something has grown.</param>
    /// <param name="isPerHead">
    /// Whether the reader states an amount per head; without this, a sum could be mistaken for a sum per head.
    /// </param>
    public static UnitMatch Of(Quantity quantity, Unit unit, bool isMultiple = false, bool isPerHead = true) =>
        quantity.Unit.Kind switch
        {
            UnitKind.Currency => Money(quantity.Unit, unit, isPerHead),
            UnitKind.Percent => Of(unit.Dimension, UnitDimension.Percent, UnitDimension.PercentagePoint),
            UnitKind.PercentagePoints => Of(unit.Dimension, UnitDimension.PercentagePoint, UnitDimension.Percent),
            UnitKind.Multiple => unit.Dimension != UnitDimension.Number ? None
            : isMultiple ? Same
            : new("counted"),
            UnitKind.Physical => Measured(quantity.Unit, unit),
            UnitKind.Duration => Lasting(quantity.Unit, unit),
            // "Two towns" is no doubling.
            _ when isMultiple && (quantity.CountedNoun ?? quantity.Counted) is not null => None,
            _ => Bare(quantity, unit),
        };

    private static UnitMatch Of(UnitDimension dimension, UnitDimension same, UnitDimension mistaken) =>
        dimension == same ? Same
        : dimension == mistaken ? new("other")
        : None;

    private static UnitMatch Money(QuantityUnit printed, Unit unit, bool isPerHead)
    {
        if (unit.Currency is null)
            return None;
        if (unit.Dimension == UnitDimension.CurrencyPerPerson && !isPerHead)
            return printed.MayBe(unit.Currency) ? new("other") : None;
        if (!printed.MayBe(unit.Currency))
            return unit.Dimension == UnitDimension.Currency ? new("other") : None;
        return new(printed.Code is null ? "sign" : "same");
    }

    private static UnitMatch Measured(QuantityUnit printed, Unit unit)
    {
        if (unit.Ucum is null || BaseOf(printed) is not { } own || BaseOf(OfFigure(unit)) is not { } other || own.Unit != other.Unit)
            return None;
        return own.Value == other.Value ? Same : new("converted", (decimal)(own.Value!.Value / other.Value!.Value));
    }

    /// <summary>One of the unit in the base unit of its dimension; null if it cannot be converted by a factor.</summary>
    private static BaseUnits? BaseOf(QuantityUnit unit) =>
        UnitConversion.ToBase(
            new()
            {
                Printed = "",
                Shape = Shape.Point,
                Value = 1,
                Decimals = 0,
                Unit = unit,
            }
        )
            is { Unit: not "K" } known
            ? known
            : null;

    /// <summary>UCUM and the reader of quantities name two units differently.</summary>
    private static QuantityUnit OfFigure(Unit unit) =>
        new(
            UnitKind.Physical,
            unit.Ucum switch
            {
                "har" => "ha",
                "[mi_i]" => "mi",
                "[ft_i]" => "ft",
                "[acr_us]" => "acre",
                var code => code,
            }
        );

    private static UnitMatch Lasting(QuantityUnit printed, Unit unit)
    {
        if (unit.Dimension != UnitDimension.Duration)
            return None;
        var (own, other) = (Months(printed.Code), Months(FromUcum(unit.Ucum)));
        if (own is { } a && other is { } b)
            return a == b ? Same : new("converted", a / b);
        return (Hours(printed.Code), Hours(FromUcum(unit.Ucum))) is ({ } c, { } d)
            ? c == d
                ? Same
                : new("converted", c / d)
            : new("other");
    }

    private static string? FromUcum(string? ucum) =>
        ucum switch
        {
            "a" => "year",
            "mo" => "month",
            "wk" => "week",
            "d" => "day",
            "h" => "hour",
            _ => ucum,
        };

    private static decimal? Months(string? unit) =>
        unit switch
        {
            "year" => 12,
            "quarter" => 3,
            "month" => 1,
            _ => null,
        };

    private static decimal? Hours(string? unit) =>
        unit switch
        {
            "week" => 168,
            "day" => 24,
            "hour" => 1,
            _ => null,
        };

    private static decimal NumberOf(Quantity quantity) => Math.Abs(quantity.Value ?? quantity.Low ?? quantity.High ?? 0);

    private static UnitMatch Bare(Quantity quantity, Unit unit) =>
        unit.Dimension switch
        {
            UnitDimension.Number or UnitDimension.Persons or UnitDimension.Index => new("counted"),
            // "900 million debt": large amounts are named without their currency, and nothing else is.
            UnitDimension.Currency when NumberOf(quantity) >= Large => new("unstated"),
            _ when quantity.CountedNoun is null && quantity.Counted is null && NumberOf(quantity) < Large => new("unstated"),
            _ => None,
        };
}
