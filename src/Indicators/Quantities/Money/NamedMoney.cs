using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Money;

/// <summary>Money by its name, with or without its country: "dollars", "US dollars", "pounds sterling", "Utopian francs".</summary>
internal static class NamedMoney
{
    private const int MaxWordsOfNation = 3;

    /// <summary>"Dollars", "US dollars", "Hong Kong dollars", "South African rand", "CFA francs".</summary>
    public static QuantityUnit? Read(List<Token> tokens, int at, out int next, bool ofAnyNation = true)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Lower is "pound" or "pounds" && tokens.At(at + 1).Lower == "sterling")
        {
            next = at + 2;
            return Currencies.Known("GBP", "pounds");
        }

        if (CurrencyNames.ByName.TryGetValue(token.Lower, out var codes))
            return codes.Length == 1 ? Currencies.Known(codes[0], token.Lower) : Currencies.Ambiguous(token.Lower);
        var after = at + 1;
        var nation = token.Lower;
        if (
            nation is "new" or "hong" or "south" or "north" or "sri" or "saudi" or "eastern" or "east" or "pounds" or "west"
            && after < tokens.Count
        )
        {
            var second = tokens[after].Lower;
            if (CurrencyNames.ByNation.ContainsKey(second))
                (nation, after) = (second, after + 1);
        }

        if (nation == "u" && Currencies.IsUnitedStates(tokens, at))
            (nation, after) = ("us", at + 4);
        // "Trinidad and Tobago dollars"; "Australian and Canadian dollars" are two.
        if (
            tokens.At(after).Lower == "and"
            && tokens.At(after + 1) is { Kind: TokenKind.Word, IsCapitalised: true } other
            && !CurrencyNames.ByNation.ContainsKey(other.Lower)
        )
            after += 2;
        if (after >= tokens.Count || tokens[after].Kind != TokenKind.Word)
            return null;
        if (!CurrencyNames.ByNation.TryGetValue(nation, out var nations))
            return ofAnyNation ? OfUnknownNation(tokens, at, out next) : null;
        var name = tokens[after].Lower;
        if (!CurrencyNames.ByName.TryGetValue(name, out codes))
            return null;
        next = after + 1;
        var meant = codes.Where(nations.Contains).ToArray();
        if (nation == "cfa" && meant.Length > 0)
            return Currencies.Ambiguous("CFA francs");
        if (meant.Length == 0)
            return Currencies.Ambiguous(name);
        return Currencies.Known(
            token.Lower == "north" && meant.Contains("KPW") ? "KPW"
                : token.Lower == "south" && meant.Contains("SSP") ? "SSP"
                : meant[0],
            name
        );
    }

    /// <summary>"4 Utopian francs": money of a country that the tables do not list. "Three Wimbledon crowns" are titles.</summary>
    private static QuantityUnit? OfUnknownNation(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        while (next < at + MaxWordsOfNation && tokens.At(next) is { Kind: TokenKind.Word, IsCapitalised: true } && !IsMoney(tokens[next]))
            next++;
        if (!tokens[at].IsCapitalised || FunctionWords.Contains(tokens[at].Lower) || next >= tokens.Count || !IsMoney(tokens[next]))
            return null;
        var name = tokens[next].Lower;
        var codes = CurrencyNames.ByName[name];
        next++;
        return codes.Length == 1 ? Currencies.Known(codes[0], name) : Currencies.Ambiguous($"{tokens[at].Text} {name}");
    }

    private static bool IsMoney(Token token) =>
        token.Kind == TokenKind.Word
        && CurrencyNames.ByName.TryGetValue(token.Lower, out var codes)
        && token.Lower is not ("crown" or "crowns")
        && (token.Lower[^1] == 's' || token.Lower is "kroner" or "kronor" || (codes.Length == 1 && !token.IsCapitalised));

    /// <summary>
    /// The money named behind a sum that already has a sign, as in "$4 million US dollars" and "$4 billion euros"; null if the name goes on
    /// to another noun.
    /// </summary>
    public static QuantityUnit? Again(List<Token> tokens, int at, out int next)
    {
        next = at;
        if (tokens.At(at).Kind != TokenKind.Word || Read(tokens, at, out var after) is not { } named)
            return null;
        if (
            tokens.At(after).Kind == TokenKind.Hyphen
            || (tokens.At(after) is { Kind: TokenKind.Word } word && !FunctionWords.Contains(word.Lower))
        )
            return null;
        next = after;
        return named;
    }
}
