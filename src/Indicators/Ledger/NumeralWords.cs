using System.Collections.Frozen;

namespace Indicators.Ledger;

/// <summary>The words that count as numerals. <c>docs/ledger.md</c> lists them.</summary>
public static class NumeralWords
{
    private static readonly string[] Ones = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly string[] TensNames = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] OrdinalOnes = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static readonly FrozenSet<string> Cardinals = new[]
    {
        "zero",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "tens",
        "dozen",
        "dozens",
        "hundred",
        "hundreds",
        "thousand",
        "thousands",
        "million",
        "millions",
        "billion",
        "billions",
        "trillion",
        "trillions",
    }
        .Concat(Ones)
        .Concat(TensNames)
        .ToFrozenSet();

    private static readonly FrozenSet<string> Ordinals = new[]
    {
        "first",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
        "ninetieth",
        "hundredth",
        "thousandth",
        "millionth",
        "firstly",
        "secondly",
        "thirdly",
    }
        .Concat(OrdinalOnes)
        .ToFrozenSet();

    private static readonly FrozenSet<string> Fractions = new[]
    {
        "half",
        "halves",
        "thirds",
        "quarter",
        "quarters",
        "fourths",
        "fifths",
        "sixths",
        "sevenths",
        "eighths",
        "ninths",
        "tenths",
        "hundredths",
        "thousandths",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Multiples = new[]
    {
        "twice",
        "thrice",
        "double",
        "doubles",
        "doubled",
        "doubling",
        "triple",
        "triples",
        "tripled",
        "tripling",
        "treble",
        "trebled",
        "quadruple",
        "quadrupled",
        "quadrupling",
        "halve",
        "halved",
        "halving",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Spans = new[] { "decade", "decades", "century", "centuries" }.ToFrozenSet();

    private static readonly FrozenSet<string> OneToNine = Ones.Append("one").Concat(OrdinalOnes).Append("first").ToFrozenSet();

    private static readonly FrozenSet<string> TensSet = TensNames.ToFrozenSet();

    /// <summary>All lists by name, in alphabetical order.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Lists { get; } =
    [
        ("cardinal", Sorted(Cardinals)),
        ("ordinal", Sorted(Ordinals)),
        ("fraction", Sorted(Fractions)),
        ("multiple", Sorted(Multiples)),
        ("span", Sorted(Spans)),
    ];

    /// <summary>Whether the lower-case word is a numeral on its own.</summary>
    public static bool Contains(string lower) =>
        Cardinals.Contains(lower)
        || Ordinals.Contains(lower)
        || Fractions.Contains(lower)
        || Multiples.Contains(lower)
        || Spans.Contains(lower)
        || IsFold(lower)
        || IsMulti(lower);

    /// <summary>Whether the word is an optional numeral: "one" usually stands for a person or thing.</summary>
    public static bool MayCount(string lower) => lower == "one";

    /// <summary>Whether the two words form one numeral when joined by a hyphen, such as "twenty-one" or "twenty-first".</summary>
    public static bool Compounds(string lower, string following) => TensSet.Contains(lower) && OneToNine.Contains(following);

    /// <summary>Recognises words such as "tenfold" and "twofold".</summary>
    private static bool IsFold(string lower) => lower.EndsWith("fold", StringComparison.Ordinal) && Cardinals.Contains(lower[..^4]);

    /// <summary>Recognises words such as "multibillion".</summary>
    private static bool IsMulti(string lower) => lower.StartsWith("multi", StringComparison.Ordinal) && Cardinals.Contains(lower[5..]);

    private static string[] Sorted(IEnumerable<string> words) => [.. words.Order(StringComparer.Ordinal)];
}
