using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Clauses;

/// <summary>Words of change, and the words that open a range or a comparison instead.</summary>
internal static class Movements
{
    private static readonly FrozenSet<string> RangeWords = WordLists.Of("words that open a range");

    private static readonly FrozenSet<string> PushingVerbs = WordLists.Of("verbs that push something up");

    private static readonly FrozenSet<string> VerbsWithUp = WordLists.Of("verbs with up");

    private static readonly FrozenSet<string> RisingVerbs = WordLists.Of("verbs of rising");

    private static readonly FrozenSet<string> Levels = WordLists.Of("words between from and a level");

    private const int MaxTokensOfLevel = 7;

    private const int MaxBack = 14;

    private static readonly FrozenSet<string> Verbs = WordLists.Of("verbs of change");

    private static readonly FrozenSet<string> Nouns = WordLists.Of("nouns of change");

    /// <summary>Whether the word indicates a change: "rose", "cut", "up".</summary>
    public static bool IsVerb(Token token) => token.Kind == TokenKind.Word && Verbs.Contains(token.Lower);

    /// <summary>Whether the word names a change: "increase", "growth".</summary>
    public static bool IsNoun(Token token) => token.Kind == TokenKind.Word && Nouns.Contains(token.Lower);

    /// <summary>"From 3", "from the current 3", "from a peak of 3": the token "from"; -1 without it.</summary>
    public static int FromAt(List<Token> tokens, int start)
    {
        var at = start - 1;
        while (at > 0 && start - at < MaxTokensOfLevel && Levels.Contains(tokens[at].Lower))
            at--;
        return tokens.At(at).Lower == "from" ? at : -1;
    }

    /// <summary>Whether a word of change occurs earlier in the same clause.</summary>
    public static bool IsToldBefore(List<Token> tokens, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= MaxBack; back--)
        {
            if (IsVerb(tokens[back]) || IsNoun(tokens[back]))
                return true;
            if (
                tokens[back].Kind == TokenKind.Pause
                || (
                    tokens[back].Kind == TokenKind.Stop
                    && back + 1 < tokens.Count
                    && tokens[back + 1].SpaceBefore
                    // "In the U.S. by 4 percent".
                    && !(
                        back > 1
                        && tokens[back - 1] is { Kind: TokenKind.Word, Text.Length: 1, Glued: true }
                        && !tokens[back + 1].IsCapitalised
                    )
                )
            )
                return false;
        }

        return false;
    }

    /// <summary>
    /// "Edged up to 4 percent", "climbed back up to", "revised the figure up to": "up" belongs to the verb. "Rose up to 4 percent" is left
    /// as a bound.
    /// </summary>
    public static bool IsUpOfVerb(List<Token> tokens, int up)
    {
        if (up == 0)
            return false;
        if (IsMovingUp(tokens[up - 1].Lower) || tokens[up - 1].Lower is "back" or "right" or "all")
            return true;
        // "The survey took it up to 6 percent".
        if (up > 1 && tokens[up - 1].Lower == "it" && tokens[up - 2].Lower is "take" or "takes" or "took" or "taken" or "taking")
            return true;
        return IsPushedUp(tokens, up);
    }

    /// <summary>"Revised the figure up to": a verb that pushes something up, with its object in between.</summary>
    public static bool IsPushedUp(List<Token> tokens, int up)
    {
        for (var back = up - 2; back >= 0 && up - back <= 6; back--)
        {
            if (tokens[back].Kind is not (TokenKind.Word or TokenKind.Hyphen) || IsOtherVerb(tokens[back + 1].Lower))
                return false;
            if (IsPushing(tokens[back].Lower))
                return true;
        }

        return false;
    }

    /// <summary>Verbs after which "up to" may name a level or a limit: "rose up to 4 percent".</summary>
    public static bool IsRising(string lower) => RisingVerbs.Contains(lower);

    /// <summary>"Brings a plant to town, creating up to 400 jobs": the words in between have their own verb.</summary>
    private static bool IsOtherVerb(string lower) =>
        lower is "to" or "and" or "that" or "which" or "with" or "by" or "for" || lower.EndsWith("ing", StringComparison.Ordinal);

    public static bool IsMovingUp(string lower) => VerbsWithUp.Contains(lower);

    /// <summary>Verbs that push something up, with the object between the verb and "up".</summary>
    private static bool IsPushing(string lower) => PushingVerbs.Contains(lower);

    /// <summary>Whether "from A to B" after this word is a range.</summary>
    public static bool OpensRange(string lower) => RangeWords.Contains(lower);
}
