using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>The quantities of a text, as commands and the API print them.</summary>
/// <param name="Text">The text that was read.</param>
/// <param name="Quantities">In order and without overlap.</param>
public sealed record QuantityAnswer(string Text, IReadOnlyList<QuantityAnswer.Item> Quantities)
{
    /// <summary>Reads a text.</summary>
    public static QuantityAnswer Of(string text) => new(text, [.. QuantityReader.Find(text).Select(Item.Of)]);

    /// <summary>One quantity.</summary>
    public sealed record Item
    {
        /// <summary>First code point in the text.</summary>
        public required int Start { get; init; }

        /// <summary>One past the last code point.</summary>
        public required int End { get; init; }

        /// <summary>As printed, with hedge and unit.</summary>
        public required string Printed { get; init; }

        /// <summary>What it is where it stands: <c>level</c>, <c>change</c>, <c>level_after</c>, <c>level_before</c>, <c>share</c>, <c>rate</c>.</summary>
        public required string Role { get; init; }

        /// <summary><c>point</c>, <c>range</c>, <c>lower_bound</c> or <c>upper_bound</c>.</summary>
        public required string Shape { get; init; }

        /// <summary>The number of a point in full units; a percentage in percent, a fraction as a part of one.</summary>
        public decimal? Value { get; init; }

        /// <summary>The low end.</summary>
        public decimal? Low { get; init; }

        /// <summary>The high end.</summary>
        public decimal? High { get; init; }

        /// <summary>Whether the low end belongs to it.</summary>
        public bool? LowInclusive { get; init; }

        /// <summary>Whether the high end belongs to it.</summary>
        public bool? HighInclusive { get; init; }

        /// <summary><c>none</c>, <c>about</c>, <c>nearly</c>, <c>just_over</c> or <c>estimated</c>.</summary>
        public required string Hedge { get; init; }

        /// <summary>
        /// <c>PT</c>, <c>PP</c>, <c>fraction</c>, <c>multiple</c>, a unit's symbol, a length of time, or for money the ISO 4217 code, else the
        /// sign or name printed; null for a count.
        /// </summary>
        public string? Unit { get; init; }

        /// <summary>The unit in UCUM, where it has a code.</summary>
        public string? UnitCode { get; init; }

        /// <summary>ISO 4217; null where the sign names no single currency and none is the usual one.</summary>
        public string? Currency { get; init; }

        /// <summary>
        /// <c>explicit</c> where the print names one currency, <c>ambiguous</c> where several share the sign or name: the currency is then the
        /// usual one, or null.
        /// </summary>
        public string? CurrencyBasis { get; init; }

        /// <summary>What it is a rate of.</summary>
        public string? Per { get; init; }

        /// <summary>What it is a share of.</summary>
        public string? Base { get; init; }

        /// <summary>The noun phrase that is counted.</summary>
        public string? Counted { get; init; }

        /// <summary>Of "8 ± 2" the 2.</summary>
        public decimal? Margin { get; init; }

        /// <summary>How many digits behind the point are printed; negative where whole thousands or millions are.</summary>
        public required int Decimals { get; init; }

        /// <summary>The number in the base unit of its dimension, for comparison; null where there is none.</summary>
        public BaseUnits? InBaseUnits { get; init; }

        /// <summary><c>high</c>, or <c>low</c> where the words allow another reading.</summary>
        public required string Certainty { get; init; }

        /// <summary>Other readings that the words allow.</summary>
        public required IReadOnlyList<Other> Alternatives { get; init; }

        internal static Item Of(FoundQuantity found)
        {
            var (quantity, span) = found;
            return new()
            {
                Start = span.Start,
                End = span.End,
                Printed = quantity.Printed,
                Role = Codes.Of(quantity.Role),
                Shape = Codes.Of(quantity.Shape),
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                LowInclusive = quantity.LowInclusive,
                HighInclusive = quantity.HighInclusive,
                Hedge = Codes.Of(quantity.Hedge),
                Unit = Symbol(quantity.Unit),
                UnitCode = UnitCodes.OfUcum(quantity.Unit),
                Currency = quantity.Unit.Kind == UnitKind.Currency ? quantity.Unit.Code ?? Currencies.Usual(quantity.Unit.Sign) : null,
                CurrencyBasis = quantity.Unit.CurrencyBasis is { } basis ? Codes.Of(basis) : null,
                Per = quantity.Per,
                Base = quantity.Base,
                Counted = quantity.Counted,
                Margin = quantity.Margin,
                Decimals = quantity.Decimals,
                InBaseUnits = UnitConversion.ToBase(quantity),
                Certainty = quantity.Alternatives.Count == 0 ? "high" : "low",
                Alternatives =
                [
                    .. quantity.Alternatives.Select(a => new Other(
                        Codes.Of(a.Shape),
                        a.Value,
                        a.Low,
                        a.High,
                        a.Unit is null ? Symbol(quantity.Unit) : Symbol(a.Unit),
                        a.Reason
                    )),
                ],
            };
        }
    }

    /// <summary>Another reading.</summary>
    /// <param name="Shape">Its shape.</param>
    /// <param name="Value">The number of a point or bound; null where it is no quantity.</param>
    /// <param name="Low">The low end.</param>
    /// <param name="High">The high end.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="Reason">Why it is possible.</param>
    public sealed record Other(string Shape, decimal? Value, decimal? Low, decimal? High, string? Unit, string Reason);

    private static string? Symbol(QuantityUnit unit) =>
        unit.Kind switch
        {
            UnitKind.Currency => unit.Code ?? (unit.Sign is "dollar" or "dollars" ? "$" : unit.Sign),
            UnitKind.Fraction or UnitKind.Multiple => Codes.Of(unit.Kind),
            _ => unit.Code,
        };
}
