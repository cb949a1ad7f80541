using System.Collections.Frozen;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>
/// Numbers that belong to a printed page and not to its sentences: page numbers, marks of notes between words, numbers of the next
/// paragraph, running heads. They stay in the text when a page is copied or its layout is lost.
/// </summary>
internal static class PageMarks
{
    private const int MaxDigits = 3;

    private const int MaxHour = 12;

    private const int MinWordsInCapitals = 3;

    private static readonly FrozenSet<string> Peoples = WordLists.Of("peoples");

    private static readonly FrozenSet<string> EndingsOfPeoples = WordLists.Of("endings of peoples");

    private static readonly FrozenSet<string> Headings = WordLists.Of("headings with a number");

    private static readonly FrozenSet<string> Abbreviations = WordLists.Of("abbreviations that end no sentence");

    private static readonly FrozenSet<string> Openers = WordLists.Of("words that open a sentence");

    private static readonly FrozenSet<string> Parts = WordLists.Of("parts that are counted through");

    public static bool Is(List<Token> tokens, Assembled read)
    {
        var number = read.Low;
        if (IsTitleInCapitals(tokens, read) || IsTerm(tokens, read))
            return true;
        if (
            read.High is not null
            || read.HasModifier
            || !number.IsBare
            || number.Numeral is not { Grouped: false, Digits: <= MaxDigits } digits
            || number.Next != number.NumberAt + 1
        )
            return false;
        var (before, after) = (tokens.At(number.Start - 1), tokens.At(number.Next));
        // "Trading conditions. 12.0 Chart 12 Yields".
        if (after is { SpaceBefore: true } && Headings.Contains(after.Text) && tokens.At(number.Next + 1).Kind == TokenKind.Numeral)
            return true;
        if (IsInContents(tokens, number.Start, number.Next, digits.Places))
            return true;
        // "17.0 J M M J": the months below an axis.
        if (IsInitial(after) && IsInitial(tokens.At(number.Next + 1)) && after.Text is not ("U" or "A"))
            return true;
        if (digits.Places > 0)
            return false;
        // "1 2011 State Bank of Utopia": the page before a heading that opens with a year.
        if (
            tokens[number.Start].LineStart
            && after is { Kind: TokenKind.Numeral, SpaceBefore: true, Numeral: { LooksLikeYear: true, Grouped: false } }
            && tokens.At(number.Next + 1).IsCapitalised
        )
            return true;
        // "26-08-2004 4 The": a date in digits, and the number of a page.
        if (
            before is { Kind: TokenKind.Numeral, Glued: true, Numeral.LooksLikeYear: true }
            && tokens.At(number.Start - 3) is { Kind: TokenKind.Numeral }
        )
            return true;
        return IsBetweenDashes(tokens, number.Start, number.NumberAt, number.Next)
            || IsNoteOfSentence(before, after)
            || IsBeforeSentence(before, after)
            || IsNoteOfVerb(before, after)
            || IsNextParagraph(before, after)
            || IsRunningHead(tokens, number.Start, number.Next)
            || (tokens[number.Start].LineStart && after is { Text: "|", SpaceBefore: true } && tokens.At(number.Next + 1).IsCapitalised)
            // "Page 5 of 5".
            || (
                before.Lower == "of"
                && tokens.At(number.Start - 2).Kind == TokenKind.Numeral
                && Parts.Contains(tokens.At(number.Start - 3).Lower)
            )
            // "At 7, boats sink": an hour.
            || (
                before.Text == "At"
                && number.Value is >= 1 and <= MaxHour
                && after is { Kind: TokenKind.Comma, Glued: true }
                && tokens.At(number.Next + 1).Kind == TokenKind.Word
            );

        // "Flows of money. 3 Expectations of the market had risen"; "3 Utopians" are counted.
        bool IsNoteOfSentence(Token first, Token last) =>
            digits.Digits <= 2
            && last is { IsCapitalised: true, SpaceBefore: true, LineStart: false, Text.Length: > 2 }
            && char.IsLower(last.Text[1])
            && !Months.Contains(last)
            && first is { Kind: TokenKind.Stop, Text: ".", Glued: true }
            && tokens[number.Start] is { SpaceBefore: true, LineStart: false }
            && (
                tokens.At(number.Start - 2) is { Kind: TokenKind.Close or TokenKind.Percent } or { Numeral.LooksLikeYear: true }
                || IsLongWord(tokens.At(number.Start - 2))
            )
            && !IsPeople(last);

        // "The decision 26 The outlook": the next sentence begins behind the number.
        bool IsBeforeSentence(Token first, Token last) =>
            last is { IsCapitalised: true, SpaceBefore: true, Text.Length: > 1 }
            && char.IsLower(last.Text[1])
            && (FunctionWords.Contains(last.Lower) || Openers.Contains(last.Lower))
            && !Months.Contains(last)
            && (
                first.Numeral.LooksLikeYear && first.Kind == TokenKind.Numeral
                || first is { Kind: TokenKind.Word }
                    && !FunctionWords.Contains(first.Lower)
                    && !Movements.IsVerb(first)
                    && References.MayHeadName(first)
            );

        // "Money expanded 3 by 10.6 percent".
        bool IsNoteOfVerb(Token first, Token last) =>
            digits.Digits <= 2
            && Movements.IsVerb(first)
            && first.Text.Length > 3
            && last.Lower == "by"
            && tokens.At(number.Next + 1).Kind is TokenKind.Numeral or TokenKind.Money;

        // "Rates at 4.0% 1.", "The rate was 3.00 percent 2. The", "April 15, 2021 2."
        bool IsNextParagraph(Token first, Token last) =>
            digits.Digits <= 2
            && last is { Text: ".", Glued: true }
            && (tokens.At(number.Next + 1) is var next && (next.Kind == TokenKind.None || next.SpaceBefore))
            && (
                first.Kind == TokenKind.Percent
                || first.Lower == "percent"
                || first is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            );

        static bool IsLongWord(Token token) =>
            token is { Kind: TokenKind.Word, Text.Length: >= 4, IsCapitalised: false } && !Abbreviations.Contains(token.Lower);
    }

