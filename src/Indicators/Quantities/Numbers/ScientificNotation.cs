using System.Globalization;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Numbers;

/// <summary>The power of ten after a number: "4e9", "4E+9", "4 x 10^9", "4×10⁹".</summary>
internal static class ScientificNotation
{
    /// <summary>Smaller numbers would be lost in eight decimal places.</summary>
    private const int Least = -8;

    /// <summary>Larger numbers are too large for a quantity.</summary>
    private const int Most = 17;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>
    /// Reads the exponent at <paramref name="at"/>, right after the number; <paramref name="next"/> is the token after it.
    /// </summary>
    public static bool TryRead(List<Token> tokens, int at, out int exponent, out int next)
    {
        (exponent, next) = (0, at);
        return (AfterLetter(tokens, at, out exponent, out next) || AfterTen(tokens, at, out exponent, out next))
            && exponent is >= Least and <= Most
            && !(next < tokens.Count && tokens[next] is { Glued: true, Kind: TokenKind.Numeral or TokenKind.Malformed or TokenKind.Mixed });
    }

    private static bool AfterLetter(List<Token> tokens, int at, out int exponent, out int next)
    {
        (exponent, next) = (0, at);
        if (tokens.At(at) is not { Glued: true, Kind: TokenKind.Word or TokenKind.Mixed } letter || letter.Lower[0] != 'e')
            return false;
        if (letter.Kind == TokenKind.Word)
            return letter.Lower == "e" && Signed(tokens, at + 1, needsSign: true, out exponent, out next);
        next = at + 1;
        return letter.Text.Length <= 3
            && int.TryParse(letter.Text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out exponent);
    }

    private static bool AfterTen(List<Token> tokens, int at, out int exponent, out int next)
    {
        (exponent, next) = (0, at);
        var sign = tokens.At(at);
        if (sign is { Lower: "x10", Kind: TokenKind.Mixed })
        {
            if (tokens.At(at + 1) is { Glued: true, Text: "^" })
                return Signed(tokens, at + 2, needsSign: false, out exponent, out next);
            for (
                next = at + 1;
                tokens.At(next) is { Glued: true, Kind: TokenKind.Other, Text.Length: 1 } raised && Raised.Contains(raised.Text[0]);
                next++
            )
                exponent = Math.Min((exponent * 10) + Raised.IndexOf(raised.Text[0]), 100);
            return next > at + 1;
        }

        if (sign.Lower is not "x" && sign.Text is not ("×" or "*" or "·"))
            return false;
        var ten = tokens.At(at + 1);
        if (ten is { Kind: TokenKind.Numeral, Text: "10" } && tokens.At(at + 2) is { Glued: true, Text: "^" })
            return Signed(tokens, at + 3, needsSign: false, out exponent, out next);
        if (
            ten.Kind != TokenKind.Malformed
            || ten.Text.Length is < 3 or > 4
            || !ten.Text.StartsWith("10", StringComparison.Ordinal)
            || !ten.Text.Skip(2).All(Raised.Contains)
        )
            return false;
        foreach (var digit in ten.Text.AsSpan(2))
            exponent = (exponent * 10) + Raised.IndexOf(digit);
        next = at + 2;
        return true;
    }

    private static bool Signed(List<Token> tokens, int at, bool needsSign, out int exponent, out int next)
    {
        (exponent, next) = (0, at);
        var sign = tokens.At(at);
        var hasSign = sign is { Glued: true, Kind: TokenKind.Plus or TokenKind.Hyphen or TokenKind.Minus };
        if (hasSign)
            at++;
        if ((needsSign && !hasSign) || tokens.At(at) is not { Glued: true, Kind: TokenKind.Numeral, Text.Length: <= 2 } digits)
            return false;
        exponent = (int)digits.Numeral.Value * (hasSign && sign.Kind != TokenKind.Plus ? -1 : 1);
        next = at + 1;
        return true;
    }
}
