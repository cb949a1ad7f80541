using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of a stated value. Which keys are present determines the shape.</summary>
internal static class StatedValueFields
{
    public static StatedValue Of(YamlFields f, StatedValue? from)
    {
        f.Check(Check);
        var value = f.Optional("value", from?.Value, SeedGrammars.Number);
        var low = f.Optional("low", from?.Low, SeedGrammars.Number);
        var lowInclusive = f.Optional("lowInclusive", from?.LowInclusive, SeedGrammars.Flag);
        var high = f.Optional("high", from?.High, SeedGrammars.Number);
        var highInclusive = f.Optional("highInclusive", from?.HighInclusive, SeedGrammars.Flag);
        return new StatedValue(
            ShapeOf(low, high),
            value,
            low,
            high,
            lowInclusive,
            highInclusive,
            f.Code("hedge", from?.Hedge, Hedge.None),
            f.Required("decimals", from?.Decimals, SeedGrammars.Integer)
        );
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
        var line = figure.Marks.OfAny("value", "low", "high");
        if (!figure.Has("value") && !figure.Has("low") && !figure.Has("high"))
            figure.Log.Add(line, ProblemCodes.ValueMissing, "the figure has no number", "add value, or low, high or both");
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
