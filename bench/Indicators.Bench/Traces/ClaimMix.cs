using System.Globalization;

namespace Indicators.Bench.Traces;

/// <summary>Texts of the kinds that readers send, made of the claims and names of a release. The same seed makes the same texts.</summary>
/// <param name="claims">Claims of figures, without full stops.</param>
/// <param name="areas">Names of areas.</param>
/// <param name="indicators">Names of indicators.</param>
/// <param name="seed">Another seed makes other texts.</param>
internal sealed class ClaimMix(IReadOnlyList<string> claims, IReadOnlyList<string> areas, IReadOnlyList<string> indicators, int seed)
{
    /// <summary>Characters of a pasted text.</summary>
    public const int Long = 300;

    private static readonly string[] Links = [", while ", " even though ", ", and according to the same report ", "; at the same time "];

    private static readonly string[] Units = ["percent", "million dollars", "billion dollars", "people", "km", "tonnes", "times", ""];

    private static readonly string[] Unrelated =
    [
        "The orchestra of {0} sold {1} tickets for its concerts in {2}",
        "{1} percent of the moths of {0} were counted in {2}",
        "The chess club of {0} lost {1} matches in {2}",
        "A recipe from {0} asks for {1} grams of saffron",
        "Inflation in {0} reached {1} percent in {2}",
        "{0} had {1} million mobile phones in {2}",
    ];

    private static readonly string[] Questions =
    [
        "How much does {0} owe {3}?",
        "What is the {4} of {0}?",
        "Which country has the largest {4}?",
        "How many people live in {0}?",
        "How much did {3} lend to {0} in {2}?",
        "By how much did the {4} of {0} grow in {2}?",
        "Who is the largest creditor of {0}?",
        "What share of the exports of {0} goes to {3}?",
    ];

    private static readonly string[] Short = ["{0} {2}", "{0}", "{4} of {0}", "{0} and {3}", "{2}"];

    private readonly Random _draw = new(seed);

    /// <summary>The kinds, each with how its texts are made.</summary>
    public IReadOnlyList<(string Kind, Func<string> Make)> Kinds =>
        [
            ("a claim of the release", () => One(claims)),
            ("another number", Changed),
            ("pasted sentence of 300 characters", () => Pasted(Links)),
            ("pasted sentences of 300 characters", () => Pasted([". "])),
            ("common number", () => $"The {One(indicators)} of {One(areas)} was {_draw.Next(1, 30)} {One(Units)} in {Year()}"),
            ("number alone", () => $"{Number()} {One(Units)}"),
            ("question", () => Filled(Questions)),
            ("names", () => Filled(Short)),
            ("about something else", () => Filled(Unrelated)),
        ];

    private string Changed() => string.Concat(One(claims).Select(c => char.IsAsciiDigit(c) && c != '0' ? (char)('1' + _draw.Next(9)) : c));

    private string Pasted(string[] links)
    {
        var text = One(claims);
        while (text.Length < Long)
            text += One(links) + (_draw.Next(2) == 0 ? One(claims) : Changed());
        return text[..Long];
    }

    private string Filled(string[] patterns) =>
        string.Format(CultureInfo.InvariantCulture, One(patterns), One(areas), Number(), Year(), One(areas), One(indicators));

    private string Number() => Math.Round(Math.Pow(10, 3 * _draw.NextDouble()), _draw.Next(2)).ToString(CultureInfo.InvariantCulture);

    private string Year() => _draw.Next(1995, 2025).ToString(CultureInfo.InvariantCulture);

    private T One<T>(IReadOnlyList<T> choices) => choices[_draw.Next(choices.Count)];
}
