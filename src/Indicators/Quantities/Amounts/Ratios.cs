using System.Collections.Frozen;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Reads a share given as a ratio: "one in five", "3 out of every 10", "nine of ten", "one child in five".</summary>
internal static class Ratios
{
    private static readonly FrozenSet<string> Ranking = WordLists.Of("words before a rank");

    private static readonly FrozenSet<string> BeforePronounOne = WordLists.Of("words before the pronoun one");

    private static readonly FrozenSet<string> Lasting = WordLists
        .Of("nouns that last")
        .Union(WordLists.Of("lengths and outings"))
        .ToFrozenSet();

    /// <summary>"One in five", "two out of every five hundred", "nine of ten".</summary>
    public static Amount? InWords(List<Token> tokens, int at)
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
        // "Struck out six in eight innings" counts twice.
        if (joint == "in" && numerator > 1 && end < tokens.Count && Lasting.Contains(tokens[end].Lower))
            return null;
        return Fractions.Part(numerator / whole, at, end);
    }

    /// <summary>
    /// "1 in 5", "3 out of 17", "45 of every 100". After "in", only usual denominators count: "3 in 17 towns" counts something in towns.
    /// </summary>
    public static Amount? InDigits(List<Token> tokens, int at)
    {
        var numerator = tokens[at].Numeral;
        // "Ranks 92 out of 133 countries".
        if (at > 0 && Ranking.Contains(tokens[at - 1].Lower))
            return null;
        if (numerator.Value == 0 || Preposition(tokens, at + 1, out var joint) is not { } next || tokens[next].Kind != TokenKind.Numeral)
            return null;
        var whole = tokens[next].Numeral;
        var isUsual =
            joint is "out of" or "every"
            || (joint == "in" && (IsUsualWhole(whole.Value) || (numerator.Value == 1 && IsOneIn(tokens, at, next))));
        if (
            !isUsual
            || whole.Places > 0
            // "1.3 in 1,000" is a rate of something, "1.3 in 12" is not.
            || (numerator.Places > 0 && whole.Value is not (100 or 1000 or 10_000 or 100_000))
            || whole.LooksLikeYear && joint == "in"
            || whole.Value <= numerator.Value
            || (joint == "in" && numerator.Value > 99)
            || Months.Contains(tokens.At(next + 1))
        )
            return null;
        var (value, end) = (whole.Value, next + 1);
        if (Scales.OfWord(tokens.At(end)) is { } scale)
        {
            if (joint == "in" && numerator.Value != 1)
                return null;
            (value, end) = (value * scale, end + 1);
        }

        return
            tokens.At(end)
                is { Kind: TokenKind.Percent }
                    or { Lower: "percent" or "years" or "months" or "days" or "weeks" or "hours" or "minutes" }
            || (joint == "in" && numerator.Value > 1 && Lasting.Contains(tokens.At(end).Lower))
            ? null
            : Fractions.Part(numerator.Value / value, at, end);
    }

    /// <summary>"One child in five": a noun between, and none behind, as "one goal in five games" has.</summary>
    public static Amount? OneOfMany(List<Token> tokens, int at)
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
            ? Fractions.Part(1 / whole, at, at + 4)
            : null;
    }

    /// <summary>"One in 13 pupils", "1 in 45,000"; but "the only one in 13 years" and "one in 2019" are not ratios.</summary>
    private static bool IsOneIn(List<Token> tokens, int at, int whole)
    {
        var number = tokens[whole].Numeral;
        if (number is { Places: > 0 } or { LooksLikeYear: true } || number.Value <= 1 || tokens[at + 1].Lower != "in")
            return false;
        if (at > 0 && BeforePronounOne.Contains(tokens[at - 1].Lower))
            return false;
        return UnitReader.Read(tokens, whole + 1, out _, out _) is null
            && (whole + 1 >= tokens.Count || (!Months.Contains(tokens[whole + 1]) && Scales.OfWord(tokens[whole + 1]) is null));
    }

    private static bool IsUsualWhole(decimal whole) =>
        whole is 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 12 or 20 or 50 or 100 or 1000 or 10_000 or 100_000;

    /// <summary>Position after "in", "out of", "of" and "every"; null if they are not there.</summary>
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
}
