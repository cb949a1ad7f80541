using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Numbers in names and references: "FTSE 100", "Highway 7", "No. 147", "Article 5", "Apollo 8".</summary>
internal sealed class Names(List<Token> tokens)
{
    private const int MaxItems = 6;

    private static readonly FrozenSet<string> Days = WordLists.Of("days of the week");

    private static readonly FrozenSet<string> BeforeTitles = WordLists.Of("words before what something is called");

    private static readonly FrozenSet<string> AfterModels = WordLists.Of("verbs after a model");

    private static readonly FrozenSet<string> Streets = WordLists.Of("streets");

    /// <summary>"No. 147", "page 12", "Article 5", "Sentinel 14", "42. Author", "[7]".</summary>
    public bool IsReference(Assembled read, Token before)
    {
        var first = read.Low;
        if ((first.IsScientific || first.Numeral is { IsDotted: true }) && References.Identify(before))
            return true;
        // "The 7E7" is an aircraft; a number in this notation has a small letter, a point, a sign or more digits.
        if (first is { IsScientific: true, Numeral: { Places: 0, Digits: 1 } } && tokens.At(first.NumberAt + 1).Text is ['E', _])
            return true;
        if (first.Numeral is not ({ Grouped: false } or { IsDotted: true }))
            return IsNamedByHead(first, before) || (before.Kind == TokenKind.Stop && tokens.At(first.Start - 2).Text is "No" or "Nos");
        var after = tokens.At(read.Next);
        if (before.Kind == TokenKind.Stop && References.IsAbbreviated(tokens.At(first.Start - 2)))
            return true;
        if (before.Kind == TokenKind.Word && References.Introduce(before, first, after))
            return true;
        if (IsInRowOfReferences(first, after))
            return true;
        // "The Group of 77", "the Committee of 100".
        if (
            before.Lower == "of"
            && tokens.At(first.Start - 2) is { IsCapitalised: true, Lower: "group" or "committee" or "council" or "gang" }
            && !NounsAhead.Is(tokens, read.Next)
        )
            return true;
        if (before.Kind == TokenKind.Pause && before.Text == ":" && tokens.At(first.Start - 2).Kind == TokenKind.Close)
            return true;
        // "For details see 12".
        if (before.Lower == "see" && (after.Kind != TokenKind.Word || FunctionWords.Contains(after.Lower)) && !read.HasModifier)
            return true;
        if (before.Text == "[" && (!before.SpaceBefore || after.Kind != TokenKind.Word))
            return true;
        if (IsItem(read, first, before, after))
            return true;
        if (before.Kind == TokenKind.Comma && tokens.At(first.Start - 2).Kind == TokenKind.Close && after.Kind is not TokenKind.Word)
            return true;
        var isLineStart = tokens[first.Start].LineStart;
        if (isLineStart && (after.Start == 0 || after.LineStart || after.Kind is TokenKind.Stop or TokenKind.Close))
            return true;
        if (
            isLineStart
            && first.Value >= 100
            && (after.IsCapitalised || after.Kind == TokenKind.Open || after.Lower is "http" or "https")
            && !NounsAhead.IsAtOnce(tokens, read.Next)
        )
            return true;
        if (IsNamedByHead(first, before) || IsHouseNumber(read.Next) || IsCityBlock(first, after, read.Next))
            return true;
        // "Washington, D.C. 20001".
        if (
            first.Numeral is { Digits: 5, Grouped: false }
            && before is { Text: ".", Glued: true }
            && tokens.At(first.Start - 2) is { Text.Length: 1, IsCapitalised: true, Glued: true }
            && !NounsAhead.Is(tokens, read.Next)
        )
            return true;
        if (!read.HasModifier && IsCalled(first, before, after, read.Next))
            return true;
        // "Alpha 365 applications": what is named for the days of a year.
        if (first is { Value: 365 } && before.IsCapitalised && !FunctionWords.Contains(before.Lower))
            return true;
        // "The 737 Max aircraft".
        if (
            before.Lower == "the"
            && first.Numeral is { Digits: >= 3, Places: 0 }
            && after.IsCapitalised
            && after.Lower[^1] != 's'
            && !NounsAhead.Is(tokens, read.Next)
            && !NounsAhead.Is(tokens, read.Next + 1)
        )
            return true;
        // "South 24 Parganas": a part of what the number names.
        if (before.Text is "North" or "South" or "East" or "West" && after.IsCapitalised && tokens.At(first.Start - 2).Lower != "the")
            return true;
        return before.IsCapitalised && !read.HasModifier && !IsPossessor(before, after) && IsNamed(read, first, after);
    }

