using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Days, times of day and parts of years.</summary>
internal sealed class Dates(List<Token> tokens)
{
    private static readonly FrozenSet<string> BeforeQuarters = WordLists.Of("words before quarters of a year");

    /// <summary>"3 May", "May 3", "3 p.m.", "14 and 15 September", "3rd of May", and eight digits that are a date.</summary>
    public bool IsDate(Token before, Token after, Assembled read)
    {
        var first = read.Low;
        // "2.13 am".
        if (first.Numeral is { Places: 2, Value: < 24 } && IsHalfOfDay(after, read.Next))
            return true;
        // "From May 15 -17": the second day after a blank.
        if (first is { Value: < 0 and >= -31, IsBare: true } && Months.IsDayAt(tokens, first.Start - 1))
            return true;
        if (first.Numeral is not { Places: 0, Grouped: false } numeral)
            return false;
        if (numeral.Digits == 8 && numeral.Value is >= 19000101 and <= 20991231)
            return true;
        if (IsEra(first.Next) || IsAfterEra(first.Start))
            return true;
        if (numeral.Value is < 1 or > 31)
            return false;
        if (Months.Contains(before) || Months.Contains(after))
            return true;
        // "The year ended march 31, 2021" in lower case; "12, 2004 - Boats sank", cut off its month.
        if (
            (before.Text is "march" or "may" || tokens[first.Start].LineStart)
            && after is { Kind: TokenKind.Comma, Glued: true }
            && tokens.At(first.Next + 1) is { SpaceBefore: true, Numeral: { LooksLikeYear: true, Grouped: false, Places: 0 } }
        )
            return true;
        if (before.Kind == TokenKind.Stop && Months.Contains(tokens.At(first.Start - 2)))
            return true;
        if (IsAnotherDay(first, before))
            return true;
        return after.Lower == "o'clock"
            || IsHalfOfDay(after, read.Next)
            || IsPartOfDay(tokens, read.Next)
            || (
                after.Lower is "and" or "or" or "to" or "through" or "until" or "till" or "–" or "-"
                && tokens.At(first.Next + 1) is { Kind: TokenKind.Numeral, Numeral: { Places: 0, Value: <= 31 } }
                && Months.Contains(tokens.At(first.Next + 2))
            );
    }

    /// <summary>"In the morning", "at night": the hour before it is a time.</summary>
    public static bool IsPartOfDay(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && (
            tokens[at].Lower == "in"
                ? at + 2 < tokens.Count && tokens[at + 1].Lower == "the" && tokens[at + 2].Lower is "morning" or "afternoon" or "evening"
                : tokens[at].Lower == "at" && tokens[at + 1].Lower == "night"
        );

    /// <summary>"Am", "p.m.".</summary>
    private bool IsHalfOfDay(Token after, int at) =>
        after.Lower is "am" or "pm"
        || (after.Lower is "a" or "p" && tokens.At(at + 1).Kind == TokenKind.Stop && tokens.At(at + 2).Lower == "m");

    /// <summary>"550 B.C.", "79 AD", "300 BCE".</summary>
    private bool IsEra(int at) =>
        tokens.At(at).Text is "BC" or "BCE" or "AD" or "CE"
        || (tokens.At(at).Text is "B" or "A" && tokens.At(at + 1) is { Text: ".", Glued: true } && tokens.At(at + 2).Text is "C" or "D");

    /// <summary>"AD 70", "A.D. 500".</summary>
    private bool IsAfterEra(int at) =>
        tokens.At(at - 1).Text == "AD"
        || (
            tokens.At(at - 1).Text == "."
            && tokens.At(at - 2) is { Text: "D", Glued: true }
            && tokens.At(at - 3).Text == "."
            && tokens.At(at - 4).Text == "A"
        );

    /// <summary>"May 3 and 4", "June 2, 3 and 5": a day after a day, with nothing after it that is counted.</summary>
    private bool IsAnotherDay(Amount first, Token before)
    {
        var after = tokens.At(first.Next);
        if (before.Lower is not ("and" or "or" or "to" or "through") && before.Kind != TokenKind.Comma)
            return false;
        if (after.Kind == TokenKind.Word && !FunctionWords.Contains(after.Lower))
            return false;
        var at = first.Start - 2;
        for (var days = 0; days < 4; days++, at -= 2)
        {
            if (tokens.At(at) is not { Kind: TokenKind.Numeral, Numeral: { Places: 0, Grouped: false, Value: >= 1 and <= 31 } })
                return false;
            if (Months.Contains(tokens.At(at - 1)))
                return true;
            if (tokens.At(at - 1).Lower is not ("and" or "or" or "to") && tokens.At(at - 1).Kind != TokenKind.Comma)
                return false;
        }

        return false;
    }

    /// <summary>"In 2021.53 Then": a year with a note number.</summary>
    public bool IsYearWithNote(Amount first, Token after) =>
        first.Numeral is { Digits: 4, Grouped: false, Places: > 0 }
        && first.Value is >= 1000 and < 2200
        && (after.IsCapitalised || after.Kind != TokenKind.Word)
        && !(first.Numeral is { Places: 2 } && tokens.At(first.Start - 1).Lower is "to" or "at" or "of" or "from" or "near")
        && !(first.Numeral is { Places: 2 } && tokens.At(first.Start - 1).Lower is "by" && !after.IsCapitalised);

    /// <summary>"The first three quarters of 2016", "the last two quarters": quarters of a year are not fractions.</summary>
    public bool IsPartOfYear(Assembled read)
    {
        if (
            read.Low is { Unit.Kind: UnitKind.None, Value: <= 4 }
            && tokens.At(read.Next).Lower == "quarters"
            && tokens.At(read.Low.Start - 1).Lower
                is "first"
                    or "last"
                    or "next"
                    or "past"
                    or "previous"
                    or "final"
                    or "preceding"
                    or "following"
                    or "latest"
                    or "prior"
                    or "recent"
        )
            return true;
        if (
            read.Low.Unit.Kind != UnitKind.Fraction
            || tokens.At(read.Low.Next - 1).Lower is not ("quarters" or "quarter" or "half" or "third" or "thirds")
        )
            return false;
        if (tokens.At(read.Low.Next - 1).Lower == "quarters" && read.Low.Mantissa != 0.75m)
            return true;
        var before = tokens.At(read.Low.Start - 1).Lower;
        // "Accounts for three quarters of the boats".
        if (
            before is "for" or "over"
            && tokens.At(read.Next).Lower == "of"
            && tokens.At(read.Next + 1) is { Kind: TokenKind.Word } whole
            && !(whole.Lower == "the" && tokens.At(read.Next + 2).Lower is "year" or "fiscal" or "financial")
            && whole.Lower is not ("fiscal" or "financial" or "growth" or "year" or "last" or "this")
        )
            return false;
        if (BeforeQuarters.Contains(before))
            return tokens.At(read.Low.Next - 1).Lower is "quarters";
        return tokens.At(read.Next).Lower is "of" or "in"
            && tokens.At(read.Next + 1) is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true };
    }
}
