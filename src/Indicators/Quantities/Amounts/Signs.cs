using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Amounts;

/// <summary>Signs before a number, in characters and in words.</summary>
internal static class Signs
{
    /// <summary>True for minus, false for plus, null for neither. A hyphen or dash is a minus only where a word could not end.</summary>
    public static bool? Read(List<Token> tokens, ref int at)
    {
        var token = tokens[at];
        var next = at + 1 < tokens.Count ? tokens[at + 1] : default;
        if (token.Lower is "minus" or "negative")
        {
            var isAmount =
                next.Kind is TokenKind.Numeral or TokenKind.Money or TokenKind.Vulgar
                || (next.Kind == TokenKind.Word && NumberWords.OfWord(next.Lower) is not null);
            // "Minus-5 yards".
            if (
                next is { Kind: TokenKind.Hyphen, Glued: true }
                && at + 2 < tokens.Count
                && tokens[at + 2] is { Kind: TokenKind.Numeral, Glued: true }
            )
            {
                at += 2;
                return true;
            }

            if (!isAmount)
                return null;
            at++;
            return true;
        }

        if (token.Kind is not (TokenKind.Hyphen or TokenKind.Minus or TokenKind.Dash or TokenKind.Plus) || !next.Glued)
            return null;
        if (
            next.Kind is not (TokenKind.Numeral or TokenKind.Money)
            && !(next.Kind == TokenKind.Word && Currencies.Before(tokens, at + 1, out _) is not null)
        )
            return null;
        if (
            token.Glued
            && tokens[at - 1].Kind != TokenKind.Open
            && tokens[at - 1].Text is not ("[" or "*" or "_" or "=" or "~" or "/" or "|" or ":")
        )
            return null;
        at++;
        return token.Kind != TokenKind.Plus;
    }
}
