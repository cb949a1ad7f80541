using System.Collections.Frozen;
using Indicators.Model;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Money;

/// <summary>Signs, codes and names of currencies. A sign or name that several currencies share does not identify one.</summary>
internal static class Currencies
{
    private static readonly FrozenSet<string> WithUsualMeaning = WordLists.Of("names of money with a usual meaning");

    private static readonly string[] Yen = ["JPY", "CNY"];

    public static bool MayStandFor(string? sign, string currency) => Candidates(sign).Contains(currency);

    /// <summary>The currencies that a sign or name may mean, most likely first.</summary>
    public static string[] Candidates(string? sign) =>
        sign switch
        {
            null => [],
            "$" => CurrencyNames.ByName["dollars"],
            "¥" or "￥" => Yen,
            "CFA francs" => CurrencyNames.ByShortForm["CFAF"],
            _ => CurrencyNames.ByName.GetValueOrDefault(sign)
                ?? CurrencyNames.ByShortForm.GetValueOrDefault(sign)
                ?? CurrencyNames.ByScaledForm.GetValueOrDefault(sign)
                ?? [],
        };

    /// <summary>
    /// The usual meaning of a shared name such as pounds or roubles. Null for a bare dollar, which many countries use, and for names
    /// without a usual meaning.
    /// </summary>
    public static string? Usual(string? sign) => sign is not null && WithUsualMeaning.Contains(sign) ? Candidates(sign)[0] : null;

    /// <summary>"USD/EUR 1.13": the number is a price of one money in the other.</summary>
    private static bool IsSecondOfPair(List<Token> tokens, int at) =>
        at > 1
        && tokens[at] is { Glued: true, Text.Length: 3 }
        && tokens[at - 1] is { Kind: TokenKind.Slash, Glued: true }
        && tokens[at - 2] is { Kind: TokenKind.Word, Text: [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] };

    /// <summary>Money named before the number, at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public static QuantityUnit? Before(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Kind == TokenKind.Money)
            return SignBefore(tokens, at, ref next);
        if (token.Kind != TokenKind.Word || token.Text.Length > 12 || IsSecondOfPair(tokens, at))
            return null;
        if (token.Text is "U" or "u" && IsUnitedStates(tokens, at) && tokens.At(at + 4) is { Text: "$" })
        {
            next = at + 5;
            return Known("USD", "US$");
        }

        var sign = tokens.At(at + 1);
        if (
            sign is { Kind: TokenKind.Money, Text: "$" }
            && CurrencyNames.ByPrefix.TryGetValue(token.Text, out var dollars)
            && (sign.Glued || dollars == "USD" || token.Text.Length > 1)
        )
        {
            next = at + 2;
            return Known(dollars, token.Text + "$");
        }

        if (sign is { Kind: TokenKind.Money, Text: "£", Glued: true } && token.Text is "E" or "LE")
        {
            next = at + 2;
            return Known("EGP", "E£");
        }

        if (LowerCodes.Of(token) is { } lower && sign.Kind == TokenKind.Numeral)
            return lower;
        // "M€115", "Mio€".
        if (CurrencyNames.Codes.Contains(token.Text))
        {
            // "GEL 1.67" is a price; "SDG 14.12" is a target.
            if (
                CurrencyNames.Doubtful.Contains(token.Text)
                && !IsLarge(tokens, at + 1)
                && (token.Text == "SDG" || sign is not { Kind: TokenKind.Numeral, Numeral.Places: 2 })
            )
                return null;
            if (sign.Kind == TokenKind.Money && sign.Text is "$" or "€" or "£")
                next = at + 2;
            return Known(token.Text, token.Text);
        }

        if (ScaledForms.Before(tokens, at) is { } scaled)
            return scaled;
        if (CurrencyNames.ByShortForm.TryGetValue(token.Text, out var codes))
        {
            if (
                sign is { Text: ".", Glued: true }
                && token.Lower is "rs" or "re" or "tk" or "rp" or "ksh" or "kshs" or "ush" or "tsh" or "sh"
            )
                next = at + 2;
            if (token.Text is "Re" or "Sh" or "kr" or "Birr" && tokens.At(next) is not { Kind: TokenKind.Numeral })
                return null;
            return codes.Length == 1
                ? Known(codes[0], token.Text)
                : Ambiguous(
                    token.Lower is "rs" or "re" ? "rupees"
                    : token.Text == "kr" ? "kr"
                    : codes[0][0] == 'X' ? "CFA francs"
                    : "shillings"
                );
        }

