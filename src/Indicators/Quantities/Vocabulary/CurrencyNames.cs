using System.Collections.Frozen;

namespace Indicators.Quantities.Vocabulary;

/// <summary>
/// The currencies of ISO 4217 by the names, signs and adjectives that English prints: the tables of <c>currencies.txt</c>.
/// </summary>
internal static class CurrencyNames
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Tables = Table
        .Read("currencies.txt")
        .ToFrozenDictionary(section => section.Name, section => section.Lines);

    /// <summary>Codes of ISO 4217, and XDR of the International Monetary Fund.</summary>
    public static readonly FrozenSet<string> Codes = Words("codes");

    /// <summary>Codes that are also words or other abbreviations: money only before or after an amount with a scale or groups.</summary>
    public static readonly FrozenSet<string> Doubtful = Words("doubtful codes");

    /// <summary>Letters right before "$": "US$", "S$", "HK$".</summary>
    public static readonly FrozenDictionary<string, string> ByPrefix = First("prefixes");

    /// <summary>Short forms before a number: "Rs 500", "KSh500", "CFAF 14 billion". Several codes: the name does not say which.</summary>
    public static readonly FrozenDictionary<string, string[]> ByShortForm = Codes4217("short forms");

    /// <summary>Short forms that are money only before a number with a scale: "KD 5 million".</summary>
    public static readonly FrozenDictionary<string, string[]> ByScaledForm = Codes4217("short forms before a scale");

    /// <summary>Single letters that are money only where they touch an amount with a scale or groups: "N14 billion", "R12,000".</summary>
    public static readonly FrozenDictionary<string, string> ByLetter = First("letters");

    /// <summary>Those of the letters that are also money where they touch a plain sum: "R2000".</summary>
    public static readonly FrozenSet<string> LettersBeforeSums = Words("letters before a plain sum");

    /// <summary>Letters that are money before a slash, with a stop or without: "S/. 205 million".</summary>
    public static readonly FrozenDictionary<string, string> ByLetterWithSlash = First("letters before a slash");

    /// <summary>Names, with the codes that share each.</summary>
    public static readonly FrozenDictionary<string, string[]> ByName = Codes4217("names");

    /// <summary>Adjectives such as "Egyptian", with the codes that they may mean.</summary>
    public static readonly FrozenDictionary<string, string[]> ByNation = Codes4217("nations");

    /// <summary>Signs that name one currency.</summary>
    public static readonly FrozenDictionary<string, string> BySign = First("signs");

    private static FrozenSet<string> Words(string table) => Tables[table].SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static FrozenDictionary<string, string> First(string table) => Codes4217(table).ToFrozenDictionary(e => e.Key, e => e.Value[0]);

    private static FrozenDictionary<string, string[]> Codes4217(string table) =>
        Tables[table]
            .Select(line => line.Split(": "))
            .SelectMany(parts => parts[0].Split(' ').Select(name => (Name: name, Codes: parts[1].Split(' '))))
            .ToFrozenDictionary(e => e.Name, e => e.Codes);
}
