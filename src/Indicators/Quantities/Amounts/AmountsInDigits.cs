using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Amounts;

/// <summary>Numbers in digits, with a fraction, a power of ten and a scale behind them.</summary>
internal static class AmountsInDigits
{
    public static Amount? Read(List<Token> tokens, int at, QuantityUnit? money)
    {
        var isDecimalComma = tokens[at].Kind == TokenKind.Malformed && tokens[at].Numeral.Digits > 0;
        if (tokens[at].Kind != TokenKind.Numeral && !isDecimalComma)
            return null;
        var numeral = tokens[at].Numeral;
        var (value, decimals, next) = Mixed(tokens, at, numeral, money is not null);
        if (next == at + 1 && ScientificNotation.TryRead(tokens, next, out var exponent, out var after))
        {
            var power = exponent < 0 ? 1 / Powers.OfTen(-exponent) : Powers.OfTen(exponent);
            return new()
            {
                Value = Math.Round(Powers.Times(value, power), 8),
                Mantissa = value,
                Scale = power,
                Decimals = decimals - exponent,
                Unit = QuantityUnit.None,
                Start = at,
                NumberAt = at,
                Next = after,
                Numeral = numeral,
                IsScientific = true,
            };
        }

        var amount = ScaledAmounts.Read(tokens, at, value, decimals, next, money is not null, numeral) with
        {
            IsDecimalComma = isDecimalComma,
        };
        if (amount.Next == at + 1 && at + 1 < tokens.Count && tokens[at + 1] is { Glued: true } suffix && !IsUnit(tokens, amount))
        {
            if (
                suffix.Kind is TokenKind.Word or TokenKind.Mixed
                || suffix.Text is "°" or "×" or "^" or "=" or "&" or "@" or "#" or "′" or "″"
            )
                return amount with { Flaw = Glued(suffix) };
            // "12_" and "12*" end a stretch of markup; "a_12_b" and "3*4" do not.
            if (
                suffix.Text is "_" or "*"
                && at + 2 < tokens.Count
                && tokens[at + 2] is { Glued: true, Kind: TokenKind.Word or TokenKind.Numeral }
            )
                return amount with { Flaw = Glued(suffix) };
        }

        return amount;
    }

    /// <summary>"5½", "3 1/2", "3 and three-quarters", and "$6.71 3/4" with a fraction of a cent.</summary>
    private static (decimal Value, int Decimals, int Next) Mixed(List<Token> tokens, int at, Numeral numeral, bool isMoney)
    {
        var next = at + 1;
        if (next >= tokens.Count || (numeral.Places > 0 && !(isMoney && numeral.Places == 2)))
            return (numeral.Value, numeral.Places, next);
        if (numeral.Places == 2)
        {
            var part = tokens[next] is { Kind: TokenKind.Hyphen, Glued: true } ? next + 1 : next;
            return Fractions.Slashed(tokens, part) is { } ofCent && tokens[part].SpaceBefore == (part == next)
                ? (numeral.Value + ofCent.Value / 100, 4, ofCent.Next)
                : (numeral.Value, numeral.Places, next);
        }

        if (tokens[next].Kind == TokenKind.Vulgar)
            return (numeral.Value + FractionSigns.Of(tokens[next].Text[0]), 2, next + 1);
        var isHyphenated = tokens[next] is { Kind: TokenKind.Hyphen, Glued: true } && next + 1 < tokens.Count && tokens[next + 1].Glued;
        if (isHyphenated && tokens[next + 1].Kind == TokenKind.Vulgar)
            return (numeral.Value + FractionSigns.Of(tokens[next + 1].Text[0]), 2, next + 2);
        if (Fractions.Slashed(tokens, isHyphenated ? next + 1 : next) is { } slashed)
            return (numeral.Value + slashed.Value, 2, slashed.Next);
        return Fractions.Tail(tokens, next) is { } tail
            ? (numeral.Value + tail.Value, tail.Value == 0.5m ? 1 : 2, tail.Next)
            : (numeral.Value, numeral.Places, next);
    }

    private static bool IsUnit(List<Token> tokens, Amount amount) =>
        UnitReader.Read(tokens, amount.Next, out _, out _) is not null
        || Currencies.After(tokens, amount.Next, out _, amount.Value) is not null;

    private static string Glued(Token suffix) =>
        suffix.Lower is "st" or "nd" or "rd" or "th" ? "an ordinal is not a quantity"
        : suffix.Lower == "s" ? "a decade is not a quantity"
        : $"'{suffix.Text}' is attached to the digits and is not a unit";
}