    /// <summary>"Pillars 2 and 3", "Sections 2(a), 3, and 4".</summary>
    private bool IsInRowOfReferences(Amount first, Token after)
    {
        if (after.Kind == TokenKind.Word && !FunctionWords.Contains(after.Lower))
            return false;
        var at = first.Start - 1;
        for (var items = 0; items < MaxItems; items++, at--)
        {
            var end = at;
            while (tokens.At(at).Lower is "and" or "or" or "to" or ",")
                at--;
            if (at == end)
                return false;
            if (
                tokens.At(at).Text == ")"
                && tokens.At(at - 1) is { Kind: TokenKind.Word, Text.Length: <= 2 }
                && tokens.At(at - 2) is { Text: "(", Glued: true }
            )
                at -= 3;
            if (tokens.At(at) is not { Kind: TokenKind.Numeral, Numeral: { Places: <= 2, Digits: <= 3 } })
                return false;
            if (tokens.At(at - 1) is { Kind: TokenKind.Word } numbered && References.Introduce(numbered, first, after))
                return true;
        }

        return false;
    }

    /// <summary>"Two parts: (1) a swap; (2) a loan": numbers of items.</summary>
    private bool IsItem(Assembled read, Amount first, Token before, Token after) =>
        before.Text == "("
        && after is { Text: ")", Glued: true }
        && first is { Value: >= 1 and <= 20, Numeral.Places: 0 }
        && tokens.At(read.Next + 1).Kind == TokenKind.Word
        && (
            before.LineStart
            || tokens.At(first.Start - 2)
                is { Kind: TokenKind.Pause or TokenKind.Comma or TokenKind.Stop }
                    or { Lower: "and" or "or" or "are" or "is" }
        );

    /// <summary>"Utopia's 28-member club".</summary>
    private static bool IsPossessor(Token before, Token after) =>
        before.Lower.EndsWith("'s", StringComparison.Ordinal) && after is { Kind: TokenKind.Hyphen, Glued: true };

    /// <summary>"10 Downing Street", "350 Fifth Avenue".</summary>
    private bool IsHouseNumber(int at)
    {
        for (var words = 0; words < 4; words++, at++)
        {
            // "320 East 57th Street".
            if (tokens.At(at) is { Kind: TokenKind.Numeral } && tokens.At(at + 1) is { Glued: true, Text: "st" or "nd" or "rd" or "th" })
            {
                at++;
                continue;
            }

            if (!tokens.At(at).IsCapitalised)
                return false;
            if (words > 0 && Streets.Contains(tokens.At(at).Text))
                return true;
        }

        return false;
    }

    /// <summary>"The 900 block of Oak Street", "of 900 block North Oak Street".</summary>
    private bool IsCityBlock(Amount first, Token after, int next) =>
        first.Value % 100 == 0
        && after.Lower is "block" or "blk"
        && (tokens.At(next + 1) is { Lower: "of" or "on" } || tokens.At(next + 1).IsCapitalised);

