using Indicators.Quantities.Bounds;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>Words before a quantity that are not part of it.</summary>
internal static class Lead
{
    /// <summary>Start of a copied figure, after words such as "by", "a total of" or "another".</summary>
    public static int Past(List<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Count - 1 && at < 5 && IsNeutral(tokens, at))
            at++;
        return at;
    }

    /// <summary>Past "from" where no range follows it: "from $2.9 million".</summary>
    public static int PastFrom(List<Token> tokens, int at) => tokens[at].Lower == "from" ? at + 1 : at;

    private static bool IsNeutral(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Word
        && tokens[at].Lower switch
        {
            "to"
            or "by"
            or "of"
            or "the"
            or "another"
            or "further"
            or "additional"
            or "total"
            or "record"
            or "mere"
            or "only"
            or "just"
            or "exactly"
            or "precisely"
            or "its"
            or "their" => !Hedges.TryReadBefore(tokens, at, out _, out _),
            "a" => tokens[at + 1].Kind is TokenKind.Numeral or TokenKind.Money
                || tokens[at + 1].Lower is "total" or "further" or "record" or "mere",
            "an" => tokens[at + 1].Kind is TokenKind.Numeral || tokens[at + 1].Lower is "additional",
            _ => false,
        };

    /// <summary>A cheap test that spares the full reading of most words.</summary>
    public static bool MayStart(List<Token> tokens, int at) =>
        tokens[at].Kind
            is TokenKind.Numeral
                or TokenKind.Vulgar
                or TokenKind.Word
                or TokenKind.Money
                or TokenKind.Relation
                or TokenKind.Hyphen
                or TokenKind.Minus
                or TokenKind.Dash
                or TokenKind.Plus
                or TokenKind.Open
                or TokenKind.Malformed
        || tokens[at].Text == "±";
}
