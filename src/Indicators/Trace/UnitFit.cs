using Indicators.Checks;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Money;
using Indicators.Readings;

namespace Indicators.Trace;

/// <summary>How the unit that a reader gives stands to the unit of a figure.</summary>
/// <param name="Share">1 for the same, less where a sign fits several or no unit is given, 0 where the two cannot be compared.</param>
/// <param name="IsSlip">
/// Whether the two are taken for one another: percent and percentage points, two currencies, two measures of length.
/// </param>
internal readonly record struct UnitFit(double Share, bool IsSlip)
{
    private const double Ambiguous = 0.6;
    private const double NotGiven = 0.5;
    private const double HardlyGiven = 0.25;
    private static readonly UnitFit None = new(0, false);
    private static readonly UnitFit Same = new(1, false);
    private static readonly UnitFit Slip = new(0, true);

    public bool IsComparable => Share > 0;

    /// <param name="quantity">The reader's quantity.</param>
    /// <param name="unit">The figure's unit.</param>
    /// <param name="isPerHead">
    /// Whether the reader speaks of an amount a head: a sum and a sum a head are taken for one another otherwise.
    /// </param>
    public static UnitFit Of(Quantity quantity, Unit unit, bool isPerHead = true) =>
        quantity.Unit.Kind switch
        {
            UnitKind.Currency => Money(quantity.Unit, unit, isPerHead),
            UnitKind.Percent => unit.Dimension switch
            {
                UnitDimension.Percent => Same,
                UnitDimension.PercentagePoint => Slip,
                _ => None,
            },
            UnitKind.PercentagePoints => unit.Dimension switch
            {
                UnitDimension.PercentagePoint => Same,
                UnitDimension.Percent => Slip,
                _ => None,
            },
            UnitKind.Multiple => unit.Dimension == UnitDimension.Number ? Same : None,
            UnitKind.Physical => Measured(
                quantity.Unit,
                unit,
                IsPhysical(unit.Dimension) && SameDimension(quantity.Unit.Code, unit.Dimension)
            ),
            UnitKind.Duration => Measured(quantity.Unit, unit, unit.Dimension == UnitDimension.Duration),
            _ => Bare(quantity, unit),
        };

    private static UnitFit Money(QuantityUnit printed, Unit unit, bool isPerHead)
    {
        if (unit.Currency is null)
            return None;
        if (unit.Dimension == UnitDimension.CurrencyPerPerson && !isPerHead)
            return printed.MayBe(unit.Currency) ? Slip : None;
        if (!printed.MayBe(unit.Currency))
            return unit.Dimension == UnitDimension.Currency ? Slip : None;
        return new(printed.Code is null ? Ambiguous : 1, false);
    }

    private static UnitFit Measured(QuantityUnit printed, Unit unit, bool isSameDimension) =>
        PrintedUnits.Difference(printed, unit, null, unitStandsApart: false) is null
        && unit.Dimension is not (UnitDimension.Percent or UnitDimension.Persons or UnitDimension.Number or UnitDimension.Index)
            ? Same
        : isSameDimension ? Slip
        : None;

    private static UnitFit Bare(Quantity quantity, Unit unit) =>
        unit.Dimension switch
        {
            UnitDimension.Number or UnitDimension.Persons or UnitDimension.Index => Same,
            _ when quantity.CountedNoun is null => new(NotGiven, false),
            // "900 million debt": large amounts are named without their currency.
            UnitDimension.Currency when Math.Abs(quantity.Value ?? quantity.Low ?? quantity.High ?? 0) >= 1_000_000 => new(
                HardlyGiven,
                false
            ),
            _ => None,
        };

    private static bool IsPhysical(UnitDimension dimension) =>
        dimension
            is UnitDimension.Length
                or UnitDimension.Area
                or UnitDimension.Volume
                or UnitDimension.Mass
                or UnitDimension.Energy
                or UnitDimension.Power;

    private static bool SameDimension(string? code, UnitDimension dimension) =>
        dimension switch
        {
            UnitDimension.Length => code is "km" or "m" or "cm" or "mm" or "mi" or "ft",
            UnitDimension.Area => code is "km2" or "m2" or "mi2" or "ha" or "acre",
            UnitDimension.Volume => code is "m3" or "bcm" or "mcm" or "l" or "bbl",
            UnitDimension.Mass => code is "t" or "kg",
            UnitDimension.Energy => code is "kWh" or "MWh" or "GWh" or "TWh",
            UnitDimension.Power => code is "kW" or "MW" or "GW",
            _ => false,
        };
}
