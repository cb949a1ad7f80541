using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Money;
using Indicators.Quantities.Units;

namespace Indicators.Readings;

/// <summary>Compares the unit printed with a figure to the one chosen by the curator.</summary>
internal static class PrintedUnits
{
    /// <summary>Returns the difference as the end of a sentence that begins with the printed figure; null if the units agree.</summary>
    public static string? Difference(QuantityUnit printed, Unit unit, CurrencyBasis? basis, bool unitStandsApart)
    {
        if (printed.Kind == UnitKind.None && unitStandsApart)
            return null;
        return unit.Dimension switch
        {
            UnitDimension.Currency or UnitDimension.CurrencyPerPerson => Money(printed, unit, basis ?? CurrencyBasis.Explicit),
            UnitDimension.Percent => printed.Kind == UnitKind.Percent ? null : "is not printed in percent",
            UnitDimension.PercentagePoint => printed.Kind == UnitKind.PercentagePoints ? null : "is not printed in percentage points",
            UnitDimension.Persons => printed.Kind == UnitKind.None ? null : "is not printed as a number of people",
            UnitDimension.Number => printed.Kind is UnitKind.None or UnitKind.Multiple ? null : "is not printed as a pure number",
            UnitDimension.Index => printed.Kind == UnitKind.None ? null : "is not printed as a score",
            _ => Physical(printed, unit),
        };
    }

    private static string? Money(QuantityUnit printed, Unit unit, CurrencyBasis basis)
    {
        if (printed.Kind != UnitKind.Currency)
            return "prints no currency; if it is elsewhere, anchor it under 'also' with role unit";
        if (!printed.MayBe(unit.Currency ?? ""))
            return $"is not printed in {unit.Currency}";
        return (printed.CurrencyBasis == CurrencyBasis.Explicit) == (basis == CurrencyBasis.Explicit) ? null
            : basis == CurrencyBasis.Explicit ? "prints a sign that several currencies share; give currencyBasis inferred or ambiguous"
            : "names its currency; leave currencyBasis out";
    }

    private static string? Physical(QuantityUnit printed, Unit unit)
    {
        var fits =
            printed.Code is { } code
            && (code == unit.Ucum || code == unit.Symbol || (UnitCodes.OfUcum(printed) is { } ucum && ucum == unit.Ucum));
        return fits ? null : $"is not printed in {unit.Name}";
    }
}
