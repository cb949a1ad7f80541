using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>How the two numbers of a pair compare.</summary>
/// <param name="Level">Level of the comparison of numbers.</param>
/// <param name="Unit">Level of the comparison of units.</param>
/// <param name="Closeness">1 for the same number, less the farther apart they are; 0 if they are not compared.</param>
internal readonly record struct NumberFit(string Level, string Unit, double Closeness)
{
    /// <summary>The levels at which the numbers agree.</summary>
    public static readonly string[] Agreeing = ["same", "rounded", "hedged", "bounded", "rest", "beyond"];

    /// <summary>Whether the numbers agree directly or after a conversion.</summary>
    public bool Agrees => Agreeing.Contains(Level);

    /// <summary>Whether they agree as points, apart from rounding and hedges.</summary>
    public bool IsNear => Level is "same" or "rounded" or "hedged";

    /// <summary>The numbers of a pair; of a share that remains, its complement too.</summary>
    public static NumberFit Of(Pair pair)
    {
        if (pair.Asked is not { } asked)
            return new("unasked", "unasked", 0);
        var (figure, statement) = (pair.Figure, pair.Statement);
        var unit = asked.MatchOf(pair.Vocabulary.UnitOf(figure.Unit), figure.Measure == Measure.Multiple, statement.IsPerHead);
        if (unit.Level == "uncompared" || !figure.HasNumber)
            return new("uncompared", unit.Level, 0);
        asked = Signed(asked, statement, figure);
        var converted = unit.Factor == 1 ? asked : asked.Times(unit.Factor);
        var fit = Of(converted, figure.Stated, figure.Interval, unit.Level);
        // "40 percent remains to be done" is another number than "40 percent has been done".
        if (statement.IsUndone && figure.Measure == Measure.Share && fit.Agrees && pair.Lexicon.Undone.Find(figure.Claim).Count == 0)
            return Of(asked.Rest, figure.Stated, figure.Interval, unit.Level) is { Agrees: true } ? fit : fit with { Level = "apart" };
        if (fit.IsNear)
            return fit;
        // Forty miles for forty kilometres.
        if (unit.Factor != 1 && Of(asked, figure.Stated, figure.Interval, "other") is { IsNear: true } mistaken)
            return mistaken;
        if (fit.Agrees)
            return fit;
        if (statement.IsRest && figure.Measure == Measure.Share && Of(asked.Rest, figure.Stated, figure.Interval, unit.Level).Agrees)
            return fit with { Level = "rest", Closeness = 1 };
        return Slip(converted, figure, fit);
    }

    /// <summary>Compares the numbers without conversion.</summary>
    /// <param name="number">The reader's.</param>
    /// <param name="stated">The figure's.</param>
    /// <param name="right">The numbers that agree with the figure's.</param>
    /// <param name="unit">Level of the units.</param>
    public static NumberFit Of(QueryQuantity number, StatedValue stated, ComparisonInterval right, string unit = "same")
    {
        if (!stated.HasNumber)
            return new("uncompared", unit, 0);
        var (asked, left) = (number.Quantity, number.Interval);
        var closeness = Distance(asked, stated) is { } distance ? 1 / (1 + (4 * distance)) : 0.2;
        if (IsSameNumber(asked, stated))
            return new("same", unit, 1);
        if (!left.Overlaps(right))
            return new("apart", unit, closeness);
        // "Fewer than 22" excludes 22, whatever both are rounded from.
        if (IsExcluded(asked, stated))
            return new("apart", unit, closeness);
        if (asked.Shape != Shape.Point || stated.Shape != Shape.Point)
            return new(BoundSteps.IsBeyond(asked, stated) ? "beyond" : "bounded", unit, closeness);
        var (value, printed) = (asked.Value!.Value, stated.Value!.Value);
        // Two neighbouring roundings touch at their common border and are different numbers all the same.
        if (!left.Contains(printed) && (!right.Contains(value) || BoundSteps.IsFiner(value, printed)))
            return new("apart", unit, closeness);
        return new(asked.Hedge == Hedge.None && stated.Hedge == Hedge.None ? "rounded" : "hedged", unit, closeness);
    }

    /// <summary>How far apart two numbers are, in powers of ten; null if one of them is zero or their signs differ.</summary>
    public static double? Distance(Quantity asked, StatedValue stated)
    {
        var (a, b) = (asked.Value ?? asked.Low ?? asked.High ?? 0, stated.Value ?? stated.Low ?? stated.High ?? 0);
        return Math.Sign(a) * Math.Sign(b) <= 0 ? null : Math.Abs(Math.Log10((double)a / (double)b));
    }

    /// <summary>
    /// A fall is printed as a positive number and the words give the sign. Without such words, the sign does not count against the reader.
    /// </summary>
    private static QueryQuantity Signed(QueryQuantity asked, QueryStatement statement, TraceCandidate figure)
    {
        var isFall = statement.Direction == Direction.Decrease;
        return
            figure.Measure is Measure.RelChange or Measure.PpChange or Measure.AbsChange
            && asked.Number >= 0
            && (isFall || (statement.Direction is null && figure.Number < 0))
            ? asked.Negative
            : asked;
    }

    /// <summary>The numbers after the usual slips.</summary>
    private static NumberFit Slip(QueryQuantity asked, TraceCandidate figure, NumberFit fit)
    {
        return asked.Slips.Any(IsMeant) ? fit with { Level = "scaled" }
            : asked.Number != 0 && IsMeant(asked.Negative) ? fit with { Level = "signed" }
            : fit;

        bool IsMeant(QueryQuantity slip) => Of(slip, figure.Stated, figure.Interval).IsNear;
    }

    private static bool IsExcluded(Quantity asked, StatedValue stated) =>
        stated is { Shape: Shape.Point, Hedge: Hedge.None }
        && (
            (asked is { Shape: Shape.LowerBound, LowInclusive: false } && Equal(asked.Low, stated.Value))
            || (asked is { Shape: Shape.UpperBound, HighInclusive: false } && Equal(asked.High, stated.Value))
        );

    private static bool IsSameNumber(Quantity asked, StatedValue stated) =>
        asked.Shape == stated.Shape
        && asked.LowInclusive == stated.LowInclusive
        && asked.HighInclusive == stated.HighInclusive
        && Equal(asked.Value, stated.Value)
        && Equal(asked.Low, stated.Low)
        && Equal(asked.High, stated.High);

    /// <summary>Fractions are stored to eight and to six places: a third is 33.333333 percent.</summary>
    private static bool Equal(decimal? a, decimal? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 0.00001m;
}
