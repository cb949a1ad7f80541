using System.Collections.Frozen;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Parts of one: "half", "a third", "two-thirds", "one in five", "3 out of every 10", "¾".</summary>
internal static class Fractions
{
    /// <summary>Fractions in words are stated to the nearest percent, by our convention.</summary>
    public const int Decimals = 2;

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
        ("tenth", 10),
        ("twelfth", 12),
        ("sixteenth", 16),
        ("twentieth", 20),
        ("hundredth", 100),
        ("thousandth", 1000)
    );

    private static readonly FrozenSet<string> Wholes = WordLists.Of("words after a fraction with spaces");

    /// <summary>"And a half", "and three quarters" after a whole number.</summary>
    public static (decimal Value, int Next)? Tail(List<Token> tokens, int at)
    {
        // "One-and-a-half".
        if (
            at + 4 < tokens.Count
            && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
            && tokens[at + 1].Lower == "and"
            && tokens[at + 2].Kind == TokenKind.Hyphen
        )
            return InWords(tokens, at + 3) is { Mantissa: < 1 } joined ? (joined.Mantissa, joined.Next) : null;
        if (at + 2 >= tokens.Count || tokens[at].Lower != "and")
            return null;
        // "44 million and half live in towns": without an article it is another part, but in "two and half years".
        if (tokens[at + 1].Lower == "half" && UnitReader.Read(tokens, at + 2, out _, out _) is null)
            return null;
        var part = tokens[at + 1].Kind == TokenKind.Vulgar ? OfVulgar(tokens, at + 1) : InWords(tokens, at + 1);
        return
            part is { Mantissa: < 1 } fraction
            && !(fraction.Next < tokens.Count && Scales.OfWord(tokens[fraction.Next]) >= 1000 && Scales.OfWord(tokens[at - 1]) is not null)
            ? (fraction.Mantissa, fraction.Next)
            : null;
    }

    /// <summary>"1/2" after a whole number or alone: a digit, a slash and a usual denominator.</summary>
    public static (decimal Value, int Next)? Slashed(List<Token> tokens, int at)
    {
        if (
            at + 2 >= tokens.Count
            || tokens[at] is not { Kind: TokenKind.Numeral, Numeral: { Places: 0, Digits: <= 2, Grouped: false } numerator }
            || tokens[at + 1].Text is not ("/" or "\u2044")
            || tokens[at + 2] is not { Kind: TokenKind.Numeral, Numeral: { Places: 0, Digits: <= 4, Grouped: false } whole }
            || tokens[at + 1].SpaceBefore != tokens[at + 2].SpaceBefore
            || (tokens[at + 1].SpaceBefore && !IsOfUnit(tokens, at + 3))
            || numerator.Value >= whole.Value
            || numerator.Value == 0
            || (tokens[at + 1].Text == "/" && whole.Value is not (2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32))
            || (at + 3 < tokens.Count && tokens[at + 3] is { Kind: TokenKind.Slash or TokenKind.Numeral or TokenKind.Mixed, Glued: true })
        )
            return null;
        return (numerator.Value / whole.Value, at + 3);
    }

    /// <summary>"7 3 / 4 %", "2 / 3 of the boats": parted signs are a fraction only before a unit or a whole.</summary>
    private static bool IsOfUnit(List<Token> tokens, int at) =>
        at < tokens.Count && (tokens[at].Kind == TokenKind.Percent || Wholes.Contains(tokens[at].Lower));

    public static Amount? Read(List<Token> tokens, int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Vulgar => OfVulgar(tokens, at) is { } sign ? PartsOfScales.Read(tokens, sign) ?? sign : null,
            TokenKind.Numeral => Ratios.InDigits(tokens, at) ?? OfWhole(tokens, at) ?? Ratios.OneOfMany(tokens, at),
            TokenKind.Word => InWords(tokens, at) is { } part
                ? PartsOfScales.Read(tokens, part) ?? part
                : Ratios.InWords(tokens, at) ?? Ratios.OneOfMany(tokens, at),
            _ => null,
        };

    private static Amount? OfVulgar(List<Token> tokens, int at) => Part(FractionSigns.Of(tokens[at].Text[0]), at, at + 1);

    /// <summary>"Half", "a third", "one-third", "two thirds".</summary>
    private static Amount? InWords(List<Token> tokens, int at)
    {
        var token = tokens[at];
        if (token.Lower is "half")
            return Part(0.5m, at, at + 1);
        if (token.Lower is "quarter" && IsPartOfScale(tokens, at + 1))
            return Part(0.25m, at, at + 1);
        if (token.Kind != TokenKind.Word)
            return null;
        var numerator = token.Lower is "a" ? 1 : NumberWords.OfWord(token.Lower) ?? 0;
        if (numerator == 0 || at + 1 >= tokens.Count)
            return null;
        var next = tokens[at + 1].Kind == TokenKind.Hyphen && tokens[at + 1].Glued ? at + 2 : at + 1;
        if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word)
            return null;
        var word = tokens[next].Lower;
        var plural = word.EndsWith('s') && Denominators.ContainsKey(word[..^1]);
        // "A three-quarter majority" keeps the singular before a noun; "three-fifth of them" is a slip.
        var isOf = next == at + 2 && tokens.At(next + 1).Lower == "of";
        var singular =
            numerator is > 1 and < 10
            && (word is "quarter" or "fourth" || (isOf && Denominators.ContainsKey(word)))
            && (next == at + 2 || (next + 1 < tokens.Count && Scales.OfWord(tokens[next + 1]) is not null));
        // "Ten quarters" are a length of time.
        if (word == "quarters" && (numerator is not (3 or 5 or 7 or 9) || (numerator > 3 && next == at + 1)))
            return null;
        if (numerator == 1 ? !Denominators.ContainsKey(word) : !plural && !singular)
            return null;
        return Part(numerator / (decimal)Denominators[plural ? word[..^1] : word], at, next + 1);
    }

    /// <summary>"Quarter million", "quarter of a percent", "quarter-point": never "quarter" alone, which is a part of a year.</summary>
    private static bool IsPartOfScale(List<Token> tokens, int at) =>
        at < tokens.Count && PartsOfScales.Read(tokens, Part(0.25m, at - 1, at)) is not null;

    /// <summary>"3/4 of the vote"; without "of" two digits and a slash may be a date or a score.</summary>
    private static Amount? OfWhole(List<Token> tokens, int at) =>
        Slashed(tokens, at) is not { } part ? null
        : part.Next >= tokens.Count
            ? (IsMove(tokens, at, part.Next) ? Part(part.Value, at, part.Next) with { Unit = QuantityUnit.None } : null)
        : UnitReader.IsPoint(tokens[part.Next]) ? Part(part.Value, at, part.Next + 1) with { Unit = QuantityUnit.PercentagePoints }
        : tokens[part.Next].Lower == "of" || tokens[at + 1].Text == "\u2044" ? Part(part.Value, at, part.Next)
        : UnitReader.Read(tokens, part.Next, out _, out _) is not null
        || tokens[part.Next].Lower is "pound" or "pounds"
        || SharesUnit(tokens, part.Next)
        || IsMove(tokens, at, part.Next)
            ? Part(part.Value, at, part.Next) with
            {
                Unit = QuantityUnit.None,
            }
        : null;

    /// <summary>"Fell 3/8 to 45", "up 5/32 at 101", "off 1/4.": what a price moves by.</summary>
    private static bool IsMove(List<Token> tokens, int at, int next) =>
        at > 0
        && tokens[at + 2].Numeral.Value is 2 or 4 or 8 or 16 or 32
        && (Movements.IsVerb(tokens[at - 1]) || tokens[at - 1].Lower is "off" or "added")
        && (
            next >= tokens.Count
            || tokens[next].Lower is "to" or "at" or "on" or "in" or "and"
            || tokens[next].Kind is TokenKind.Stop or TokenKind.Comma
        );

    /// <summary>"1/4 to 1/2 percent", "between 1/2 and 1 point": the unit follows the second end.</summary>
    private static bool SharesUnit(List<Token> tokens, int at)
    {
        if (
            at >= tokens.Count
            || (tokens[at].Lower is not ("to" or "and" or "or") && tokens[at].Kind is not (TokenKind.Dash or TokenKind.Hyphen))
        )
            return false;
        var end = at + 1;
        if (Slashed(tokens, end) is { } part)
            end = part.Next;
        else if (tokens.At(end).Kind is TokenKind.Numeral or TokenKind.Vulgar)
            end = Slashed(tokens, end + 1) is { } tail ? tail.Next : end + (tokens.At(end + 1).Kind == TokenKind.Vulgar ? 2 : 1);
        else
            return false;
        return UnitReader.IsPoint(tokens.At(end)) || UnitReader.Read(tokens, end, out _, out _) is not null;
    }

    public static Amount Part(decimal value, int at, int next) =>
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
