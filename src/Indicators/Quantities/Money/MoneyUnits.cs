namespace Indicators.Quantities.Money;

/// <summary>Money as a unit of a quantity.</summary>
public static class MoneyUnits
{
    /// <summary>Whether the money printed may be of this currency (ISO 4217): a bare "$" may be of every dollar, "US$" of one.</summary>
    public static bool MayBe(this QuantityUnit unit, string currency) =>
        unit.Kind == UnitKind.Currency && (unit.Code is null ? Currencies.MayStandFor(unit.Sign, currency) : unit.Code == currency);
}
