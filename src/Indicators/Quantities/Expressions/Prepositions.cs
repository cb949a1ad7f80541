using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Expressions;

/// <summary>
/// Words that usually bound a number but here belong to the words before them: "$90 million over three years" means three years, "for over
/// three years" more; "edged up to 4 percent" is not a bound.
/// </summary>
internal static class Prepositions
{
    private const int MaxBack = 14;

    private const int MaxPhrase = 7;

    private static readonly FrozenSet<string> Agreements = WordLists.Of("agreements");

    private static readonly FrozenSet<string> VerbsWithUpTo = WordLists.Of("verbs with up to");

    private static readonly FrozenSet<string> BeforeSpans = WordLists.Of("words before a bound of time");

    private static readonly FrozenSet<string> Sessions = WordLists.Of("nouns that last");

    private static readonly FrozenSet<string> PlainOver = WordLists.Of("words before a plain over");

    private static readonly FrozenSet<string> Extending = WordLists.Of("verbs of extent");

    private static readonly FrozenSet<string> BeforeOver = WordLists.Of("nouns before a comparing over");

    private static readonly FrozenSet<string> Covered = WordLists.Of("verbs before under something that covers");

    private static readonly FrozenSet<string> Racing = WordLists.Of("verbs of racing");

    private static readonly FrozenSet<string> Talk = WordLists.Of("words of talk before about");

    private static readonly FrozenSet<string> Telling = WordLists.Of("works and verbs before about");

    private static readonly FrozenSet<string> Asked = WordLists.Of("verbs that take a person and about");

    private static readonly FrozenSet<string> Compared = WordLists.Of("words before a comparison");

    /// <param name="tokens">The tokens.</param>
    /// <param name="read">What was read.</param>
    /// <param name="lastEnd">One past the last token of the previous quantity; -1 without one.</param>
    public static bool Open(List<Token> tokens, Assembled read, int lastEnd)
    {
        var word = tokens[read.Start];
        if (word.Kind != TokenKind.Word || !read.HasModifier)
            return false;
        if (word.Lower is "over" or "under" or "above" or "below" && IsPronounOne(tokens, read))
            return true;
        if (IsAboveExtreme(tokens, read))
            return true;
        var before = read.Start == 0 ? "" : tokens[read.Start - 1].Lower;
        return word.Lower switch
        {
            "up" => VerbsWithUpTo.Contains(before)
                || Movements.IsUpOfVerb(tokens, read.Start)
                || (read.Start == lastEnd && IsFromBefore(tokens, read.Start))
                || IsFromBehind(tokens, read),
            "over" => OpensSentence(tokens, read)
                || IsSpanOfTime(tokens, read, before)
                || IsExtent(read, word, before)
                || IsDistanceOfRace(tokens, read)
                || IsSpanOfGames(tokens, read, before)
                || (PlainOver.Contains(before) && read.Low.Unit.Kind == UnitKind.None)
                || Compares(tokens, read, lastEnd),
            "under" => IsSmallCount(read)
                || IsUnderAgreement(tokens, read)
                || IsUnderCompound(tokens, read)
                || IsDepth(tokens, read)
                || Compares(tokens, read, lastEnd),
            "below"
            or "above"
            or "more"
            or "less"
            or "higher"
            or "lower"
            or "fewer"
            or "larger"
            or "smaller"
            or "greater"
            or "well"
            or "far"
            or "much" => Compares(tokens, read, lastEnd),
            "around" or "about" => before is "turned" or "turn" or "how" or "what" && read.Low.IsBare || IsSubject(tokens, read),
            _ => false,
        };
    }

    /// <summary>"Just above nine-year lows": above the low, and not more than nine years.</summary>
    private static bool IsAboveExtreme(List<Token> tokens, Assembled read)
    {
        if (read.Low.Unit.Kind != UnitKind.Duration || read.Next >= tokens.Count)
            return false;
        var isNear =
            tokens[read.Start].Lower is "above" or "below" or "over" or "under" || tokens[read.Start + 1].Lower is "above" or "below";
        return isNear && tokens[read.Next].Lower is "low" or "lows" or "high" or "highs" or "peak" or "peaks" or "trough";
    }

