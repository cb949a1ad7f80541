using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Amounts;

/// <summary>Parts of money that are named in front of their number: "US cents 12", "cents 45.5 a pound".</summary>
internal static class UnitsBefore
{
    /// <summary>The unit at <paramref name="at"/>, and the token of the number after it; null if there is none.</summary>
    public static QuantityUnit? Read(List<Token> tokens, int at, out int number)
    {
        number = at;
        var name = tokens[at].Lower is "us" or "euro" or "u.s" && at + 1 < tokens.Count ? at + 1 : at;
        if (
            tokens[name].Lower is not ("cents" or "pence")
            || name + 1 >= tokens.Count
            || tokens[name + 1] is not { Kind: TokenKind.Numeral, SpaceBefore: true }
            || (at > 0 && IsNumber(tokens[at - 1]))
        )
            return null;
        var unit = UnitReader.Read(tokens, name, out _, out _);
        if (unit is not null)
            number = name + 1;
        return unit;
    }

    private static bool IsNumber(Token token) =>
        token.Kind is TokenKind.Numeral or TokenKind.Vulgar or TokenKind.Hyphen
        || NumberWords.OfWord(token.Lower) is not null
        || Scales.OfWord(token) is not null;
}
