using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Numbers;

/// <summary>Words that state how many times: "doubled", "fivefold", "ten-fold".</summary>
internal static class Multiples
{
    public static decimal? OfWord(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Kind != TokenKind.Word)
            return null;
        if (OfWord(token.Lower) is { } times)
            return times;
        if (OfInfinitive(token.Lower) is { } infinitive && IsInfinitive(tokens, at))
            return infinitive;
        // "Ten-fold": three tokens.
        if (
            at + 2 < tokens.Count
            && tokens[at + 1] is { Kind: TokenKind.Hyphen, Glued: true }
            && tokens[at + 2] is { Lower: "fold", Glued: true }
            && NumberWords.OfWord(token.Lower) is { } number
        )
        {
            next = at + 3;
            return number;
        }

        return null;
    }

    /// <summary>
    /// "To double output", "will more than triple": after "to" or an auxiliary; "double digits" and "double-digit" are not verbs.
    /// </summary>
    private static bool IsInfinitive(List<Token> tokens, int at)
    {
        if (at + 1 < tokens.Count && (tokens[at + 1].Kind == TokenKind.Hyphen || tokens[at + 1].Lower is "digit" or "digits"))
            return false;
        if (IsBeforeWhole(tokens, at))
            return true;
        var before = at - 1;
        if (before > 0 && tokens[before].Lower == "than" && tokens[before - 1].Lower == "more")
            before -= 2;
        else if (before >= 0 && tokens[before].Lower is "nearly" or "almost" or "roughly" or "about")
            before--;
        return before >= 0
            && tokens[before].Lower
                is "to"
                    or "will"
                    or "would"
                    or "could"
                    or "should"
                    or "may"
                    or "might"
                    or "must"
                    or "can"
                    or "shall"
                    or "help"
                    or "helps"
                    or "helped";
    }

    /// <summary>"Triple the value", "more than double that of others", "almost double expectations".</summary>
    private static bool IsBeforeWhole(List<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Word || tokens[at].Lower == "halve")
            return false;
        var (before, after) = (at > 0 ? tokens[at - 1].Lower : "", tokens[at + 1].Lower);
        if (before is "the" or "a" or "an" or "his" or "her" or "of" or "one" || after is "or" or "and" or "to" or "in" or "for" or "as")
            return false;
        return after is "the" or "that" or "those" or "its" or "their" or "last" or "what" or "current"
            || before is "nearly" or "almost" or "roughly"
            || (before == "than" && at > 1 && tokens[at - 2].Lower is "more" or "less");
    }

    private static decimal? OfInfinitive(string word) =>
        word switch
        {
            "double" => 2,
            "triple" or "treble" => 3,
            "quadruple" => 4,
            "quintuple" => 5,
            "halve" => 0.5m,
            _ => null,
        };

    private static decimal? OfWord(string word) =>
        word switch
        {
            "doubled" or "doubling" or "doubles" or "twice" => 2,
            "tripled" or "tripling" or "triples" or "trebled" or "trebling" or "thrice" => 3,
            "quadrupled" or "quadrupling" or "quadruples" => 4,
            "quintupled" or "quintupling" => 5,
            "sextupled" => 6,
            "halved" or "halving" => 0.5m,
            "hundredfold" => 100,
            "thousandfold" => 1000,
            _ => word.Length > 4 && word.EndsWith("fold", StringComparison.Ordinal) ? NumberWords.OfWord(word[..^4]) : null,
        };
}
