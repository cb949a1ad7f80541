using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>
/// Numbers of paragraphs, items and notes that run on in the text: "… ended. 12. The", "1) boats; and 2) ships", "3/ Boats".
/// </summary>
internal static class Enumerators
{
    private const int MaxBack = 40;

    private const int MaxHeading = 9;

    private static readonly FrozenSet<string> NotInHeadings = WordLists.Of("words that no heading has");

    private static readonly FrozenSet<string> Abbreviations = WordLists.Of("abbreviations that end no sentence");

    public static bool Is(List<Token> tokens, Assembled read)
    {
        var number = read.Low;
        if (
            read.High is not null
            || read.HasModifier
            || !number.IsBare
            || number.Value < 0
            || number.Numeral is not { Places: 0, Digits: <= 4, Grouped: false } digits
        )
            return false;
        var (before, after, next) = (tokens.At(number.Start - 1), tokens.At(number.Next), tokens.At(number.Next + 1));
        var opensSentence =
            number.Start == 0
            || tokens[number.Start].LineStart
            || (before is { Kind: TokenKind.Stop or TokenKind.Close } or { Text: "?" or "!" } && EndsSentence(number.Start - 1));
        if (opensSentence && digits.Digits <= 3 && IsStop(after) && (next.Kind == TokenKind.None || next.SpaceBefore))
            return true;
        // "30: The boats sank."
        if (
            opensSentence
            && digits.Digits <= 3
            && after is { Text: ":", Glued: true }
            && next is { SpaceBefore: true, IsCapitalised: true }
        )
            return true;
        // "Output and demand 12: Boats sank": a heading that ran into the text, and the number of its first paragraph.
        if (
            digits.Digits <= 3
            && after is { Text: ":", Glued: true }
            && next is { SpaceBefore: true, IsCapitalised: true }
            && IsBehindHeading(tokens, number.Start)
        )
            return true;
        // "Was not done; 2.", "one thing, and 3. another".
        if (
            digits.Digits <= 2
            && IsStop(after)
            && (
                before.Text == ";" && (next.Kind == TokenKind.None || next.SpaceBefore)
                || (
                    before.Lower is "and" or "or" or "," or ":"
                    && next is { Kind: TokenKind.Word, SpaceBefore: true }
                    && char.IsLower(next.Text[0])
                )
            )
        )
            return true;
        if (opensSentence && digits.Digits <= 2 && after is { SpaceBefore: true, IsCapitalised: true } && OpensNote(after))
            return true;
        if (digits.Digits <= 2 && after is { Text: "/", Glued: true } && next is { SpaceBefore: true, Kind: TokenKind.Word })
            return true;
        // "1/Data are for the year."
        if (opensSentence && digits.Digits <= 2 && after is { Text: "/", Glued: true } && next.IsCapitalised && next.Text.Length > 2)
            return true;
        if (digits.Digits <= 2 && after is { Text: ")", Glued: true } && next.Kind == TokenKind.Word && !IsBracketOpen(number.Start - 1))
            return true;
        // "401(k) plans".
        if (after is { Text: "(", Glued: true } && next is { Kind: TokenKind.Word, Glued: true, Text.Length: 1 })
            return true;
        // "(1) 10 percent of boats; or (2) $1 million".
        if (
            before.Text == "("
            && after is { Text: ")", Glued: true }
            && digits.Digits <= 2
            && next is { SpaceBefore: true, Kind: TokenKind.Word or TokenKind.Money or TokenKind.Numeral or TokenKind.Open }
            && (
                number.Value == 1
                    ? tokens.At(number.Start - 2).Kind != TokenKind.Numeral && NumberWords.OfWord(tokens.At(number.Start - 2).Lower) is null
                    : tokens.At(number.Start - 2)
                        is { Kind: TokenKind.Comma or TokenKind.Pause or TokenKind.Stop }
                            or { Lower: "and" or "or" }
            )
        )
            return true;
        // "Section 13(3)", "rule 4(b)(2)".
        if (
            before is { Text: "(", Glued: true }
            && after is { Text: ")", Glued: true }
            && tokens.At(number.Start - 2) is { Kind: TokenKind.Numeral or TokenKind.Mixed } or { Text: ")" }
        )
            return true;
        // "Resolutions 1234 (2004) and 1345 (2005)".
        return digits.Digits is 3 or 4
            && (before.Lower is "and" or "or" || before.Kind == TokenKind.Comma)
            && tokens.At(number.Start - 2).Text == ")"
            && after.Text == "("
            && next is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            && tokens.At(number.Next + 2).Text == ")";

        // An abbreviation ends with a stop too: "approx. 12.", "Gen. 4."
        bool EndsSentence(int at) =>
            tokens[at].Kind != TokenKind.Stop
            || tokens.At(at - 1)
                is { Kind: TokenKind.Close or TokenKind.Numeral or TokenKind.Percent }
                    or { Text.Length: > 4, Kind: TokenKind.Word }
            || (tokens.At(at - 1) is { Kind: TokenKind.Word, IsCapitalised: false } word && !Abbreviations.Contains(word.Lower));

        bool IsBracketOpen(int at)
        {
            for (var back = at; back >= 0 && at - back < MaxBack; back--)
            {
                if (tokens[back].Text == ")")
                    return false;
                if (tokens[back].Text == "(")
                    return true;
            }

            return false;
        }
    }

    /// <summary>A few words without a verb from the start of a sentence on.</summary>
    private static bool IsBehindHeading(List<Token> tokens, int at)
    {
        // "Minutes of the meeting on 19 June 2024 1: Before".
        if (tokens.At(at - 1) is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true } && Months.Contains(tokens.At(at - 2)))
            return true;
        for (var back = at - 1; back >= 0 && at - back <= MaxHeading; back--)
        {
            var token = tokens[back];
            if (token.Kind == TokenKind.Comma || token is { Kind: TokenKind.Hyphen, Glued: true })
                continue;
            if (token.Kind != TokenKind.Word || Movements.IsVerb(token) || NotInHeadings.Contains(token.Lower))
                return false;
            if (token.IsCapitalised && (back == 0 || token.LineStart || tokens[back - 1].Kind == TokenKind.Stop))
                return at - back > 1;
        }

        return false;
    }

    private static bool IsStop(Token token) => token is { Kind: TokenKind.Stop, Text: ".", Glued: true };

    /// <summary>"4 The balance excludes", "5 Includes", but not "5 Americans".</summary>
    private static bool OpensNote(Token token) =>
        FunctionWords.Contains(token.Lower)
        || token.Lower is "includes" or "excludes" or "including" or "excluding" or "based" or "source" or "see" or "same" or "refers";
}
