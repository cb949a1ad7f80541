using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Number words that are not quantities in context: pronouns, names, parts of compound words.</summary>
internal static class WordsInText
{
    private static readonly FrozenSet<string> Numbered = WordLists.Of("nouns numbered in words");

    public static bool Refuse(List<Token> tokens, Assembled read, bool withDefinite)
    {
        var amount = read.Low;
        var word = tokens[amount.NumberAt];
        var before = amount.Start > 0 ? tokens[amount.Start - 1] : default;
        var after = read.Next < tokens.Count ? tokens[read.Next] : default;
        if (before.Kind is TokenKind.Hyphen or TokenKind.Slash && word.Glued && !Context.IsAfterDoubleHyphen(tokens, amount.Start))
            return true;
        // "Phase two", "tier one".
        if (amount.Unit.Kind == UnitKind.None && read.High is null && !read.HasModifier && Numbered.Contains(before.Lower))
            return true;
        // "In quarter three"; "the quarter two boats sank" counts.
        if (
            before.Lower == "quarter"
            && amount.Unit.Kind == UnitKind.None
            && amount.Value <= 4
            && amount.Start > 1
            && tokens[amount.Start - 2].Lower is not ("the" or "this" or "last" or "next" or "each" or "every" or "a" or "per" or "that")
        )
            return true;
        if (IsPlace(tokens, read, before, after))
            return true;
        // "Two, bond yields fell": the second of several points.
        if (
            amount.Unit.Kind == UnitKind.None
            && amount.Value <= 10
            && amount.Scale == 1
            && read.High is null
            && !read.HasModifier
            && after is { Kind: TokenKind.Comma, Glued: true }
            && (amount.Start == 0 || word.LineStart || before.Text == ";" || (word.IsCapitalised && before.Kind == TokenKind.Stop))
        )
            return true;
        if (
            word.IsCapitalised
            && amount.Start > 0
            && !word.LineStart
            && before.Kind is not (TokenKind.Stop or TokenKind.Pause or TokenKind.Open or TokenKind.Close)
        )
            return true;
        // "Corrie ten Boom".
        if (word.Text == "ten" && read.Next == amount.NumberAt + 1 && before.IsCapitalised && after.IsCapitalised && after.Lower[^1] != 's')
            return true;
        if (amount.Unit.Kind == UnitKind.None && Spoken.IsPart(tokens, amount, before, after, read.Next))
            return true;
        if (word.IsCapitalised && before.Kind == TokenKind.Open && after.IsCapitalised)
            return true;
        if (amount.Unit.Kind == UnitKind.Fraction)
            return RefuseFraction(tokens, read, word, before, after);
        if (amount.Unit.Kind == UnitKind.Multiple && word.Lower is "twice" or "thrice" && !read.HasModifier)
            return before.Lower == "or" || after.Lower is not ("as" or "the" or "that" or "its" or "more" or "larger");
        // "The doubles match", "in the mixed doubles".
        if (word.Lower == "doubles" && !(after.Kind == TokenKind.Word && IsObject(after.Lower)))
            return true;
        var isCompound = after is { Kind: TokenKind.Hyphen, Glued: true };
        if (isCompound && amount.Unit.Kind == UnitKind.None && IsHanging(tokens, read.Next + 1))
            return false;
        if (isCompound && amount.Unit.Kind == UnitKind.None)
            return !Compounds.IsCounted(tokens, amount, read.Next + 1);
        if (isCompound)
            return false;
        // "The two sides", "all four" refer to known things; they do not state how many there are.
        if (
            amount.Unit.Kind == UnitKind.None
            && amount.Value <= 12
            && amount.Scale == 1
            && read.High is null
            && !read.HasModifier
            && IsDefinite(before)
            && !(withDefinite && StatesNumber(before, amount.Value))
        )
            return true;

        // "In a month or two", "an hour or two": a few.
        if (
            before.Lower == "or"
            && amount is { Value: 2, Unit.Kind: UnitKind.None }
            && amount.Start > 2
            && (IsArticle(tokens[amount.Start - 3]) || IsBeforeFew(tokens[amount.Start - 3].Lower))
        )
            return true;

        // "Perhaps one of the oldest boats".
        if (amount is { Value: 1, Unit.Kind: UnitKind.None } && after.Lower == "of" && read.Modifier.Shape is null && read.High is null)
            return true;

        // "One" is a pronoun more often than a number.
        if (amount.Value == 0 && amount.Unit.Kind == UnitKind.None)
            return true;
        return amount.Value is 0 or 1
            && (amount.Unit.Kind == UnitKind.None || (amount.Unit.Kind == UnitKind.Duration && !IsHyphenated(tokens, amount)))
            && !read.HasModifier
            && read.High is null;
    }

