using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Numbers that only mark something: cut ordinals ("13 th"), notes ("US$ 2/"), exponents, misread digits ("l,234").</summary>
internal static class Labels
{
    private const int MaxNote = 30;

    private const int MaxBack = 30;

    private static readonly FrozenSet<string> BeforeThird = WordLists.Of("words before the third of several");

    public static bool Is(List<Token> tokens, Assembled read)
    {
        var number = read.Low;
        if (IsThirdOfSeveral(tokens, read))
            return true;
        var before = tokens.At(number.Start - 1);
        // "The big three", "the Big 3".
        if (before.Lower == "big" && read is { High: null, Low: { Value: >= 2 and <= 6, Scale: 1, Unit.Kind: UnitKind.None } })
            return true;
        // "On April six".
        if (number.Numeral is not { } digits)
            return read is { High: null, Low: { Value: <= 31, Scale: 1, Unit.Kind: UnitKind.None } }
                && Months.Contains(before)
                && (tokens.At(read.Next).Kind != TokenKind.Word || FunctionWords.Contains(tokens.At(read.Next).Lower));
        if (number.Scale != 1 || digits is not { Places: 0, Grouped: false })
            return IsMisread(number.NumberAt);
        // "At the end of quarter 1, 2007".
        if (
            before.Lower is "quarter"
            && number is { IsBare: true, Value: >= 1 and <= 4 }
            && read.High is null
            && (tokens.At(number.Next).Kind != TokenKind.Word || FunctionWords.Contains(tokens.At(number.Next).Lower))
        )
            return true;
        // "18 USC 793", "Number 36 Year 2010".
        if (
            tokens.At(number.Next).Text is "USC" or "CFR"
            || tokens.At(number.Next).Lower == "et" && tokens.At(number.Next + 1).Lower == "seq"
            || before.Text is "USC" or "CFR"
            || IsOfStatesReport(number)
            || before.Text == "Number" && tokens.At(number.Next) is { Numeral.LooksLikeYear: true }
        )
            return true;
        // "§ 4", "¶s19".
        if (before.Text is "§" or "¶" || (before.Lower == "s" && tokens.At(number.Start - 2).Text is "§" or "¶"))
            return true;
        return IsCutOrdinal(digits, tokens.At(number.NumberAt + 1))
            || IsNote(number, tokens.At(number.Next), tokens.At(number.Next + 1))
            || IsExponent(number, digits)
            || IsHeight(number.NumberAt)
            || IsMisread(number.NumberAt);

        // "42 U.S.C. 1983", "410 U.S. 113": the volume or title, and the page or section.
        bool IsOfStatesReport(Amount amount)
        {
            var end = PastStates(amount.Next);
            if (end > 0 && tokens.At(end).Kind == TokenKind.Numeral)
                return true;
            for (var back = 4; back <= 6; back += 2)
            {
                if (PastStates(amount.Start - back) == amount.Start && tokens.At(amount.Start - back - 1).Kind == TokenKind.Numeral)
                    return true;
            }

            return false;
        }

        int PastStates(int at)
        {
            if (!(tokens.At(at).Text == "U" && tokens.At(at + 1).Text == "." && tokens.At(at + 2) is { Text: "S", Glued: true }))
                return -1;
            if (tokens.At(at + 3) is not { Text: ".", Glued: true })
                return -1;
            return tokens.At(at + 4) is { Text: "C", Glued: true } && tokens.At(at + 5) is { Text: ".", Glued: true } ? at + 6 : at + 4;
        }

        // "m−2", "h−1": the sign touches the symbol of a unit.
        bool IsExponent(Amount amount, Numeral numeral) =>
            read.High is null
            && amount.IsBare
            && numeral.Digits == 1
            && tokens.At(amount.NumberAt - 1) is { Kind: TokenKind.Minus or TokenKind.Dash, Glued: true }
            && tokens.At(amount.NumberAt - 2) is { Kind: TokenKind.Word, Text.Length: <= 3 };

        // "l,234": a one that was read as a letter.
        bool IsMisread(int at) =>
            tokens.At(at).Glued
            && tokens.At(at - 1) is { Kind: TokenKind.Comma, Glued: true }
            && tokens.At(at - 2) is { Kind: TokenKind.Word, Text: "l" or "I" or "O" };

        // 6'2" in marks that are not read.
        bool IsHeight(int at) =>
            tokens.At(at + 1) is { Text: "'", Glued: true }
            && tokens.At(at + 2) is { Kind: TokenKind.Numeral, Glued: true, Numeral.Value: < 12 };
    }

    /// <summary>"The 160 th year", "on 13 th Sept": a blank before the ending.</summary>
    private static bool IsCutOrdinal(Numeral digits, Token after)
    {
        var last = digits.Value % 100 is >= 11 and <= 13 ? 0 : digits.Value % 10;
        return after.SpaceBefore
            && after.Text
                == last switch
                {
                    1 => "st",
                    2 => "nd",
                    3 => "rd",
                    _ => "th",
                };
    }

    /// <summary>"In US$ 2/", "adjusted 2/ 3/": numbers of notes, as the International Monetary Fund prints them.</summary>
    private static bool IsNote(Amount number, Token after, Token next) =>
        after is { Text: "/", Glued: true }
        && number is { Value: >= 1 and <= MaxNote, Unit.Kind: UnitKind.None or UnitKind.Currency }
        && (next.Kind == TokenKind.None || next.SpaceBefore && (number.IsBare || next.Kind != TokenKind.Word || next.IsCapitalised));

    /// <summary>"Two have been killed, and a third has been hurt": one more, and no part of them.</summary>
    private static bool IsThirdOfSeveral(List<Token> tokens, Assembled read)
    {
        if (
            read is not { High: null, HasModifier: false, Low.Unit.Kind: UnitKind.Fraction }
            || tokens[read.Start].Lower != "a"
            || tokens[read.Next - 1].Lower is not ("third" or "fourth" or "fifth")
            || (read.Next < tokens.Count && tokens[read.Next].Lower == "of")
        )
            return false;
        for (var at = read.Start - 1; at >= 0 && read.Start - at <= MaxBack; at--)
        {
            if (tokens[at].Kind == TokenKind.Stop && tokens[at + 1].SpaceBefore)
                return false;
            if (BeforeThird.Contains(tokens[at].Lower))
                return true;
            if (tokens[at].LineStart)
                return false;
        }

        return false;
    }
}
