using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Units;

/// <summary>Distinguishes metres from millions if "m" directly follows the digits.</summary>
internal static class Lengths
{
    private static readonly FrozenSet<string> Sports = WordLists.Of("words of athletics");

    private static readonly FrozenSet<string> Dimensions = WordLists.Of("words after a length");

    /// <summary>
    /// "3.5m high", "a 20m-deep well", "100m sprint" are metres. "37m people" and "a 20m mast" are read as millions, following newspaper
    /// style.
    /// </summary>
    public static bool IsMetre(List<Token> tokens, int letter)
    {
        var at = letter + 1;
        if (at < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true })
            at++;
        if (at < tokens.Count && (IsDimension(tokens[at].Lower) || Sports.Contains(tokens[at].Lower)))
            return true;
        if (IsDistance(tokens, letter))
            return true;
        // "37m (121ft)".
        if (
            at + 2 < tokens.Count
            && tokens[at].Text == "("
            && tokens[at + 1].Kind == TokenKind.Numeral
            && tokens[at + 2].Lower is "ft" or "feet" or "foot" or "yards" or "yd" or "miles" or "in" or "inches"
        )
            return true;
        // "2m by 3m", "2m x 3m".
        return at + 2 < tokens.Count
            && tokens[at].Lower is "by" or "x" or "×"
            && tokens[at + 1].Kind == TokenKind.Numeral
            && tokens[at + 2] is { Lower: "m", Glued: true };
    }

    /// <summary>
    /// "1,500m", "the women's 800m", "cleared 1.76m": thousands of millions are printed as billions, and athletes run and jump metres.
    /// </summary>
    private static bool IsDistance(List<Token> tokens, int letter)
    {
        var number = letter - 1;
        if (number < 0 || tokens[number].Kind != TokenKind.Numeral)
            return false;
        var before = number > 0 ? tokens[number - 1].Lower : "";
        var numeral = tokens[number].Numeral;
        return numeral is { Places: 0, Value: 1500 or 3000 or 5000 or 10000 }
            || before is "cleared" or "jumped" or "threw" or "leapt" or "sprinted" or "swam"
            || (before is "women's" or "men's" or "womens" or "mens" or "olympic" or "individual" && numeral.Places == 0);
    }

    public static bool IsDimension(string lower) => Dimensions.Contains(lower);
}
