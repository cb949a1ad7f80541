using System.Text.RegularExpressions;
using Indicators.Quantities;

namespace Indicators.Statements;

/// <summary>
/// Converts a quantity to the unit in which figures are stored: a third to percent, three decades or a quarter of a century to years.
/// </summary>
internal static partial class PlainQuantity
{
    private const int YearsOfDecade = 10;
    private const int YearsOfCentury = 100;

    /// <param name="quantity">The quantity as read.</param>
    /// <param name="after">The text after it.</param>
    public static Quantity Of(Quantity quantity, string after) =>
        quantity.Unit switch
        {
            { Kind: UnitKind.Fraction } when OfCentury().IsMatch(after) => InYears(quantity, YearsOfCentury),
            { Kind: UnitKind.Fraction } => quantity.InPercent(),
            { Kind: UnitKind.Duration, Code: "decade" } => InYears(quantity, YearsOfDecade),
            { Kind: UnitKind.Duration, Code: "century" } => InYears(quantity, YearsOfCentury),
            _ => quantity,
        };

    private static Quantity InYears(Quantity quantity, int years) =>
        quantity with
        {
            Value = quantity.Value * years,
            Low = quantity.Low * years,
            High = quantity.High * years,
            Decimals = 0,
            Unit = new QuantityUnit(UnitKind.Duration, "year"),
        };

    [GeneratedRegex(@"^\s+of\s+a\s+century\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfCentury();
}
