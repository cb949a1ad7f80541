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
        if (digits.Places > 0)
            return false;
        return IsBetweenDashes(tokens, number.Start, number.NumberAt, number.Next)
            || IsNoteOfSentence(before, after)
            || IsBeforeSentence(before, after)
            || IsNoteOfVerb(before, after)
            || IsNextParagraph(before, after)
            || IsRunningHead(tokens, number.Next)
            || (before.Kind == TokenKind.None && after is { Text: "|", SpaceBefore: true })
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
            && tokens[number.Start].SpaceBefore
            && (tokens.At(number.Start - 2) is { Kind: TokenKind.Close or TokenKind.Percent } || IsLongWord(tokens.At(number.Start - 2)))
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

    /// <summary>"That 12 STATE BANK OF UTOPIA reforms": words in capitals after a number in a text that is not in capitals.</summary>
    private static bool IsRunningHead(List<Token> tokens, int at)
    {
        var words = 0;
        while (tokens.At(at + words) is { Kind: TokenKind.Word, Text.Length: > 1 } word && word.Text == word.Text.ToUpperInvariant())
            words++;
        return words >= MinWordsInCapitals && tokens.At(at + words) is { Kind: TokenKind.Word };
    }

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
