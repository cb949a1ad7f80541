using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Candidates;

/// <summary>
/// Limits how far a bound supports a number: "over 2,300" is precise to hundreds and does not support 3,200, although it does not exclude
/// it. A number beyond the next round number of the bound's own precision is not supported.
/// </summary>
internal static class BoundSteps
{
    /// <summary>How many times a bound of the reader's may be exceeded by a number of the text that implies it.</summary>
    private const decimal MostImplied = 2;

    /// <summary>The same of upper bounds: "under 23" makes more of "under 13" than it is.</summary>
    private const decimal MostLoosened = 1.7m;

    /// <summary>How much stricter than the text's a bound of the reader's may be, as a share: by rounding or conversion.</summary>
    private const decimal Slack = 0.05m;

    /// <summary>
    /// Whether the reader's number, which the figure's bound allows, goes beyond what the bound supports, or says far less than the figure.
    /// </summary>
    public static bool IsBeyond(Quantity asked, StatedValue stated) =>
        stated.Shape switch
        {
            // "At most 200" is not said by "at least 200".
            Shape.LowerBound when asked.Shape == Shape.UpperBound && asked.High - stated.Low < StepOf(stated.Low ?? 0) => true,
            Shape.UpperBound when asked.Shape == Shape.LowerBound && stated.High - asked.Low < StepOf(stated.High ?? 0) => true,
            Shape.LowerBound when stated.Low is { } bound && asked is { Shape: Shape.LowerBound, Low: { } low } && low > Most(bound) =>
                true,
            Shape.UpperBound when stated.High is { } bound && asked is { Shape: Shape.UpperBound, High: { } high } && high < Least(bound) =>
                true,
            Shape.LowerBound when stated.Low is { } bound => (asked.Value ?? asked.Low ?? asked.High) > bound + StepOf(bound)
                || (asked.Shape == Shape.LowerBound && bound > asked.Low * MostImplied),
            Shape.UpperBound when stated.High is { } bound => (asked.Value ?? asked.High ?? asked.Low) < bound - StepOf(bound)
                || (asked.Shape == Shape.UpperBound && bound * MostLoosened < asked.High),
            _ => asked.Shape switch
            {
                Shape.LowerBound => (stated.Value ?? stated.Low) > asked.Low * MostImplied,
                Shape.UpperBound => (stated.Value ?? stated.High) * MostImplied < asked.High,
                // A wide range says nothing of a number in it.
                Shape.Range => stated.Shape == Shape.Point && asked.High - asked.Low > Math.Abs(asked.Low ?? 0),
                _ => false,
            },
        };

    /// <summary>Whether the reader's number says more than the figure, to which it would be rounded: 1.3 million for a million.</summary>
    public static bool IsFiner(decimal value, decimal printed) => Math.Abs(value - printed) > Math.Abs(printed) * Slack;

    /// <summary>The highest bound that "over" a number supports: "at least 22" says the same as "over 21".</summary>
    private static decimal Most(decimal bound) => Math.Max(bound + (Math.Abs(bound) * Slack), StepOf(bound) == 1 ? bound + 1 : bound);

    private static decimal Least(decimal bound) => Math.Min(bound - (Math.Abs(bound) * Slack), StepOf(bound) == 1 ? bound - 1 : bound);

    /// <summary>
    /// The distance from a number to the next one with as many digits before its zeros: 100 for 2,300, 1 for 21, 0.1 for 0.5.
    /// </summary>
    public static decimal StepOf(decimal number)
    {
        if (number == 0)
            return 1;
        var step = 1m;
        while (number % (step * 10) == 0)
            step *= 10;
        while (number % step != 0 && step > 0.000001m)
            step /= 10;
        return step;
    }
}
