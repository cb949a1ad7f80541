using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>How seeds write numbers, days and lines in YAML; see <see cref="SeedNumbers"/>.</summary>
internal static class SeedGrammars
{
    public static YamlGrammar<int> Integer { get; } = YamlGrammar<int>.Of("a whole number", SeedNumbers.Integer, SeedNumbers.Write);

    public static YamlGrammar<decimal> Number { get; } =
        YamlGrammar<decimal>.Of(
            "a number in plain digits, at most 20 before and 8 after the point",
            SeedNumbers.Number,
            SeedNumbers.Write,
            "write 4000000000, without separators, exponents or units"
        );

    public static YamlGrammar<bool> Flag { get; } =
        YamlGrammar<bool>.Of(
            "true or false",
            text => text is "true" or "false" ? text == "true" : null,
            flag => flag ? "true" : "false"
        ) with
        {
            Plain = true,
        };

    public static YamlGrammar<DateOnly> Date { get; } =
        YamlGrammar<DateOnly>.Of("a day as YYYY-MM-DD", SeedNumbers.Date, SeedNumbers.Write);

    public static YamlGrammar<LineRange> Lines { get; } =
        YamlGrammar<LineRange>.Of("lines as 15-19 or 15", SeedNumbers.Lines, SeedNumbers.Write);

    public static YamlGrammar<LineList> Omitted { get; } =
        YamlGrammar<LineList>.Of(
            "lines in order, such as \"1, 5, 41-47\"",
            text => SeedNumbers.LineList(text) is { } ranges ? new LineList(ranges) : null,
            list => SeedNumbers.Write(list.Ranges)
        );

    /// <summary>A flag: the word means true, and the key is left out for false.</summary>
    public static YamlGrammar<bool> Word(string word) =>
        new(
            text => text == word ? true : null,
            _ => word,
            (key, text) => (ProblemCodes.BadCode, $"'{text}' is no {key}", $"'{word}', or leave the key out")
        );

    public readonly record struct LineList(IReadOnlyList<LineRange> Ranges);
}
