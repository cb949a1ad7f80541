using System.Collections.Frozen;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Numbers;

/// <summary>Words and letters that multiply the number before them by a power of ten, or by twelve.</summary>
internal static class Scales
{
    private static readonly FrozenSet<string> Abbreviated = WordLists.Of("scales that take a stop");

    private static readonly FrozenDictionary<string, decimal> Words = Lexicon.Of<decimal>(
        ("hundred", 100),
        ("thousand", 1_000),
        ("thousands", 1_000),
        ("thsd", 1_000),
        ("lakh", 100_000),
        ("lakhs", 100_000),
        ("lac", 100_000),
        ("lacs", 100_000),
        ("million", 1_000_000),
        ("millions", 1_000_000),
        ("crore", 10_000_000),
        ("crores", 10_000_000),
        ("billion", 1_000_000_000),
        ("billions", 1_000_000_000),
        ("trillion", 1_000_000_000_000),
        ("trillions", 1_000_000_000_000),
        ("quadrillion", 1_000_000_000_000_000),
        ("milliard", 1_000_000_000),
        ("milliards", 1_000_000_000),
        ("dozen", 12),
        ("dozens", 12),
        ("mn", 1_000_000),
        ("mln", 1_000_000),
        ("mio", 1_000_000),
        ("bn", 1_000_000_000),
        ("bln", 1_000_000_000),
        ("tn", 1_000_000_000_000),
        ("trn", 1_000_000_000_000),
        ("trln", 1_000_000_000_000),
        ("tln", 1_000_000_000_000),
        ("bil", 1_000_000_000),
        ("mrd", 1_000_000_000),
        ("mlrd", 1_000_000_000),
        // Chinese in pinyin, as titles of sources print it.
        ("wàn", 10_000),
        ("yì", 100_000_000)
    );

    /// <summary>The factor of a scale word such as "million"; null for other words.</summary>
    public static decimal? OfWord(Token token) =>
        token.Kind == TokenKind.Word && Words.TryGetValue(token.Lower, out var factor) ? factor : null;

    /// <summary>The factor of a scale word in the plural, which only an exact number before it makes a scale: "four billions".</summary>
    public static bool IsPlural(Token token) =>
        token.Lower is "thousands" or "lakhs" or "lacs" or "millions" or "crores" or "billions" or "trillions" or "milliards" or "dozens";

    /// <summary>
    /// Whether a second scale word multiplies the first ("4 hundred million", "2 thousand million", "14 lakh crore").
    /// </summary>
    public static bool Multiplies(decimal first, decimal second) =>
        first is 100 or 1_000 or 100_000 or 12 && second >= 1_000 && second > first && !(first == 12 && second < 1_000);

    /// <summary>The factor of what only scales money: "4 bio products" and "4 mil" of film are something else.</summary>
    public static decimal? OfMoney(Token token) =>
        token.Kind != TokenKind.Word
            ? null
            : token.Text switch
            {
                "mil" or "m" or "mm" or "MM" or "M" or "MN" or "MIO" => 1_000_000,
                "cr" or "Cr" => 10_000_000,
                "bio" or "B" or "Bn" => 1_000_000_000,
                "T" => 1_000_000_000_000,
                "K" or "k" => 1_000,
                _ => null,
            };

    /// <summary>Whether a full stop after it may belong to it.</summary>
    public static bool IsAbbreviated(Token token) => Abbreviated.Contains(token.Lower);

    /// <summary>
    /// The factor of a single letter. It must directly follow the digits. Except for "k" and "m" for million, letters scale only money:
    /// "3b", "4K" and "5t" may be anything.
    /// </summary>
    public static decimal? OfLetter(Token token, bool isMoney) =>
        token.Kind != TokenKind.Word || token.SpaceBefore
            ? null
            : (token.Text, isMoney) switch
            {
                ("k", _) or ("K", true) => 1_000,
                ("m" or "M", _) => 1_000_000,
                ("b" or "B", true) => 1_000_000_000,
                ("t" or "T", true) => 1_000_000_000_000,
                _ => null,
            };

    public static bool IsPowerOfTen(decimal factor)
    {
        while (factor >= 10 && factor % 10 == 0)
            factor /= 10;
        return factor == 1;
    }

    /// <summary>Zeros of a factor that is a power of ten; none for a dozen.</summary>
    public static int Zeros(decimal factor)
    {
        if (factor % 12 == 0)
            return 0;
        var zeros = 0;
        for (; factor >= 10; factor /= 10)
            zeros++;
        return zeros;
    }
}
