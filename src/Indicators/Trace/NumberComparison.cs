using Indicators.Model;

namespace Indicators.Trace;

/// <summary>Numbers, the ways in which they are weakened, and how much a number says by itself.</summary>
internal static class NumberComparison
{
    private const int Telling = 3;

    /// <summary>Whether both state a point, a range or the same kind of bound.</summary>
    public static Finding EvaluateBound(Pair pair) =>
        pair.Asked is not { } asked ? "unasked"
        : asked.Quantity.Shape == pair.Figure.Stated.Shape ? "same"
        : "other";

    /// <summary>Whether both have the same hedge.</summary>
    public static Finding EvaluateHedge(Pair pair) =>
        pair.Asked is not { } asked ? "unasked"
        : Widening(asked.Quantity.Hedge) == Widening(pair.Figure.Stated.Hedge) ? "same"
        : "other";

    /// <summary>Whether the number, where it agrees, singles a figure out: it has many digits, or few figures share it.</summary>
    public static Finding EvaluateDistinctness(Pair pair)
    {
        if (pair.Asked is not { } asked || !pair.Number.Agrees)
            return "none";
        var isShared = pair.Sharing > Telling;
        // A number rounded from more digits is not known any better than the other one.
        var digits = Math.Min(asked.Digits, pair.Figure.Digits);
        return digits >= Telling ? "rare"
            : digits > 1 && !isShared ? "uncommon"
            : "common";
    }

    private static Hedge Widening(Hedge hedge) => hedge == Hedge.Estimated ? Hedge.About : hedge;
}
