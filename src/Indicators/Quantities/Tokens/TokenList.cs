using System.Collections.Frozen;

namespace Indicators.Quantities.Tokens;

/// <summary>Looks around in the tokens of a text.</summary>
internal static class TokenList
{
    /// <summary>The token at this index; a token of no kind before the first and after the last.</summary>
    public static Token At(this List<Token> tokens, int index) => (uint)index < (uint)tokens.Count ? tokens[index] : default;

    /// <summary>Whether one of the words stands before this token, in its clause and at most so many tokens back.</summary>
    public static bool HasBefore(this List<Token> tokens, int at, FrozenSet<string> words, int maxBack)
    {
        for (var back = at - 1; back >= 0 && at - back <= maxBack; back--)
        {
            if (tokens[back].Kind is TokenKind.Stop or TokenKind.Pause)
                return false;
            if (words.Contains(tokens[back].Lower))
                return true;
        }

        return false;
    }
}
