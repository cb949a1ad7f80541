using System.Collections.Frozen;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Tokens;

/// <summary>Names of months and their usual short forms, in capitals because "may" and "march" are verbs.</summary>
internal static class Months
{
    private static readonly FrozenSet<string> Names = WordLists.Of("months");

    /// <summary>Short forms in texts that were put in lower case.</summary>
    private static readonly FrozenSet<string> Lower = WordLists.Of("months in lower case");

    /// <summary>Whether a month, or its short form with a stop, ends before this token.</summary>
    public static bool EndAt(List<Token> tokens, int at) =>
        at > 0
        && (
            Contains(tokens[at - 1])
            || (
                at > 1
                && tokens[at - 1].Text == "."
                && (tokens[at - 1].Glued || Lower.Contains(tokens[at - 2].Text))
                && Contains(tokens[at - 2])
            )
        );

    /// <summary>Whether this token is a day after the name of its month: the 5 in "June 5".</summary>
    public static bool IsDayAt(List<Token> tokens, int at) =>
        at > 0
        && tokens[at] is { Kind: TokenKind.Numeral, Numeral: { Places: 0, Grouped: false, Value: >= 1 and <= 31 } }
        && EndAt(tokens, at);

    public static bool Contains(Token token) => token.Kind == TokenKind.Word && (Names.Contains(token.Text) || Lower.Contains(token.Text));
}
