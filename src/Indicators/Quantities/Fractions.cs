using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Parts of one: "half", "a third", "two-thirds", "one in five", "¾"; and halves of scale words: "half a million".</summary>
internal static class Fractions
{
    /// <summary>Fractions in words are stated to the nearest percent, by our convention.</summary>
    private const int Decimals = 2;

    private static readonly FrozenDictionary<string, int> Denominators = Lexicon.Of<int>(
        ("half", 2),
        ("third", 3),
        ("quarter", 4),
        ("fourth", 4),
        ("fifth", 5),
        ("sixth", 6),
        ("seventh", 7),
        ("eighth", 8),
        ("ninth", 9),
        ("tenth", 10)
    );

    public static decimal OfSign(char sign) =>
        sign switch
        {
            '½' => 0.5m,
            '⅓' => 0.33333333m,
            '⅔' => 0.66666667m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            '⅕' => 0.2m,
            _ => 0.125m,
        };

    public static bool IsAndAHalf(IReadOnlyList<Token> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at].Lower == "and" && tokens[at + 1].Lower == "a" && tokens[at + 2].Lower == "half";

    public static Amount? Read(IReadOnlyList<Token> tokens, int at) => Plain(tokens, at) is { } part ? OfScale(tokens, part) ?? part : null;

    private static Amount? Plain(IReadOnlyList<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Vulgar)
            return Part(OfSign(token.Text[0]), at, at + 1);
        if (token.Kind == TokenKind.Numeral)
            return InDigits(tokens, at);
        if (token.Lower == "half")
            return Part(0.5m, at, at + 1);
        if (token.Kind != TokenKind.Word)
            return null;
        var numerator = token.Lower is "a" ? 1 : NumberWords.OfWord(token.Lower) ?? 0;
        if (numerator == 0 || at + 1 >= tokens.Count)
            return null;
        var next = tokens[at + 1].Kind == TokenKind.Hyphen && tokens[at + 1].Glued ? at + 2 : at + 1;
        if (next >= tokens.Count)
            return null;
        var word = tokens[next].Lower;
        if (
            token.Lower != "a"
            && next == at + 1
            && (word == "in" || (word == "out" && next + 1 < tokens.Count && tokens[next + 1].Lower == "of"))
        )
        {
            var whole = word == "in" ? next + 1 : next + 2;
            return whole < tokens.Count && NumberWords.OfWord(tokens[whole].Lower) is { } all && all > numerator
                ? Part(numerator / (decimal)all, at, whole + 1)
                : null;
        }

        var plural = word.EndsWith('s') && Denominators.ContainsKey(word[..^1]);
        if (numerator == 1 ? !Denominators.ContainsKey(word) : !plural)
            return null;
        return Part(numerator / (decimal)Denominators[plural ? word[..^1] : word], at, next + 1);
    }

    /// <summary>
    /// "1 in 5", "3 out of 17". After "in" only such wholes as people use for this: "3 in 17 towns" counts something in towns.
    /// </summary>
    private static Amount? InDigits(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at].Numeral is not { Places: 0 } numerator)
            return null;
        var isOutOf = tokens[at + 1].Lower == "out" && tokens[at + 2].Lower == "of";
        var last = isOutOf ? at + 3 : at + 2;
        if ((!isOutOf && tokens[at + 1].Lower != "in") || last >= tokens.Count || tokens[last].Kind != TokenKind.Numeral)
            return null;
        var whole = tokens[last].Numeral;
        var isUsual = isOutOf || whole.Value is 3 or 4 or 5 or 6 or 8 or 10 or 20 or 100 or 1000;
        if (
            !isUsual
            || whole.Places > 0
            || whole.Value <= numerator.Value
            || Scales.OfWord(At(last + 1)) is not null
            || Months.Contains(At(last + 1))
        )
            return null;
        return Part(numerator.Value / whole.Value, at, last + 1);

        Token At(int index) => index < tokens.Count ? tokens[index] : default;
    }

    /// <summary>
    /// "Half a million", "a quarter of a million", "half of one percent": a fraction of a scale word or of a percent; null if none follows.
    /// </summary>
    private static Amount? OfScale(IReadOnlyList<Token> tokens, Amount part)
    {
        var at = part.Next;
        var isJoined = at < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true };
        if (isJoined)
            at++;
        if (at < tokens.Count && tokens[at].Lower == "of")
            at++;
        if (at < tokens.Count && tokens[at].Lower is "a" or "one")
            at++;
        if (at >= tokens.Count)
            return null;
        var places = part.Mantissa == 0.5m ? 1 : Decimals;
        if (Scales.OfWord(tokens[at]) is { } factor && !tokens[at].Lower.EndsWith('s'))
        {
            return part with
            {
                Value = Math.Round(part.Mantissa * factor, 8),
                Scale = factor,
                Unit = QuantityUnit.None,
                Next = at + 1,
                Decimals = factor == 12 ? 0 : places - Scales.Zeros(factor),
            };
        }

        return
            Units.Read(tokens, at, out var next, out var inBasisPoints) is { Kind: UnitKind.Percent or UnitKind.PercentagePoints } unit
            && !inBasisPoints
            ? part with
            {
                Unit = unit,
                Decimals = places,
                Next = next,
            }
            : null;
    }

    private static Amount Part(decimal value, int at, int next) =>
        new()
        {
            Value = Math.Round(value, 8),
            Mantissa = value,
            Decimals = Decimals,
            Unit = QuantityUnit.Fraction,
            Start = at,
            NumberAt = at,
            Next = next,
        };
}
