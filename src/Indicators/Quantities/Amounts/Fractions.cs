using System.Collections.Frozen;
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

    private const string Signs = "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static readonly (int Numerator, int Denominator)[] OfSigns =
    [
        (1, 7),
        (1, 9),
        (1, 10),
        (1, 3),
        (2, 3),
        (1, 5),
        (2, 5),
        (3, 5),
        (4, 5),
        (1, 6),
        (5, 6),
        (1, 8),
        (3, 8),
        (5, 8),
        (7, 8),
    ];

    public static decimal OfSign(char sign) =>
        sign switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            _ => Signs.IndexOf(sign) is >= 0 and var index
                ? Math.Round((decimal)OfSigns[index].Numerator / OfSigns[index].Denominator, 8)
                : 1,
        };

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
            || tokens[at + 1].Text != "/"
            || tokens[at + 2] is not { Kind: TokenKind.Numeral, Numeral: { Places: 0, Digits: <= 2, Grouped: false } whole }
            || tokens[at + 1].SpaceBefore != tokens[at + 2].SpaceBefore
            || (tokens[at + 1].SpaceBefore && !IsOfUnit(tokens, at + 3))
            || numerator.Value >= whole.Value
            || numerator.Value == 0
            || whole.Value is not (2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32)
            || (at + 3 < tokens.Count && tokens[at + 3] is { Kind: TokenKind.Slash or TokenKind.Numeral or TokenKind.Mixed, Glued: true })
        )
            return null;
        return (numerator.Value / whole.Value, at + 3);
    }

    /// <summary>"7 3 / 4 %": parted signs are a fraction only before a unit.</summary>
    private static bool IsOfUnit(List<Token> tokens, int at) =>
        at < tokens.Count
        && (
            tokens[at].Kind == TokenKind.Percent
            || tokens[at].Lower is "point" or "points" or "percent" or "pct" or "mile" or "miles" or "inch" or "inches" or "cents" or "year"
        );

    public static Amount? Read(List<Token> tokens, int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Vulgar => OfVulgar(tokens, at) is { } sign ? PartsOfScales.Read(tokens, sign) ?? sign : null,
            TokenKind.Numeral => InDigits(tokens, at) ?? OfWhole(tokens, at) ?? OneOfMany(tokens, at),
            TokenKind.Word => InWords(tokens, at) is { } part
                ? PartsOfScales.Read(tokens, part) ?? part
                : Ratio(tokens, at) ?? OneOfMany(tokens, at),
            _ => null,
        };

    private static Amount? OfVulgar(List<Token> tokens, int at) => Part(OfSign(tokens[at].Text[0]), at, at + 1);

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
        // "A three-quarter majority" keeps the singular before a noun.
        var singular =
            numerator is > 1 and < 10
            && word is "quarter" or "fourth"
            && (next == at + 2 || (next + 1 < tokens.Count && Scales.OfWord(tokens[next + 1]) is not null));
        if (numerator == 1 ? !Denominators.ContainsKey(word) : !plural && !singular)
            return null;
        return Part(numerator / (decimal)Denominators[plural ? word[..^1] : word], at, next + 1);
    }

    /// <summary>"Quarter million", "quarter of a percent", "quarter-point": never "quarter" alone, which is a part of a year.</summary>
    private static bool IsPartOfScale(List<Token> tokens, int at) =>
        at < tokens.Count && PartsOfScales.Read(tokens, Part(0.25m, at - 1, at)) is not null;

    /// <summary>"One in five", "two out of every five hundred", "nine of ten".</summary>
    private static Amount? Ratio(List<Token> tokens, int at)
    {
        if (
            NumberWords.OfWord(tokens[at].Lower) is not { } numerator
            || numerator == 0
            || Preposition(tokens, at + 1, out var joint) is not { } next
        )
            return null;
        decimal whole;
        int end;
        if (
            tokens[next] is { Kind: TokenKind.Numeral, Numeral: { Places: 0 } digits }
            && (joint is "out of" or "every" || IsUsualWhole(digits.Value) || (numerator == 1 && IsOneIn(tokens, at, next)))
        )
            (whole, end) = (digits.Value, next + 1);
        else if (
            tokens[next].Kind != TokenKind.Word
            || (NumberWords.OfWord(tokens[next].Lower) is null && tokens[next].Lower != "a")
            || !NumberWords.TryRead(tokens, next, out whole, out _, out end)
        )
            return null;
        if (whole <= numerator)
            return null;
        // "Two of five hundred men" counts men, "nine of ten" is a part; "one in two million" is a part.
        if (joint == "of" && (numerator == 1 || whole is not (3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 20)))
            return null;
        return Part(numerator / whole, at, end);
    }

    /// <summary>
    /// "1 in 5", "3 out of 17", "45 of every 100". After "in" only such wholes as people use for this: "3 in 17 towns" counts something in
    /// towns.
    /// </summary>
    private static Amount? InDigits(List<Token> tokens, int at)
    {
        if (
            tokens[at].Numeral is not { Places: 0 } numerator
            || numerator.Value == 0
            || Preposition(tokens, at + 1, out var joint) is not { } next
            || tokens[next].Kind != TokenKind.Numeral
        )
            return null;
        var whole = tokens[next].Numeral;
        var isUsual =
            joint is "out of" or "every"
            || (joint == "in" && (IsUsualWhole(whole.Value) || (numerator.Value == 1 && IsOneIn(tokens, at, next))));
        if (
            !isUsual
            || whole.Places > 0
            || whole.LooksLikeYear && joint == "in"
            || whole.Value <= numerator.Value
            || (joint == "in" && numerator.Value > 99)
            || Months.Contains(At(next + 1))
        )
            return null;
        var (value, end) = (whole.Value, next + 1);
        if (Scales.OfWord(At(end)) is { } scale)
        {
            if (joint == "in" && numerator.Value != 1)
                return null;
            (value, end) = (value * scale, end + 1);
        }

        return
            At(end)
                is { Kind: TokenKind.Percent }
                    or { Lower: "percent" or "years" or "months" or "days" or "weeks" or "hours" or "minutes" }
            ? null
            : Part(numerator.Value / value, at, end);

        Token At(int index) => index < tokens.Count ? tokens[index] : default;
    }

    /// <summary>"One child in five": a noun between, and none behind, as "one goal in five games" has.</summary>
    private static Amount? OneOfMany(List<Token> tokens, int at)
    {
        if (
            at + 3 >= tokens.Count
            || tokens[at].Lower is not ("one" or "1")
            || tokens[at + 1] is not { Kind: TokenKind.Word, SpaceBefore: true } noun
            || FunctionWords.Contains(noun.Lower)
            || UnitReader.Read(tokens, at + 1, out _, out _) is not null
            || tokens[at + 2].Lower != "in"
        )
            return null;
        var whole = tokens[at + 3] is { Kind: TokenKind.Numeral, Numeral.Places: 0 } digits
            ? digits.Numeral.Value
            : NumberWords.OfWord(tokens[at + 3].Lower) ?? 0;
        var after = at + 4 < tokens.Count ? tokens[at + 4] : default;
        var endsPhrase = after.Kind is TokenKind.None or TokenKind.Stop or TokenKind.Comma or TokenKind.Pause or TokenKind.Close;
        return IsUsualWhole(whole) && (endsPhrase || (after.Kind == TokenKind.Word && FunctionWords.Contains(after.Lower)))
            ? Part(1 / whole, at, at + 4)
            : null;
    }

    /// <summary>"3/4 of the vote"; without "of" two digits and a slash may be a date or a score.</summary>
    private static Amount? OfWhole(List<Token> tokens, int at) =>
        Slashed(tokens, at) is { } part && part.Next < tokens.Count && tokens[part.Next].Lower == "of"
            ? Part(part.Value, at, part.Next)
            : null;

    /// <summary>"One in 13 pupils", "1 in 45,000"; but "the only one in 13 years" and "one in 2019" are none.</summary>
    private static bool IsOneIn(List<Token> tokens, int at, int whole)
    {
        var number = tokens[whole].Numeral;
        if (number is { Places: > 0 } or { LooksLikeYear: true } || number.Value <= 1 || tokens[at + 1].Lower != "in")
            return false;
        if (at > 0 && WordLists.IsBeforePronounOne(tokens[at - 1].Lower))
            return false;
        return UnitReader.Read(tokens, whole + 1, out _, out _) is null
            && (whole + 1 >= tokens.Count || (!Months.Contains(tokens[whole + 1]) && Scales.OfWord(tokens[whole + 1]) is null));
    }

    private static bool IsUsualWhole(decimal whole) =>
        whole is 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 12 or 20 or 50 or 100 or 1000 or 10_000 or 100_000;

    /// <summary>Past "in", "out of", "of" and "every"; null where they do not stand there.</summary>
    private static int? Preposition(List<Token> tokens, int at, out string joint)
    {
        joint = at < tokens.Count ? tokens[at].Lower : "";
        if (joint == "out" && at + 1 < tokens.Count && tokens[at + 1].Lower == "of")
        {
            joint = "out of";
            at += 2;
        }
        else if (joint is "in" or "of")
        {
            at++;
        }
        else
        {
            return null;
        }

        if (at < tokens.Count && tokens[at].Lower == "every")
        {
            joint = "every";
            at++;
        }

        return at < tokens.Count ? at : null;
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
