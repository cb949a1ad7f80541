using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Amounts;

/// <summary>One amount in two units: "5 feet 2 inches", "3 dollars 50 cents", "two hours 18 minutes".</summary>
internal static class Composites
{
    private const int MaxParts = 2;

    /// <summary>The amount with the parts that follow it, in its own unit.</summary>
    public static Amount Read(List<Token> tokens, Amount amount)
    {
        if (
            amount is { Flaw: not null } or { IsInBasisPoints: true }
            || amount.Unit.Kind is not (UnitKind.Physical or UnitKind.Duration or UnitKind.Currency)
        )
            return amount;
        var whole = amount;
        // "Two years and a half".
        if (
            amount is { Scale: 1, Decimals: 0 }
            && UnitOf(amount) is not null
            && Fractions.Tail(tokens, amount.Next) is { Value: 0.5m or 0.25m or 0.75m } tail
        )
            return amount with { Value = amount.Value + tail.Value, Mantissa = amount.Value + tail.Value, Decimals = 2, Next = tail.Next };
        var unit = UnitOf(amount);
        for (var parts = 0; parts < MaxParts && PartOf(tokens, whole.Next, unit) is { } part; parts++)
        {
            whole = whole with
            {
                Value = whole.Value + Math.Round(part.Amount.Value / part.InWhole, 8),
                Mantissa = whole.Value + Math.Round(part.Amount.Value / part.InWhole, 8),
                Decimals = Math.Max(amount.Decimals, 2),
                Next = part.Amount.Next,
            };
            unit = UnitOf(part.Amount);
        }

        return whole;
    }

    private static (Amount Amount, decimal InWhole)? PartOf(List<Token> tokens, int at, string? unit)
    {
        if (unit is null || at + 1 >= tokens.Count)
            return null;
        if (tokens[at].Lower == "and" && unit is "dollar" or "pound" or "ft" or "hour" or "minute")
            at++;
        // "One minute, 29.87 seconds".
        if (tokens[at].Kind == TokenKind.Comma && unit is "hour" or "minute")
            at++;
        var inWhole = InWhole(unit);
        if (inWhole == 0 || at + 1 >= tokens.Count || tokens[at].LineStart)
            return null;
        // "A 6-foot-8 forward", "a 6-foot-8-inch man".
        if (
            unit == "ft"
            && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
            && tokens[at + 1] is { Kind: TokenKind.Numeral, Glued: true, Numeral: { Places: 0, Value: < 12 } }
        )
        {
            var isNamed = tokens.At(at + 2) is { Kind: TokenKind.Hyphen, Glued: true } && tokens.At(at + 3).Lower is "inch";
            return (Plain(tokens, at + 1, tokens[at + 1].Numeral.Value, isNamed ? at + 4 : at + 2, new(UnitKind.Physical, "in")), inWhole);
        }

        if (
            unit == "ft"
            && tokens[at] is { Kind: TokenKind.Numeral, Numeral.Places: 0 } inches
            && tokens[at + 1] is { Lower: "in" or "ins", Kind: TokenKind.Word }
        )
            return inches.Numeral.Value < 12
                ? (Plain(tokens, at, inches.Numeral.Value, at + 2, new(UnitKind.Physical, "in")), inWhole)
                : null;
        // "11 stone 4 pounds": no money after a weight.
        if (unit == "stone" && NumberAt(tokens, at, out var name) is < 14 and var pounds && tokens.At(name).Lower is "pounds" or "pound")
            return (Plain(tokens, at, pounds, name + 1, new(UnitKind.Physical, "lb")), inWhole);
        if (
            tokens[at].Kind != TokenKind.Numeral && NumberWords.OfWord(tokens[at].Lower) is null
            || NumberAt(tokens, at, out var next) is not { } number
            || number >= inWhole
            || UnitReader.Read(tokens, next, out var end, out var inBasisPoints) is not { } part
            || inBasisPoints
            || part.Code != PartCode(unit)
        )
            return null;
        return (Plain(tokens, at, number, end, part), inWhole);
    }

    private static decimal? NumberAt(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        if (tokens[at].Kind == TokenKind.Numeral)
            return tokens[at].Numeral.Value;
        return NumberWords.TryRead(tokens, at, out var value, out _, out next) ? value : null;
    }

    private static Amount Plain(List<Token> tokens, int at, decimal value, int next, QuantityUnit unit) =>
        new()
        {
            Value = value,
            Mantissa = value,
            Decimals = 0,
            Unit = unit,
            Start = at,
            NumberAt = at,
            Next = next,
            Numeral = tokens[at].Kind == TokenKind.Numeral ? tokens[at].Numeral : null,
        };

    private static string? UnitOf(Amount amount) =>
        amount.Unit.Kind switch
        {
            UnitKind.Currency when amount.Scale == 1 && amount.Start == amount.NumberAt => amount.Unit.Sign switch
            {
                "dollar" or "dollars" or "euro" or "euros" => "dollar",
                "pound" or "pounds" => "pound",
                _ => null,
            },
            UnitKind.Currency => null,
            _ => amount.Scale == 1 ? amount.Unit.Code : null,
        };

    private static decimal InWhole(string unit) =>
        unit switch
        {
            "ft" => 12,
            "lb" => 16,
            "stone" => 14,
            "hour" or "minute" => 60,
            "dollar" or "pound" => 100,
            _ => 0,
        };

    private static string PartCode(string unit) =>
        unit switch
        {
            "ft" => "in",
            "lb" => "oz",
            "stone" => "lb",
            "hour" => "minute",
            "minute" => "second",
            "dollar" => "cent",
            _ => "penny",
        };
}
