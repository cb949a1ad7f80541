using Indicators.Model;
using Indicators.Seeds.Problems;

namespace Indicators.Seeds;

/// <summary>Reads what a figure states: the keys that are given make the shape.</summary>
internal static class StatedValueReader
{
    public static StatedValue Read(MappingBinder figure, ProblemLog log)
    {
        var value = figure.Number("value");
        var low = figure.Number("low");
        var high = figure.Number("high");
        var line = figure.Marks.OfAny("value", "low", "high");
        if (!figure.Has("value") && !figure.Has("low") && !figure.Has("high"))
            log.Add(line, ProblemCodes.ValueMissing, "the figure has no number", "give value, or low and high, or one of them");
        else if (figure.Has("value") && (figure.Has("low") || figure.Has("high")))
            log.Add(line, ProblemCodes.ValueAndBounds, "a figure has either a value or bounds", "a range has low and high and no value");
        return new StatedValue(
            ShapeOf(low, high),
            value,
            low,
            high,
            Inclusive(figure, log, "low"),
            Inclusive(figure, log, "high"),
            figure.Code<Hedge>("hedge") ?? Hedge.None,
            figure.RequiredInteger("decimals")
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

    private static bool? Inclusive(MappingBinder figure, ProblemLog log, string bound)
    {
        var key = bound + "Inclusive";
        if (figure.Has(bound) && !figure.Has(key))
            log.Add(
                figure.Marks.Of(bound),
                ProblemCodes.InclusiveMissing,
                $"'{bound}' is given without '{key}'",
                "\"at least\" is true, \"more than\" is false"
            );
        else if (!figure.Has(bound) && figure.Has(key))
            log.Add(figure.Marks.Of(key), ProblemCodes.InclusiveMissing, $"'{key}' is given without '{bound}'");
        return figure.Flag(key);
    }
}
