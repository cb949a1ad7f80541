using Indicators.Readings;
using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>Printed text: it is short and reads as stated.</summary>
internal static class PrintedRules
{
    /// <summary>Maximum number of code points quoted from a text.</summary>
    public const int MaxLength = 80;

    public static IEnumerable<Problem> Length(FigureContext context)
    {
        foreach (var anchor in context.Figure.Anchors.Where(a => CodePoints.Length(a.Printed) > MaxLength))
            yield return context.At(
                anchor.Marks.Of("printed"),
                ProblemCodes.PrintedTooLong,
                $"the quotation has {CodePoints.Length(anchor.Printed)} characters; at most {MaxLength} are allowed"
            );
        foreach (var credit in context.Figure.Credits.Where(c => c.Printed is { } printed && CodePoints.Length(printed) > MaxLength))
            yield return context.At(
                credit.Marks.Of("printed"),
                ProblemCodes.PrintedTooLong,
                $"the quotation has {CodePoints.Length(credit.Printed!)} characters; at most {MaxLength} are allowed"
            );
    }

    /// <summary>A figure is marked as manual if and only if the machine reads it differently, and then a note explains why.</summary>
    public static IEnumerable<Problem> Reading(FigureContext context)
    {
        if (context is not { Unit: { } unit, Indicator: { } indicator })
            yield break;
        var differences = PrintedReading.Differences(context.Figure, unit, indicator.Measure);
        if (context.Figure.ManualReading)
        {
            if (context.Figure.Note is null)
                yield return context.At(
                    "reading",
                    ProblemCodes.ReadingManual,
                    "a figure with 'reading: manual' needs a note",
                    "explain how the printed words give this number"
                );
            if (differences.Count == 0)
                yield return context.At(
                    "reading",
                    ProblemCodes.ReadingManual,
                    "the printed figure reads as stated without 'reading: manual'",
                    "remove 'reading'"
                );
            yield break;
        }

        foreach (var difference in differences)
        {
            yield return context.At(
                LineOf(context.Figure, difference.Key),
                difference.Code,
                difference.Message,
                "correct it, or add the missing words to 'printed'; if it is right, add 'reading: manual' and a note"
            );
        }
    }

    private static int LineOf(SeedFigure figure, string key) =>
        key switch
        {
            "value" => figure.Marks.OfAny("value", "low", "high"),
            "hedge" => figure.Marks.OfAny("hedge", "printed"),
            _ => figure.Marks.Of(key),
        };
}