    /// <summary>"Money Supply.. 4 (2.1) Components 6 (a) Banks": pages and headings of a list of contents.</summary>
    private static bool IsInContents(List<Token> tokens, int start, int next, int places)
    {
        if (places > 0)
            return places == 1
                && tokens.At(start - 1).Text == "("
                && tokens.At(next) is { Text: ")", Glued: true }
                && tokens.At(next + 1) is { IsCapitalised: true, SpaceBefore: true }
                && tokens.At(start - 2) is { Kind: TokenKind.Numeral or TokenKind.None };
        return tokens.At(start - 1) is { Text: ".", Glued: true } && tokens.At(start - 2) is { Text: "." } && tokens[start].SpaceBefore
            || tokens.At(next) is { Text: "(", SpaceBefore: true }
                && tokens.At(next + 1) is { Kind: TokenKind.Word, Text.Length: 1, Glued: true }
                && tokens.At(next + 2) is { Text: ")", Glued: true }
                && tokens.At(next + 3).IsCapitalised;
    }

    /// <summary>"Capital flows. - 9 - The member", "rates -2 - would": dashes that stand alone on both sides.</summary>
    private static bool IsBetweenDashes(List<Token> tokens, int start, int numberAt, int next)
    {
        var opening = start == numberAt ? start - 1 : start;
        return IsDash(tokens.At(opening))
            && tokens.At(opening).SpaceBefore
            && IsDash(tokens.At(next))
            && tokens.At(next).SpaceBefore
            && (tokens.At(next + 1).Kind == TokenKind.None || tokens.At(next + 1).SpaceBefore)
            && tokens.At(opening - 1).Kind is not (TokenKind.Numeral or TokenKind.Percent);

        static bool IsDash(Token token) => token.Kind is TokenKind.Hyphen or TokenKind.Dash or TokenKind.Minus;
    }

    /// <summary>"That 12 STATE BANK OF UTOPIA reforms": words in capitals within a sentence that is not in capitals.</summary>
    private static bool IsRunningHead(List<Token> tokens, int start, int at)
    {
        var before = tokens.At(start - 1);
        if (!before.Numeral.LooksLikeYear && (before.Kind != TokenKind.Word || IsInCapitals(before)))
            return false;
        var words = 0;
        while (IsInCapitals(tokens.At(at + words)))
            words++;
        return words >= MinWordsInCapitals;
    }

    private static bool IsInCapitals(Token token) => token is { Kind: TokenKind.Word, Text.Length: > 1 } && !token.Text.Any(char.IsLower);

    /// <summary>"Meeting 2 MINUTES OF THE BOARD", "1 MINUTES": the number of a page before a title.</summary>
    private static bool IsTitleInCapitals(List<Token> tokens, Assembled read) =>
        read is { High: null, HasModifier: false, Low: { Scale: 1, Unit.Kind: UnitKind.Duration, Numeral.Places: 0 } number }
        && number.Next == number.NumberAt + 2
        && IsInCapitals(tokens[number.Next - 1])
        && (number.Value == 1 && tokens[number.Next - 1].Text[^1] == 'S' || IsRunningHead(tokens, number.Start, number.Next - 1));

    /// <summary>"12m 1m 3m": terms of loans in the legend of a chart.</summary>
    private static bool IsTerm(List<Token> tokens, Assembled read)
    {
        var number = read.Low;
        return read.High is null
            && !read.HasModifier
            && number is { Scale: 1_000_000, Unit.Kind: UnitKind.None, Numeral: { Places: 0, Digits: <= 2 } }
            && IsShort(number.NumberAt)
            && (IsShort(number.NumberAt - 2) || IsShort(number.NumberAt + 2));

        bool IsShort(int at) =>
            tokens.At(at) is { Kind: TokenKind.Numeral, SpaceBefore: true, Numeral: { Places: 0, Digits: <= 2 } }
            && tokens.At(at + 1) is { Text: "m", Glued: true };
    }

    private static bool IsInitial(Token token) => token is { IsCapitalised: true, SpaceBefore: true, Text.Length: 1 };

    private static bool IsPeople(Token word)
    {
        if (Peoples.Contains(word.Lower) || CurrencyNames.ByNation.ContainsKey(word.Lower))
            return true;
        for (var length = 1; length <= 4 && length < word.Lower.Length; length++)
        {
            if (EndingsOfPeoples.Contains(word.Lower[^length..]))
                return true;
        }

        return false;
    }
}
