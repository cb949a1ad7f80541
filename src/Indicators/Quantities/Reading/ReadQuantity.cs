using Indicators.Model;
using Indicators.Quantities.Money;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Reading;

/// <summary>A quantity as it was read in a text.</summary>
public sealed record ReadQuantity
{
    /// <summary>First code point in the text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>As printed, with hedge, scale and unit.</summary>
    public required string Printed { get; init; }

    /// <summary>Role of the quantity in its sentence.</summary>
    public required QuantityRole Role { get; init; }

    /// <summary>Whether it is one number, an interval or one end of an interval.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The number of a point in full units; a percentage in percent, a fraction as a part of one.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The low end of a range or of a lower bound.</summary>
    public required decimal? Low { get; init; }

    /// <summary>The high end of a range or of an upper bound.</summary>
    public required decimal? High { get; init; }

    /// <summary>Whether the low end belongs to it; null without one.</summary>
    public required bool? LowInclusive { get; init; }

    /// <summary>Whether the high end belongs to it; null without one.</summary>
    public required bool? HighInclusive { get; init; }

    /// <summary>How the text weakens the number.</summary>
    public required Hedge Hedge { get; init; }

    /// <summary>
    /// <c>PT</c> percent, <c>PP</c> percentage points, <c>fraction</c>, <c>multiple</c>, the symbol of a unit, a length of time; for money
    /// the ISO 4217 code, or the printed sign or name if several currencies share it; null for a count.
    /// </summary>
    public required string? Unit { get; init; }

    /// <summary>The unit in UCUM; null if UCUM has none.</summary>
    public required string? UnitCode { get; init; }

    /// <summary>ISO 4217 code; null if it is not money, or if the sign fits several currencies and none is usual.</summary>
    public required string? Currency { get; init; }

    /// <summary>For money: whether the print names one currency; null for anything else.</summary>
    public required CurrencyBasis? CurrencyBasis { get; init; }

    /// <summary>The base of a rate, such as "barrel"; null if it is not a rate.</summary>
    public required string? Per { get; init; }

    /// <summary>The whole of a share, such as "GDP"; null if the text does not say.</summary>
    public required string? Base { get; init; }

    /// <summary>The noun phrase that is counted; null if there is none.</summary>
    public required string? Counted { get; init; }

    /// <summary>The margin, such as 2 in "8 ± 2"; null without one.</summary>
    public required decimal? Margin { get; init; }

    /// <summary>
    /// Number of printed digits after the decimal point; negative if the number is printed in whole thousands or millions.
    /// </summary>
    public required int Decimals { get; init; }

    /// <summary>The number in the base unit of its dimension, for comparison; null if it has none.</summary>
    public required BaseUnits? InBaseUnits { get; init; }

    /// <summary>How sure the reader is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Other readings that the words allow; empty if the reader is sure.</summary>
    public required IReadOnlyList<OtherReading> Alternatives { get; init; }

    internal static ReadQuantity Of(FoundQuantity found)
    {
        var (quantity, span) = found;
        var (unit, alternatives) = (quantity.Unit, quantity.Alternatives);
        return new()
        {
            Start = span.Start,
            End = span.End,
            Printed = quantity.Printed,
            Role = quantity.Role,
            Shape = quantity.Shape,
            Value = quantity.Value,
            Low = quantity.Low,
            High = quantity.High,
            LowInclusive = quantity.LowInclusive,
            HighInclusive = quantity.HighInclusive,
            Hedge = quantity.Hedge,
            Unit = UnitCodes.SymbolOf(unit),
            UnitCode = UnitCodes.OfUcum(unit),
            Currency = unit.Kind == UnitKind.Currency ? unit.Code ?? Currencies.Usual(unit.Sign) : null,
            CurrencyBasis = unit.CurrencyBasis,
            Per = quantity.Per,
            Base = quantity.Base,
            Counted = quantity.Counted,
            Margin = quantity.Margin,
            Decimals = quantity.Decimals,
            InBaseUnits = UnitConversion.ToBase(quantity),
            Certainty = alternatives.Count == 0 ? Certainty.High : Certainty.Low,
            Alternatives = [.. alternatives.Select(one => OtherReading.Of(one, unit))],
        };
    }
}