    /// <summary>"A rock called 99942 Apophis"; "the 650 also carries a battery", where what is counted has a plural verb.</summary>
    private bool IsCalled(Amount first, Token before, Token after, int next)
    {
        if (BeforeTitles.Contains(before.Lower))
            return after.IsCapitalised && !NounsAhead.Is(tokens, next);
        if (before.Lower != "the" || first.Numeral is not { Places: 0, Digits: 3 or 4 })
            return false;
        var verb = after.Lower is "also" or "now" or "still" or "then" ? tokens.At(next + 1) : after;
        return AfterModels.Contains(verb.Lower);
    }

    /// <summary>"FTSE 100", "Boeing 737" and "Windows 11" are always names.</summary>
    private static bool IsNamedByHead(Amount first, Token before) => References.IsBrand(before) && first.Numeral is { Places: 0 };

    /// <summary>
    /// Whether a capitalised word before a bare number makes it the number of a name: "Apollo 8 is", "the Nasdaq 100 fell", "Camp 21 was
    /// closed"; but "in Tajikistan 143 were" and "In Kabul 12 people" count.
    /// </summary>
    private bool IsNamed(Assembled read, Amount first, Token after)
    {
        var name = tokens[first.Start - 1];
        if (References.IsBrand(name))
            return true;
        // "Washington, DC 20037", "Bishkek 720016".
        if (first.Numeral is { Places: 0, Digits: 5 or 6, Grouped: false } && after.Kind is not TokenKind.Word)
            return true;
        if (first.Numeral is not { Places: 0, Digits: <= 4 })
            return false;
        if (IsCounted(first.Start - 2) && NounsAhead.Is(tokens, read.Next))
            return true;
        if (IsSentenceStart(first.Start - 1))
        {
            // The first word of a sentence is always capitalised; only a noun can form a name.
            return References.MayHeadName(name)
                && (NounsAhead.IsVerb(after) || after.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Pause)
                && !FunctionWords.Contains(name.Lower);
        }

        if (after.Kind != TokenKind.Word || after.LineStart)
            return true;
        if (after.IsCapitalised)
            return !NounsAhead.Is(tokens, read.Next);
        var isPlace =
            tokens.At(first.Start - 2).Lower is "in" or "at" or "near" or "from" or "outside" or "around" or "on" or "last" or "this";
        if (isPlace)
            return IsVerbOfName(first, after);
        // "Alpha 2 for the boat", "under Check 21 to".
        if (
            first.Numeral is { Digits: <= 2 }
            && name.Lower[^1] != 's'
            && !Days.Contains(name.Lower)
            && !Months.Contains(name)
            && tokens.At(first.Start - 2).Kind == TokenKind.Word
            && after.Lower is "for" or "to" or "and" or "or" or "with" or "as"
        )
            return true;
        return FunctionWords.Contains(after.Lower)
            ? IsVerbOfName(first, after)
            : !Months.Contains(name)
                && (NounsAhead.IsVerb(after) || (NounsAhead.IsSingular(tokens, read.Next) && !Days.Contains(name.Lower)));
    }

    /// <summary>"14 Leopard 2 tanks", "six Falcon 9 rockets": the name including its number is counted.</summary>
    private bool IsCounted(int at) =>
        (tokens.At(at) is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: false } && !Months.IsDayAt(tokens, at))
        || (tokens.At(at).Kind == TokenKind.Word && NumberWords.OfWord(tokens.At(at).Lower) is > 0);

    /// <summary>"Apollo 8 is" and "Power of Siberia 2 will" number things; "in Tajikistan 143 were" counts.</summary>
    private static bool IsVerbOfName(Amount first, Token after) =>
        first.Numeral is { Digits: 1, Places: 0 }
        && after.Lower is "is" or "was" or "will" or "has" or "had" or "would" or "could" or "can" or "may" or "might";

    private bool IsSentenceStart(int at) =>
        at == 0
        || tokens[at].LineStart
        || tokens[at - 1].Kind is TokenKind.Stop or TokenKind.Open
        || tokens[at - 1].Text is "?" or "!" or ":";
}
