using System.Collections.Frozen;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Exclusions;

/// <summary>Distinguishes four-digit numbers that are years from those that count something.</summary>
internal static class Years
{
    private static readonly FrozenSet<string> People = WordLists.Of("people without plural s");

    private static readonly FrozenSet<string> CountedThings = WordLists.Of("things that are counted");

    private static readonly FrozenSet<string> CountingHedges = WordLists.Of("hedges that no year takes");

    private static readonly FrozenSet<string> VerbsOfPeople = WordLists.Of("verbs after people");

    private static readonly FrozenSet<string> VerbsOfIndexes = WordLists.Of("verbs before at an index");

    private static readonly FrozenSet<string> CountingNouns = WordLists.Of("nouns before of that count");

    private static readonly FrozenSet<string> CountingVerbs = WordLists.Of("verbs that count");

    private static readonly FrozenSet<string> VerbsInS = WordLists.Of("verbs after a year");

    private static readonly FrozenSet<string> BeforeYears = WordLists.Of("words before a year");

    /// <summary>Nouns that a year often precedes: "2008 elections", "2010 prices".</summary>
    private static readonly FrozenSet<string> Dated = WordLists.Of("nouns with a year");

    private const int MaxQuoted = 8;

    /// <summary>"Fiscal '62", "FY 74", "1982 to '86".</summary>
    public static bool IsShort(List<Token> tokens, Amount number, Token before, Token after) =>
        number.Numeral is { Digits: 2, Places: 0 }
        && (
            before.Text is "FY" or "AY"
            || before is { Text: "'" or "’" or "‘", SpaceBefore: true }
                && (after.Kind != TokenKind.Word || FunctionWords.Contains(after.Lower) || IsTeamOfYear(tokens, number))
        );

    /// <summary>"The '49 team", "the class of '98 met"; "the '12 boats' rule" is a quotation.</summary>
    private static bool IsTeamOfYear(List<Token> tokens, Amount number)
    {
        if (tokens.At(number.Start - 2).Lower is not ("the" or "of" or "in" or "since" or "from" or "until"))
            return false;
        for (var at = number.Next; at < tokens.Count && at < number.Next + MaxQuoted; at++)
        {
            if (tokens[at].Text is "'" or "’")
                return false;
        }

        return true;
    }

    /// <summary>A bare four-digit number is a year unless words around it count with it.</summary>
    public static bool Is(List<Token> tokens, Assembled read)
    {
        var number = read.High ?? read.Low;
        if (!number.IsBareYear && !read.Low.IsBareYear)
            return false;
        var after = tokens.At(read.Next);
        // "Above 2004's average".
        if (after is { Kind: TokenKind.Close, Glued: true, Text: "'" or "’" } && tokens.At(read.Next + 1) is { Lower: "s", Glued: true })
            return true;
        var before = tokens.At(read.Start - 1);
        var isPlural = after is { Kind: TokenKind.Word } && IsPlural(after.Lower) && !Dated.Contains(after.Lower);
        if (after is { Kind: TokenKind.Hyphen, Glued: true })
            isPlural = false;
        if (
            read.HasModifier && number.Value is < 1500 && IsCountingHedge(tokens[read.Start].Lower)
            || tokens[read.Start].Lower == "about" && number.Value < 1200
        )
            return false;
        if (number.Value is < 1800 or >= 2100 && isPlural)
            return false;
        if (BeforeYears.Contains(before.Lower))
            return true;
        if (
            Months.Contains(before)
            || (
                before.Kind == TokenKind.Comma
                && tokens.At(read.Start - 2).Kind == TokenKind.Numeral
                && Months.Contains(tokens.At(read.Start - 3))
            )
        )
            return true;
        if (
            (before.Kind is TokenKind.Comma or TokenKind.Dash || before.Lower is "and" or "or" or "to" or "through" or "with")
            && tokens.At(read.Start - 2) is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            && !isPlural
            && tokens.At(read.Start - 3).Lower is not ("since" or "in")
        )
            return true;
        // "The three years up to 2012".
        if (tokens[read.Start].Lower == "up" && !isPlural && number.Value is >= 1900 and < 2100 && number.Value % 100 != 0)
            return true;
        if (read.HasModifier && (isPlural || IsCountingHedge(tokens[read.Start].Lower)))
            return false;
        if (isPlural && IsAnimate(after.Lower) && before.Lower is not ("the" or "in" or "of"))
            return false;
        return !IsCountedBefore(read, before) && !IsCountedAfter(after, before);

        bool IsCountedBefore(Assembled one, Token word)
        {
            if (CountingVerbs.Contains(word.Lower))
                return true;
            var two = tokens.At(one.Start - 2).Lower;
            if (word.Lower == "of")
                return CountingNouns.Contains(two);
            if (word.Lower == "at")
                return VerbsOfIndexes.Contains(two);
            return word.Lower is "to" && two is "points" or "percent";
        }

        // "In all, 1900 died."
        static bool IsCountedAfter(Token word, Token beforeWord) =>
            VerbsOfPeople.Contains(word.Lower)
            && beforeWord.Lower
                is not ("in" or "the" or "of" or "for" or "through" or "throughout" or "since" or "until" or "during" or "by");
    }

    /// <summary>Hedges that no year takes; "about 1850" and "over 2019" may be years.</summary>
    private static bool IsCountingHedge(string lower) => CountingHedges.Contains(lower);

    private static bool IsPlural(string lower) =>
        (
            lower.Length > 3
            && lower[^1] == 's'
            && !lower.EndsWith("ss", StringComparison.Ordinal)
            && !lower.EndsWith("'s", StringComparison.Ordinal)
            && !FunctionWords.Contains(lower)
            && !VerbsInS.Contains(lower)
        ) || IsPeople(lower);

    /// <summary>Plurals of people who do something, and of things that are only ever counted.</summary>
    private static bool IsAnimate(string lower) =>
        IsPeople(lower)
        || lower.EndsWith("ers", StringComparison.Ordinal)
        || lower.EndsWith("ists", StringComparison.Ordinal)
        || lower.EndsWith("ants", StringComparison.Ordinal)
        || lower.EndsWith("ees", StringComparison.Ordinal)
        || lower.EndsWith("tors", StringComparison.Ordinal)
        || lower.EndsWith("ents", StringComparison.Ordinal) && lower is "students" or "patients" or "residents" or "respondents" or "agents"
        || CountedThings.Contains(lower);

    private static bool IsPeople(string lower) => People.Contains(lower);
}
