using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>The unit printed with a number.</summary>
/// <param name="Kind">Kind of unit.</param>
/// <param name="Code">
/// ISO 4217 code, <c>PT</c>, <c>PP</c> or the symbol of a physical unit; null for pure numbers and for money whose sign fits several
/// currencies.
/// </param>
/// <param name="CurrencyBasis">
/// For money: <see cref="Model.CurrencyBasis.Explicit"/> if the printed form identifies one currency ("US$", "RMB", "€", "Singapore
/// dollars"), else <see cref="Model.CurrencyBasis.Ambiguous"/> ("$", "dollars", "¥", "rupees"); a document may resolve it, the reader
/// never does.
/// </param>
/// <param name="Sign">For money: the sign or word as the reader knows it ("$", "US$", "yuan").</param>
public sealed record QuantityUnit(UnitKind Kind, string? Code = null, CurrencyBasis? CurrencyBasis = null, string? Sign = null)
{
    /// <summary>A number without a unit.</summary>
    public static QuantityUnit None { get; } = new(UnitKind.None);

    /// <summary>Percent.</summary>
    public static QuantityUnit Percent { get; } = new(UnitKind.Percent, "PT");

    /// <summary>Percentage points.</summary>
    public static QuantityUnit PercentagePoints { get; } = new(UnitKind.PercentagePoints, "PP");

    /// <summary>A part of one.</summary>
    public static QuantityUnit Fraction { get; } = new(UnitKind.Fraction);

    /// <summary>A number of times.</summary>
    public static QuantityUnit Multiple { get; } = new(UnitKind.Multiple);
}
