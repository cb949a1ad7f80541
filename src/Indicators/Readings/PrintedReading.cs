using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Seeds;
using Indicators.Seeds.Problems;

namespace Indicators.Readings;

/// <summary>Reads a figure as printed and reports where the result differs from what the curator stated.</summary>
public static class PrintedReading
{
    /// <summary>Returns every difference with the key that it concerns; empty if there are none, or no number is stated.</summary>
    public static IReadOnlyList<PrintedDifference> Differences(SeedFigure figure, Unit unit, Measure measure)
    {
        if (!figure.Stated.HasNumber)
            return [];
        var (read, reason) = QuantityReader.ReadPrinted(figure.Anchor.Printed);
        if (read is null)
            return [new(ProblemCodes.PrintedUnreadable, "printed", $"'{figure.Anchor.Printed}' cannot be read: {reason}")];
        var quantity = unit.Dimension == UnitDimension.Percent ? read.InPercent() : read;
        if (figure.Direction == Direction.Decrease && measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange)
            quantity = Negative(quantity);
        var differences = new List<PrintedDifference>();
        var unitStandsApart = figure.Also.Any(a => a.Role == AnchorRole.Unit);
        if (PrintedUnits.Difference(quantity.Unit, unit, figure.CurrencyBasis, unitStandsApart) is { } otherUnit)
            differences.Add(new(ProblemCodes.PrintedUnit, "unit", $"'{figure.Anchor.Printed}' {otherUnit}"));
        if (Number(quantity) is var printed && Number(figure.Stated) is var stated && printed != stated)
            differences.Add(new(ProblemCodes.PrintedValue, "value", $"'{figure.Anchor.Printed}' reads as {printed}, not {stated}"));
        if (quantity.Hedge != figure.Stated.Hedge)
            differences.Add(
                new(
                    ProblemCodes.PrintedHedge,
                    "hedge",
                    $"'{figure.Anchor.Printed}' has hedge {Codes.Of(quantity.Hedge)}, not {Codes.Of(figure.Stated.Hedge)}"
                )
            );
        if (quantity.Decimals != figure.Stated.Decimals)
            differences.Add(
                new(
                    ProblemCodes.PrintedDecimals,
                    "decimals",
                    $"'{figure.Anchor.Printed}' has decimals {SeedNumbers.Write(quantity.Decimals)}, not "
                        + $"{SeedNumbers.Write(figure.Stated.Decimals)}"
                )
            );
        return differences;
    }

    /// <summary>A fall by a number is a negative change, so an upper bound on the number is a lower bound on the change.</summary>
    private static Quantity Negative(Quantity quantity) =>
        quantity.Value < 0 || quantity.High < 0
            ? quantity
            : quantity with
            {
                Shape = quantity.Shape switch
                {
                    Shape.LowerBound => Shape.UpperBound,
                    Shape.UpperBound => Shape.LowerBound,
                    var shape => shape,
                },
                Value = -quantity.Value,
                Low = -quantity.High,
                High = -quantity.Low,
                LowInclusive = quantity.HighInclusive,
                HighInclusive = quantity.LowInclusive,
            };

    private static string Number(Quantity q) => Number(q.Value, q.Low, q.LowInclusive, q.High, q.HighInclusive);

    private static string Number(StatedValue s) => Number(s.Value, s.Low, s.LowInclusive, s.High, s.HighInclusive);

    private static string Number(decimal? value, decimal? low, bool? lowInclusive, decimal? high, bool? highInclusive)
    {
        if (value is { } number)
            return SeedNumbers.Write(number);
        var bounds = new List<string>();
        if (low is { } from)
            bounds.Add((lowInclusive == true ? "at least " : "more than ") + SeedNumbers.Write(from));
        if (high is { } to)
            bounds.Add((highInclusive == true ? "at most " : "less than ") + SeedNumbers.Write(to));
        return string.Join(" and ", bounds);
    }
}

/// <summary>A difference between the reading of a printed figure and its stated value.</summary>
/// <param name="Code">What differs.</param>
/// <param name="Key">Key of the figure that states it.</param>
/// <param name="Message">Both sides of the difference.</param>
public sealed record PrintedDifference(ProblemCode Code, string Key, string Message);
