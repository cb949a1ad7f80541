using System.Collections.Frozen;
using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>How money is printed: signs, codes, names. A sign or name that several currencies share names none of them.</summary>
internal static class Currencies
{
    private static readonly string[] Codes =
    [
        "USD",
        "EUR",
        "GBP",
        "CNY",
        "JPY",
        "RUB",
        "KZT",
        "KGS",
        "UZS",
        "TJS",
        "TMT",
        "MNT",
        "AFN",
        "PKR",
        "INR",
        "IRR",
        "AZN",
        "AMD",
        "GEL",
        "BYN",
        "TRY",
        "SGD",
        "AUD",
        "CAD",
        "NZD",
        "HKD",
        "TWD",
        "KRW",
        "CHF",
        "AED",
        "SAR",
        "UAH",
        "BRL",
    ];

    private static readonly string[] Dollars = ["USD", "SGD", "AUD", "CAD", "NZD", "HKD", "TWD"];

    private static readonly FrozenSet<string> ByCode = Codes.ToFrozenSet();

    /// <summary>Letters that stand right before a sign of money: "US$", "S$", "HK$".</summary>
    private static readonly FrozenDictionary<string, string> ByPrefix = Lexicon.Of<string>(
        ("US", "USD"),
        ("S", "SGD"),
        ("A", "AUD"),
        ("AU", "AUD"),
        ("C", "CAD"),
        ("CA", "CAD"),
        ("NZ", "NZD"),
        ("HK", "HKD"),
        ("NT", "TWD"),
        ("R", "BRL")
    );

    /// <summary>Names of one currency only, singular and plural.</summary>
    private static readonly FrozenDictionary<string, string> ByName = Lexicon.Of<string>(
        ("rmb", "CNY"),
        ("yuan", "CNY"),
        ("yuans", "CNY"),
        ("yuán", "CNY"),
        ("renminbi", "CNY"),
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("yen", "JPY"),
        ("tenge", "KZT"),
        ("somoni", "TJS"),
        ("soum", "UZS"),
        ("soums", "UZS"),
        ("tugrik", "MNT"),
        ("tugriks", "MNT"),
        ("tögrög", "MNT"),
        ("afghani", "AFN"),
        ("afghanis", "AFN"),
        ("hryvnia", "UAH")
    );

    /// <summary>Names that several currencies share.</summary>
    private static readonly FrozenDictionary<string, string[]> Shared = Lexicon.Of<string[]>(
        ("$", Dollars),
        ("dollar", Dollars),
        ("dollars", Dollars),
        ("¥", ["CNY", "JPY"]),
        ("￥", ["CNY", "JPY"]),
        ("ruble", ["RUB", "BYN"]),
        ("rubles", ["RUB", "BYN"]),
        ("rouble", ["RUB", "BYN"]),
        ("roubles", ["RUB", "BYN"]),
        ("rupee", ["INR", "PKR"]),
        ("rupees", ["INR", "PKR"]),
        ("som", ["KGS", "UZS"]),
        ("soms", ["KGS", "UZS"]),
        ("manat", ["TMT", "AZN"]),
        ("manats", ["TMT", "AZN"]),
        ("rial", ["IRR"]),
        ("rials", ["IRR"]),
        ("dirham", ["AED"]),
        ("dirhams", ["AED"]),
        ("pounds", ["GBP"]),
        ("lira", ["TRY"]),
        ("francs", ["CHF"]),
        ("won", ["KRW"])
    );

    private static readonly FrozenDictionary<string, string> BySign = Lexicon.Of<string>(
        ("€", "EUR"),
        ("£", "GBP"),
        ("₽", "RUB"),
        ("₸", "KZT"),
        ("₩", "KRW"),
        ("₺", "TRY"),
        ("₮", "MNT"),
        ("₹", "INR")
    );

