using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Amounts;

/// <summary>One number with its scale and unit, before anything is known of hedges and ranges.</summary>
internal sealed record Amount
{
    /// <summary>In full units.</summary>
    public required decimal Value { get; init; }

    public required int Decimals { get; init; }

    public required QuantityUnit Unit { get; init; }

    /// <summary>The number before its scale word.</summary>
    public decimal Mantissa { get; init; }

    /// <summary>Factor of the scale word; 1 without one.</summary>
    public decimal Scale { get; init; } = 1;

    /// <summary>Whether it is printed with a power of ten ("4e9", "4 × 10⁹").</summary>
    public bool IsScientific { get; init; }

    /// <summary>First token, sign of money included.</summary>
    public required int Start { get; init; }

    /// <summary>The token of the number itself.</summary>
    public required int NumberAt { get; init; }

    /// <summary>One past the last token.</summary>
    public required int Next { get; init; }

    /// <summary>The digits, if it is printed in digits.</summary>
    public Numeral? Numeral { get; init; }

    /// <summary>
    /// Why it is not a quantity after all, such as letters attached to the digits that are not a unit ("5G", "20th"); null if it is one.
    /// </summary>
    public string? Flaw { get; init; }

    /// <summary>Whether nothing but digits is printed.</summary>
    public bool IsBare => Unit.Kind == UnitKind.None && (Scale == 1 || IsScientific) && Numeral is not null;

    public bool IsBareYear => IsBare && !IsScientific && Numeral!.Value.LooksLikeYear;

    /// <summary>The money that is named behind the number, where it is not that of the sign before; null elsewhere.</summary>
    public QuantityUnit? NamedUnit { get; init; }

    /// <summary>Whether it is printed in basis points, which are read as hundredths of a percentage point.</summary>
    public bool IsInBasisPoints { get; init; }

    /// <summary>Whether a comma is used as a decimal point. It then counts as a number only next to a unit or scale word.</summary>
    public bool IsDecimalComma { get; init; }

    /// <summary>The same number multiplied by the scale that its partner in a range is printed with.</summary>
    public Amount Scaled(decimal scale) => Scaled(scale, scale);

    /// <summary>The same number multiplied by a factor, which makes its scale this one.</summary>
    public Amount Scaled(decimal scale, decimal factor) =>
        this with
        {
            Value = Powers.Times(Value, factor),
            Scale = scale,
            Decimals = Decimals - Scales.Zeros(factor),
        };

    /// <summary>The same number below zero.</summary>
    public Amount Negated() => this with { Value = -Value, Mantissa = -Mantissa };
}