    /// <summary>"Anywhere in the back five", "a new entry at six": a place in a row, with nothing that is counted.</summary>
    private static bool IsPlace(List<Token> tokens, Assembled read, Token before, Token after)
    {
        if (
            read is not { High: null, HasModifier: false, Low: { Scale: 1, Unit.Kind: UnitKind.None } }
            || (after.Kind == TokenKind.Word && !FunctionWords.Contains(after.Lower))
        )
            return false;
        var two = tokens.At(read.Low.Start - 2).Lower;
        return before.Lower is "back" or "front"
            ? two is "the" or "a" or "their" or "our" or "his" or "its"
            : before.Lower == "at" && two is "entry" or "entries" or "entered" or "debut" or "debuts" or "debuted";
    }

    /// <summary>"A one-year loan" states how long; "one day" is any day.</summary>
    private static bool IsHyphenated(List<Token> tokens, Amount amount) =>
        amount.NumberAt + 1 < tokens.Count && tokens[amount.NumberAt + 1] is { Kind: TokenKind.Hyphen, Glued: true };

    /// <summary>"Two- and ten-year bonds": the unit stands behind the last number.</summary>
    private static bool IsHanging(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { SpaceBefore: true, Lower: "and" or "or" }
        && AmountReader.Read(tokens, at + 1) is { Flaw: null, Unit.Kind: UnitKind.Duration or UnitKind.Physical };

    private static bool IsObject(string lower) =>
        lower
            is "the"
                or "its"
                or "their"
                or "his"
                or "her"
                or "our"
                or "your"
                or "this"
                or "that"
                or "every"
                or "in"
                or "to"
                or "from"
                or "a";

    /// <summary>"The coming year or two", "another day or two".</summary>
    private static bool IsBeforeFew(string lower) =>
        lower
            is "past"
                or "last"
                or "next"
                or "coming"
                or "first"
                or "ensuing"
                or "following"
                or "another"
                or "previous"
                or "final"
                or "every"
                or "only";

    private static bool IsArticle(Token token) => token.Lower is "a" or "an";

    private static bool IsDefinite(Token before) =>
        before.Lower is "the" or "these" or "those" or "all" or "both" or "its" or "their" or "other" or "top" || IsPossessor(before);

    private static bool IsPossessor(Token before) =>
        before.Kind == TokenKind.Word
        && before.Lower.EndsWith("'s", StringComparison.Ordinal)
        && before.Lower is not ("there's" or "it's" or "that's" or "here's" or "what's");

    /// <summary>"The two leaders" are known by name; "its two airports" are counted.</summary>
    private static bool StatesNumber(Token before, decimal value) =>
        before.Lower is "its" or "their" || IsPossessor(before) ? value >= 2 : before.Lower is "the" or "these" or "those" && value >= 3;

    private static bool RefuseFraction(List<Token> tokens, Assembled read, Token word, Token before, Token after)
    {
        if (after is { Kind: TokenKind.Hyphen, Glued: true })
            return true;
        // "Predicts movements a quarter in advance": three months.
        if (
            tokens[read.Next - 1].Lower == "quarter"
            && (
                after.Lower is "ago" or "earlier" or "later" or "ahead"
                // "Within one quarter of the end of the year".
                || (
                    after.Lower == "of"
                    && read.Next + 2 < tokens.Count
                    && tokens[read.Next + 2].Lower is "end" or "start" or "date" or "close"
                )
                || (after.Lower == "in" && read.Next + 1 < tokens.Count && tokens[read.Next + 1].Lower == "advance")
            )
        )
            return true;
        // "After the end of a quarter": three months.
        if (
            tokens[read.Next - 1].Lower == "quarter"
            && !read.HasModifier
            && after.Lower != "of"
            && before.Lower is "of" or "in" or "per" or "during" or "within" or "after" or "before" or "every" or "each" or "over"
        )
            return true;
        if (word.Lower == "half")
        {
            if (
                before.Lower is "each" or "either" or "every"
                || before.Lower
                    is "first"
                        or "second"
                        or "other"
                        or "latter"
                        or "previous"
                        or "preceding"
                        or "prior"
                        or "current"
                        or "this"
                        or "last"
                        or "next"
                        or "back"
                        or "bottom"
                        or "top"
                        or "upper"
                        or "lower"
                        or "later"
                        or "early"
                || (before.Lower == "a" && read.Start > 1 && tokens[read.Start - 2].Lower == "and")
            )
                return true;
            return read.Next == read.Low.NumberAt + 1 && before.Lower is "the" && after.Lower is not "of";
        }

        // "A year and a half" does not contain a separate half.
        if (word.Lower == "a" && before.Lower == "and" && tokens[read.Next - 1].Lower == "half")
            return true;

        // "A third term" is an ordinal, "a quarter century" a name; a fraction is followed by "of" or by nothing that could be counted.
        return word.Lower == "a"
            && !read.HasModifier
            && !after.Lower.EndsWith("ed", StringComparison.Ordinal)
            && after.Kind == TokenKind.Word
            && !FunctionWords.Contains(after.Lower)
            && after.Lower is not ("more" or "less" or "higher" or "lower" or "larger" or "smaller");
    }
}