    /// <summary>Adjectives that tell which of the currencies of one name is meant.</summary>
    private static readonly FrozenDictionary<string, string[]> ByNation = Lexicon.Of<string[]>(
        ("us", ["USD"]),
        ("american", ["USD"]),
        ("singapore", ["SGD"]),
        ("australian", ["AUD"]),
        ("canadian", ["CAD"]),
        ("chinese", ["CNY"]),
        ("japanese", ["JPY"]),
        ("russian", ["RUB"]),
        ("belarusian", ["BYN"]),
        ("kazakh", ["KZT"]),
        ("kazakhstani", ["KZT"]),
        ("kyrgyz", ["KGS"]),
        ("uzbek", ["UZS"]),
        ("tajik", ["TJS"]),
        ("turkmen", ["TMT"]),
        ("azerbaijani", ["AZN"]),
        ("pakistani", ["PKR"]),
        ("pakistan", ["PKR"]),
        ("indian", ["INR"]),
        ("iranian", ["IRR"]),
        ("turkish", ["TRY"]),
        ("british", ["GBP"]),
        ("swiss", ["CHF"]),
        ("korean", ["KRW"]),
        ("afghan", ["AFN"]),
        ("emirati", ["AED"])
    );

    public static bool IsCode(string word) => ByCode.Contains(word) || word is "RMB";

    public static bool MayStandFor(string? sign, string currency) =>
        sign is not null && Shared.TryGetValue(sign, out var all) && all.Contains(currency);

    /// <summary>Money named before the number, at <paramref name="at"/>; <paramref name="next"/> is the token after it.</summary>
    public static QuantityUnit? Before(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Kind == TokenKind.Money)
            return Sign(token.Text);
        if (token.Kind != TokenKind.Word)
            return null;
        if (
            token.Text == "U"
            && at + 4 < tokens.Count
            && tokens[at + 2].Text == "S"
            && tokens[at + 1].Kind == TokenKind.Stop
            && tokens[at + 3].Kind == TokenKind.Stop
            && tokens[at + 4].Text == "$"
        )
        {
            next = at + 5;
            return Known("USD", "US$");
        }

        if (token.Text is "Rs")
        {
            if (at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Stop, Glued: true })
                next++;
            return Ambiguous("rupees");
        }

        var sign = at + 1 < tokens.Count ? tokens[at + 1] : default;
        if (
            sign.Kind == TokenKind.Money
            && sign.Text == "$"
            && ByPrefix.TryGetValue(token.Text, out var dollars)
            && (sign.Glued || dollars == "USD")
        )
        {
            next = at + 2;
            return Known(dollars, token.Text + "$");
        }

        if (ByCode.Contains(token.Text))
            return Known(token.Text, token.Text);
        return token.Text is "RMB" or "Rmb" or "renminbi" or "yuan" ? Known("CNY", token.Text) : null;
    }

    /// <summary>Money named after the number.</summary>
    public static QuantityUnit? After(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Kind == TokenKind.Money)
            return Sign(token.Text);
        if (token.Kind != TokenKind.Word)
            return null;
        if (ByCode.Contains(token.Text))
            return Known(token.Text, token.Text);
        if (ByName.TryGetValue(token.Lower, out var code))
            return Known(code, token.Lower);
        if (token.Lower != "won" && Shared.ContainsKey(token.Lower))
            return Ambiguous(token.Lower);
        var after = at + 1;
        var nation = token.Lower;
        if (
            token.Lower == "u"
            && after + 2 < tokens.Count
            && tokens[after].Kind == TokenKind.Stop
            && tokens[after + 1].Lower == "s"
            && tokens[after + 2].Kind == TokenKind.Stop
        )
        {
            nation = "us";
            after += 3;
        }

        if (after >= tokens.Count || tokens[after].Kind != TokenKind.Word || !ByNation.TryGetValue(nation, out var nations))
            return null;
        var name = tokens[after].Lower;
        next = after + 1;
        if (ByName.TryGetValue(name, out code) && nations.Contains(code))
            return Known(code, name);
        return Shared.TryGetValue(name, out var all) && all.FirstOrDefault(nations.Contains) is { } meant ? Known(meant, name) : null;
    }

    private static QuantityUnit Sign(string sign) => BySign.TryGetValue(sign, out var code) ? Known(code, sign) : Ambiguous(sign);

    private static QuantityUnit Known(string code, string sign) => new(UnitKind.Currency, code, CurrencyBasis.Explicit, sign);

    private static QuantityUnit Ambiguous(string sign) => new(UnitKind.Currency, null, CurrencyBasis.Ambiguous, sign);
}
