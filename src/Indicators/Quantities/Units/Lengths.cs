using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Units;

/// <summary>Tells metres from millions where "m" touches the digits.</summary>
internal static class Lengths
{
    /// <summary>
    /// "3.5m high", "a 20m-deep well", "100m sprint" are metres; the press writes "37m people" and "a 20m mast" of millions, and so do we.
    /// </summary>
    public static bool IsMetre(List<Token> tokens, int letter)
    {
        var at = letter + 1;
        if (at < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true })
            at++;
        if (at < tokens.Count && IsDimension(tokens[at].Lower))
            return true;
        // "2m by 3m", "2m x 3m".
        return at + 2 < tokens.Count
            && tokens[at].Lower is "by" or "x" or "×"
            && tokens[at + 1].Kind == TokenKind.Numeral
            && tokens[at + 2] is { Lower: "m", Glued: true };
    }

    public static bool IsDimension(string lower) =>
        lower
            is "high"
                or "tall"
                or "long"
                or "wide"
                or "deep"
                or "thick"
                or "across"
                or "above"
                or "below"
                or "away"
                or "underground"
                or "underwater"
                or "sprint"
                or "freestyle"
                or "hurdles"
                or "relay"
                or "butterfly"
                or "breaststroke"
                or "backstroke"
                or "dash"
                or "medley"
                or "apart";
}