    /// <summary>"Four hits over eight innings", "heard 20 people over 22 court days".</summary>
    private static bool IsSpanOfGames(List<Token> tokens, Assembled read, string before)
    {
        if (read.Low.Unit.Kind != UnitKind.None || tokens[read.Start].Text != "over" || BeforeSpans.Contains(before))
            return false;
        for (var at = read.Next; at < tokens.Count && at < read.Next + 3 && tokens[at].Kind == TokenKind.Word; at++)
        {
            if (Sessions.Contains(tokens[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"Judged under two tests": a small number in words counts what something falls under.</summary>
    private static bool IsSmallCount(Assembled read) =>
        read is { High: null, Low: { Numeral: null, Scale: 1, Value: <= 10, Unit.Kind: UnitKind.None } }
        // "Under the age of five" is a bound.
        && read.Low.Start == read.Start + 1;

    /// <summary>"The ice sank over one lake": a place, and no more than one lake.</summary>
    private static bool IsPronounOne(List<Token> tokens, Assembled read) =>
        read is { High: null, Low: { Value: 1, Scale: 1, Numeral: null, Unit.Kind: UnitKind.None } }
        && read.Next < tokens.Count
        && tokens[read.Next].Kind == TokenKind.Word;

    /// <summary>"Was quizzed about two documents", "talks about three plants": the number is what is talked about.</summary>
    private static bool IsSubject(List<Token> tokens, Assembled read) =>
        read.Start is >= 2 and var about
        && tokens[about].Lower == "about"
        && (
            IsToldInBook(tokens, read)
            || Talk.Contains(tokens[about - 1].Lower)
            || (
                Asked.Contains(tokens[about - 1].Lower)
                && tokens[about - 2].Lower is "be" or "been" or "being" or "was" or "were" or "is" or "are"
            )
        );

    /// <summary>"Wrote a song in 1998 about two dealers", "a film about two boats"; "a book of about two parts" is none.</summary>
    private static bool IsToldInBook(List<Token> tokens, Assembled read) =>
        read is { High: null, Low: { Numeral: null, Scale: 1, Value: >= 2 and <= 12, Unit.Kind: UnitKind.None } }
        && !FunctionWords.Contains(tokens[read.Start - 1].Lower)
        && tokens.HasBefore(read.Start, Telling, MaxBack);

    /// <summary>"Under a 50-day repurchase agreement", "guarantees under the 35 GW program": the agreement is not below a number.</summary>
    private static bool IsUnderAgreement(List<Token> tokens, Assembled read)
    {
        for (var at = read.Next; at < tokens.Count && at < read.Next + 5; at++)
        {
            if (tokens[at].Kind is not (TokenKind.Word or TokenKind.Hyphen) || FunctionWords.Contains(tokens[at].Lower))
                return false;
            if (Agreements.Contains(tokens[at].Lower))
                return true;
        }

        return false;
    }

    /// <summary>"Buried under three metres of snow": what lies above, and no bound.</summary>
    private static bool IsDepth(List<Token> tokens, Assembled read) =>
        (
            read.Low.Unit.Code is "m" or "cm" or "km" or "ft" or "in" or "mi" or "yd" or "t"
            || (read.Low is { Scale: 1_000_000, Numeral: not null } && tokens[read.Low.NumberAt + 1].Text == "m")
        ) && tokens.HasBefore(read.Start, Covered, 3);

    /// <summary>"Under a 14-point memorandum": the article belongs to what is behind the compound.</summary>
    private static bool IsUnderCompound(List<Token> tokens, Assembled read) =>
        read is { High: null, Low.Unit.Kind: UnitKind.None }
        && read.Start + 1 < tokens.Count
        && tokens[read.Start + 1].Lower is "a" or "an"
        && read.Next < tokens.Count
        && tokens[read.Next] is { Kind: TokenKind.Hyphen, Glued: true };

    /// <summary>"From 7 up to 8 percent": the number before "up" follows "from".</summary>
    private static bool IsFromBefore(List<Token> tokens, int up)
    {
        for (var at = up - 1; at >= 0 && up - at <= 6; at--)
        {
            if (tokens[at].Lower == "from")
                return true;
        }

        return false;
    }

    /// <summary>"Is up to 8 percent from 7 percent": two levels in the same unit, the lower one before the change.</summary>
    private static bool IsFromBehind(List<Token> tokens, Assembled read) =>
        read.Next + 1 < tokens.Count
        && tokens[read.Next].Lower == "from"
        && AmountReader.Read(tokens, read.Next + 1) is { Flaw: null, IsBareYear: false } before
        && before.Value < read.Low.Value
        && before.Unit == read.Low.Unit
        && (before.Unit.Kind != UnitKind.None || before.Next >= tokens.Count || tokens[before.Next].Kind != TokenKind.Word);

    /// <summary>"Over two months, the panel met", "Over a two-year period the panel met": a time in front of its sentence.</summary>
    private static bool OpensSentence(List<Token> tokens, Assembled read) =>
        read.Low.Unit.Kind == UnitKind.Duration
        && tokens[read.Start].IsCapitalised
        && read.Next < tokens.Count
        && (
            tokens[read.Next].Kind == TokenKind.Comma
            || tokens[read.Start + 1].Lower is "a" or "an"
            || (tokens[read.Next].Lower is "in" or "at" or "as" or "with" && HasComma(tokens, read.Next))
        );

    /// <summary>"Over 40 years in office, she read": the time ends with a comma soon.</summary>
    private static bool HasComma(List<Token> tokens, int at)
    {
        for (var word = at; word < tokens.Count && word - at < MaxPhrase; word++)
        {
            if (tokens[word].Kind == TokenKind.Comma)
                return true;
            if (tokens[word].Kind != TokenKind.Word)
                return false;
        }

        return false;
    }

    /// <summary>
    /// "3 percent more than 2 million", "12 percent over last year's 3 million", "an increase over 2 million": the first number is compared
    /// with the second.
    /// </summary>
    private static bool Compares(List<Token> tokens, Assembled read, int lastEnd)
    {
        if (lastEnd == read.Start && read.Low.Unit.Kind != UnitKind.Duration)
        {
            var previous = tokens[lastEnd - 1];
            return previous.Kind is TokenKind.Percent || Compared.Contains(previous.Lower);
        }

        if (IsComparedLevel(tokens, read, lastEnd))
            return true;
        return tokens[read.Start].Lower == "over" && read.Start > 0 && BeforeOver.Contains(tokens[read.Start - 1].Lower);
    }

    /// <summary>"Grew by 2.5 percent in 2023, lower than 3 percent in 2022": both levels are known.</summary>
    private static bool IsComparedLevel(List<Token> tokens, Assembled read, int lastEnd)
    {
        if (
            lastEnd <= 0
            || read.Start - lastEnd is < 1 or > MaxPhrase
            || tokens[read.Start - 1].Kind != TokenKind.Comma
            || tokens[read.Start].Lower is not ("higher" or "lower" or "larger" or "smaller" or "greater")
            || IsPercent(tokens[lastEnd - 1]) != (read.Low.Unit.Kind == UnitKind.Percent)
        )
            return false;
        for (var at = lastEnd; at < read.Start; at++)
        {
            if (tokens[at].Kind is TokenKind.Stop or TokenKind.Pause)
                return false;
        }

        return true;

        static bool IsPercent(Token token) => token.Kind == TokenKind.Percent || token.Lower is "percent" or "cent" or "pct";
    }

    /// <summary>"Pastures extend over 180 million hectares" gives the area itself.</summary>
    private static bool IsExtent(Assembled read, Token word, string before) =>
        read.Low.Unit.Code is "ha" or "km2" or "m2" or "mi2" or "acre" && word.Text == "over" && Extending.Contains(before);

    /// <summary>"Ran over 1500m", "compete over 800 metres": the distance of a race.</summary>
    private static bool IsDistanceOfRace(List<Token> tokens, Assembled read) =>
        tokens[read.Start].Text == "over"
        && read.Low is { Numeral.Grouped: false, Value: <= 42_000 } or { Scale: 1_000_000, Numeral.Grouped: false }
        && (read.Low.Unit.Code is "m" or "km" or "mi" or "yd" || tokens[read.Next - 1] is { Text: "m", Glued: true })
        && tokens.HasBefore(read.Start, Racing, MaxPhrase);

    /// <summary>"Over three years" is the span of something; nothing lasts "over 9,000 hours of tape".</summary>
    private static bool IsSpanOfTime(List<Token> tokens, Assembled read, string before) =>
        read.Low.Unit.Kind == UnitKind.Duration
        && tokens[read.Start].Text == "over"
        && !BeforeSpans.Contains(before)
        && !(read.Low.Value >= 100 && read.Next < tokens.Count && tokens[read.Next].Lower == "of");
}
