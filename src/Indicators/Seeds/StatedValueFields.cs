using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of a stated value. Which keys are present determines the shape.</summary>
internal static class StatedValueFields
{
    private static readonly string[] OfNumbers = ["value", "low", "lowInclusive", "high", "highInclusive", "hedge", "decimals"];

    /// <summary>The only shape that has no key of its own.</summary>
    private static readonly YamlGrammar<bool> ChangeOnly = SeedGrammars.Word(Codes.Of(Shape.ChangeOnly));

    public static StatedValue Of(YamlFields f, StatedValue? from)
    {
        f.Check(Check);
        var isChangeOnly = f.Optional("shape", from is { HasNumber: false } ? true : null, ChangeOnly) ?? false;
        var value = f.Optional("value", from?.Value, SeedGrammars.Number);
        var low = f.Optional("low", from?.Low, SeedGrammars.Number);
        var lowInclusive = f.Optional("lowInclusive", from?.LowInclusive, SeedGrammars.Flag);
        var high = f.Optional("high", from?.High, SeedGrammars.Number);
        var highInclusive = f.Optional("highInclusive", from?.HighInclusive, SeedGrammars.Flag);
        var hedge = f.Code("hedge", from?.Hedge, Hedge.None);
        var decimals = f.Optional("decimals", from is { HasNumber: true } ? from.Decimals : null, SeedGrammars.Integer);
        return isChangeOnly
            ? StatedValue.ChangeOnly
            : new(ShapeOf(low, high), value, low, high, lowInclusive, highInclusive, hedge, decimals ?? 0);
    }

    private static Shape ShapeOf(decimal? low, decimal? high) =>
        (low, high) switch
        {
            (not null, not null) => Shape.Range,
            (not null, null) => Shape.LowerBound,
            (null, not null) => Shape.UpperBound,
            _ => Shape.Point,
        };

    private static void Check(YamlFieldReader figure)
    {
        if (figure.Has("shape"))
        {
            foreach (var key in OfNumbers.Where(figure.Has))
                figure.Log.Add(
                    figure.Marks.Of(key),
                    ProblemCodes.ChangeOnly,
                    $"a figure of shape change_only has no number and no '{key}'",
                    $"remove '{key}', or remove 'shape' and state the number"
                );
            return;
        }

        if (!figure.Has("decimals"))
            figure.Log.Add(figure.Marks.Of("decimals"), ProblemCodes.MissingKey, "missing key 'decimals'");
        var line = figure.Marks.OfAny("value", "low", "high");
        if (!figure.Has("value") && !figure.Has("low") && !figure.Has("high"))
            figure.Log.Add(
                line,
                ProblemCodes.ValueMissing,
                "the figure has no number",
                "add value, or low, high or both; where the text tells a direction alone, shape: change_only"
            );
        else if (figure.Has("value") && (figure.Has("low") || figure.Has("high")))
            figure.Log.Add(
                line,
                ProblemCodes.ValueAndBounds,
                "a figure cannot have both a value and bounds",
                "for a range, write low and high and no value"
            );
        CheckInclusive(figure, "low");
        CheckInclusive(figure, "high");
    }

    private static void CheckInclusive(YamlFieldReader figure, string bound)
    {
        var key = bound + "Inclusive";
        if (figure.Has(bound) && !figure.Has(key))
            figure.Log.Add(
                figure.Marks.Of(bound),
                ProblemCodes.InclusiveMissing,
                $"'{bound}' needs '{key}'",
                "write true for \"at least\", false for \"more than\""
            );
        else if (!figure.Has(bound) && figure.Has(key))
            figure.Log.Add(figure.Marks.Of(key), ProblemCodes.InclusiveMissing, $"'{key}' needs '{bound}'");
    }
}
