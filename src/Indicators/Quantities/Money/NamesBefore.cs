using System.Collections.Frozen;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Money;

/// <summary>Names of money in front of a number.</summary>
internal static class NamesBefore
{
    private static readonly FrozenSet<string> NamedBefore = WordLists.Of("money named before a sum");

    /// <summary>
    /// "Dollars 300m", "euro200 million", "Euro 5.2 million". "Euro 5 cars" refers to a standard, and "5 million dollars 300 people" names
    /// the money of the number before.
    /// </summary>
    public static QuantityUnit? Read(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var name = tokens[at];
        if (
            tokens.At(at + 1) is not { Kind: TokenKind.Numeral } number
            || !CurrencyNames.ByName.TryGetValue(name.Lower, out var codes)
            || (at > 0 && IsPartOfNumber(tokens[at - 1]))
        )
            return null;
        var isPlural = name.Lower[^1] == 's' && name.Lower is not ("kips" or "soles");
        var isAmount = number.Numeral is { Grouped: true } or { Places: > 0 } || Scales.OfWord(tokens.At(at + 2)) is not null;
        if (!isPlural && !number.Glued && !(isAmount && NamedBefore.Contains(name.Lower)))
            return null;
        return codes.Length == 1 ? Currencies.Known(codes[0], name.Lower) : Currencies.Ambiguous(name.Lower);
    }

    private static bool IsPartOfNumber(Token token) =>
        token.Kind is TokenKind.Numeral or TokenKind.Money or TokenKind.Hyphen
        || Scales.OfWord(token) is not null
        || NumberWords.OfWord(token.Lower) is not null
        || CurrencyNames.ByNation.ContainsKey(token.Lower);
}
