using Indicators.Model;
using Indicators.Quantities.Reading;
using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Checks;

/// <summary>The number of a figure is possible for its measure and precision.</summary>
internal static class ValueRules
{
    public static IEnumerable<Problem> Range(FigureContext context)
    {
        var stated = context.Figure.Stated;
        if (stated is { Low: { } low, High: { } high } && low >= high)
            yield return context.At(
                "low",
                ProblemCodes.RangeEmpty,
                $"low {SeedNumbers.Write(low)} is not below high {SeedNumbers.Write(high)}"
            );
    }

    public static IEnumerable<Problem> Share(FigureContext context)
    {
        if (context.Indicator?.Measure != Measure.Share)
            yield break;
        foreach (var (key, number) in Numbers(context.Figure).Where(n => n.Number is < 0 or > 100))
            yield return context.At(
                key,
                ProblemCodes.ShareOutside,
                $"{SeedNumbers.Write(number)} percent is not a share",
                "a share lies between 0 and 100; use another indicator for growth"
            );
    }

    public static IEnumerable<Problem> Decimals(FigureContext context)
    {
        var decimals = context.Figure.Stated.Decimals;
        if (decimals is < -18 or > 8)
        {
            yield return context.At(
                "decimals",
                ProblemCodes.DecimalsImpossible,
                $"decimals {SeedNumbers.Write(decimals)} is not between -18 and 8"
            );
            yield break;
        }

        var unit = 1m;
        for (var i = 0; i < Math.Abs(decimals); i++)
            unit = decimals < 0 ? unit * 10 : unit / 10;
        var impossible = Numbers(context.Figure).Where(n => n.Number % unit != 0).ToList();
        // "A third" has no last digit: 33.333333 percent is exactly as precise as the words.
        if (
            impossible.Count > 0
            && context is { Unit: { } measured, Indicator: { } indicator }
            && PrintedReading.Differences(context.Figure, measured, indicator.Measure).Count == 0
        )
            yield break;
        foreach (var (key, number) in impossible)
        {
            yield return context.At(
                key,
                ProblemCodes.DecimalsImpossible,
                $"{SeedNumbers.Write(number)} has more digits than decimals {SeedNumbers.Write(decimals)} allows",
                "write -8 for 15.7 billion, 1 for 27.8 percent, 0 for 22"
            );
        }
    }

    /// <summary>Only a change can have a direction without a number, and a printed number must be stated.</summary>
    public static IEnumerable<Problem> ChangeOnly(FigureContext context)
    {
        var figure = context.Figure;
        if (figure.Stated.HasNumber)
            yield break;
        if (context.Indicator is { } indicator && !IsSigned(indicator.Measure))
            yield return context.At(
                "shape",
                ProblemCodes.ChangeOnly,
                $"{figure.Indicator} is not a change, so that change_only says nothing of it",
                "use the indicator of its growth, such as exports-growth for exports"
            );
        if (QuantityReader.Find(figure.Anchor.Printed) is [var (quantity, _), ..])
            yield return context.At(
                "printed",
                ProblemCodes.ChangeOnly,
                $"'{figure.Anchor.Printed}' prints a number: '{quantity.Printed}'",
                "state the number, or print fewer words"
            );
    }

    public static IEnumerable<Problem> Direction(FigureContext context)
    {
        if (context.Indicator?.Measure is not { } measure)
            yield break;
        var isSigned = IsSigned(measure);
        var direction = context.Figure.Direction;
        if (direction is null && isSigned)
            yield return context.At(
                "direction",
                ProblemCodes.DirectionOfChange,
                $"{context.Figure.Indicator} is a change and needs a direction",
                "add direction: increase, decrease or unchanged"
            );
        if (direction is not null && !isSigned && measure != Measure.Multiple)
            yield return context.At(
                "direction",
                ProblemCodes.DirectionOfChange,
                $"{context.Figure.Indicator} is not a change and takes no direction",
                "remove the key"
            );
        if (!isSigned)
            yield break;
        foreach (
            var (key, number) in Numbers(context.Figure)
                .Where(n =>
                    direction switch
                    {
                        Model.Direction.Increase => n.Number < 0,
                        Model.Direction.Decrease => n.Number > 0,
                        Model.Direction.Unchanged => n.Number != 0,
                        _ => false,
                    }
                )
        )
            yield return context.At(
                key,
                ProblemCodes.DirectionOfChange,
                $"the sign of {SeedNumbers.Write(number)} contradicts the direction {Codes.Of(direction!.Value)}",
                "write -12 for a fall of 12 percent"
            );
    }

    private static bool IsSigned(Measure measure) => measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange;

    private static IEnumerable<(string Key, decimal Number)> Numbers(SeedFigure figure) =>
        new (string Key, decimal? Number)[] { ("value", figure.Stated.Value), ("low", figure.Stated.Low), ("high", figure.Stated.High) }
            .Where(n => n.Number is not null)
            .Select(n => (n.Key, n.Number!.Value));
}
