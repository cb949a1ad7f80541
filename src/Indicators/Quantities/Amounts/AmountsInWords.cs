using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Amounts;

/// <summary>Numbers in words: "two thousand", "one point two million", "a dozen and a half", "threefold".</summary>
internal static class AmountsInWords
{
    public static Amount? Read(List<Token> tokens, int at)
    {
        if (Multiples.OfWord(tokens, at, out var afterMultiple) is { } times)
        {
            return new()
            {
                Value = times,
                Mantissa = times,
                Decimals = times < 1 ? 2 : 0,
                Unit = QuantityUnit.Multiple,
                Start = at,
                NumberAt = at,
                Next = afterMultiple,
            };
        }

        if (!NumberWords.TryRead(tokens, at, out var value, out var decimals, out var next))
            return null;
        if (decimals is 0 or -2 && NumberWords.TryReadPoint(tokens, next, out var fraction, out var places, out var end))
            return ScaledAmounts.Read(tokens, at, value + fraction, places, end, false, null);
        if (Fractions.Tail(tokens, next) is { } tail)
        {
            // "A million and a half", "a dozen and a half" are parts of the scale; "three and a half million" is scaled as a whole.
            var scale = Scales.OfWord(tokens[next - 1]) ?? 1;
            if (scale == 1)
                return ScaledAmounts.Read(tokens, at, value + tail.Value, tail.Value == 0.5m ? 1 : 2, tail.Next, false, null);
            if (scale >= 1000 || scale == 12)
                return ScaledAmounts.Whole(at, value + tail.Value * scale, scale == 12 ? 0 : decimals + 1, tail.Next);
        }

        var amount = ScaledAmounts.Whole(at, value, decimals, next);
        if (
            next + 1 < tokens.Count
            && tokens[next].Kind == TokenKind.Hyphen
            && tokens[next + 1].Glued
            && Ordinals.Contains(tokens[next + 1].Lower)
            // "A seven-second delay": only after tens can "second" end an ordinal.
            && !(tokens[next + 1].Lower == "second" && NumberWords.OfWord(tokens[next - 1].Lower) is >= 2 and < 20)
        )
            return amount with { Flaw = "an ordinal is not a quantity", Next = next + 2 };
        // "Seven hundred thousand" is seven times a hundred thousand, and "six to seven hundred thousand" shares that.
        if (
            NumberWords.OfWord(tokens[at].Lower) is > 0 and var lead
            && value % lead == 0
            && value / lead is >= 100 and var factor
            && Scales.IsPowerOfTen(factor)
        )
            return amount with { Scale = factor, Mantissa = lead };
        return Scales.OfWord(tokens[next - 1]) is { } last && last >= 100 && value % last == 0
            ? amount with
            {
                Scale = last,
                Mantissa = value / last,
            }
            : amount;
    }
}