        if (CurrencyNames.ByLetter.TryGetValue(token.Text, out var letter) && sign is { Kind: TokenKind.Numeral, Glued: true })
            return Known(letter, token.Text);
        if (token.Text is "renminbi" or "yuan")
            return Known("CNY", token.Text);
        if (NamesBefore.Read(tokens, at, out next) is { } alone)
            return alone;
        // "US dollars 2.7 billion".
        return
            tokens.At(at + 1) is { Kind: TokenKind.Word }
            && NamedMoney.Read(tokens, at, out next, ofAnyNation: false) is { } named
            && tokens.At(next) is { Kind: TokenKind.Numeral }
            ? named
            : null;
    }

    /// <summary>Money named after the number.</summary>
    public static QuantityUnit? After(List<Token> tokens, int at, out int next, decimal value = 1_000_000)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Kind == TokenKind.Money)
            // "2022 $53 billion": the sign belongs to the number that it touches.
            return token.Text == "¢" || (token.SpaceBefore && tokens.At(at + 1) is { Kind: TokenKind.Numeral, Glued: true })
                ? null
                : Sign(token.Text);
        if (token.Kind != TokenKind.Word)
            return null;
        if (CurrencyNames.Codes.Contains(token.Text))
            return CurrencyNames.Doubtful.Contains(token.Text) && value < 1000 ? null : Known(token.Text, token.Text);
        if (LowerCodes.Of(token) is { } lower)
            return lower;
        if (token.Text is "CFAF" or "FCFA")
            return Ambiguous("CFA francs");
        if (token.Text is "SDR" or "SDRs")
            return Known("XDR", "SDR");
        if (token.Lower == "special" && tokens.At(at + 1).Lower == "drawing" && tokens.At(at + 2).Lower is "rights")
        {
            next = at + 3;
            return Known("XDR", "SDR");
        }

        // "The 12 Euro zone countries".
        if (token.Lower == "euro" && tokens.At(at + 1).Lower is "zone" or "area" or "members" or "countries")
            return null;
        // "Won", "sum", "real" and "pound" are other words too.
        if (token.Lower is "won" or "sterling" or "crowns" or "crown" or "dram" or "drams" && value < 1000)
            return null;
        return NamedMoney.Read(tokens, at, out next);
    }

    /// <summary>"$US14", "$A14": the country may follow the sign.</summary>
    private static QuantityUnit SignBefore(List<Token> tokens, int at, ref int next)
    {
        var sign = tokens[at];
        if (
            sign.Text == "$"
            && tokens.At(at + 1) is { Kind: TokenKind.Word, Glued: true } country
            && CurrencyNames.ByPrefix.TryGetValue(country.Text, out var code)
            && tokens.At(at + 2).Kind == TokenKind.Numeral
        )
        {
            next = at + 2;
            return Known(code, country.Text + "$");
        }

        return Sign(sign.Text);
    }

    public static bool IsUnitedStates(List<Token> tokens, int at) =>
        tokens.At(at + 1).Kind == TokenKind.Stop && tokens.At(at + 2).Lower == "s" && tokens.At(at + 3).Kind == TokenKind.Stop;

    private static bool IsLarge(List<Token> tokens, int at) =>
        tokens.At(at) is { Kind: TokenKind.Numeral } number
        && (number.Numeral.Grouped || number.Numeral.Digits > 4 || Scales.OfWord(tokens.At(at + 1)) is not null);

    private static QuantityUnit Sign(string sign) =>
        CurrencyNames.BySign.TryGetValue(sign, out var code)
        || (sign.Length > 1 && sign[1] == '/' && CurrencyNames.ByLetterWithSlash.TryGetValue(sign[..1], out code))
            ? Known(code, sign)
            : Ambiguous(sign);

    public static QuantityUnit Known(string code, string sign) => new(UnitKind.Currency, code, CurrencyBasis.Explicit, sign);

    public static QuantityUnit Ambiguous(string sign) => new(UnitKind.Currency, null, CurrencyBasis.Ambiguous, sign);
}
