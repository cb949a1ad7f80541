using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Trace;

/// <summary>How two stated numbers stand to each other when their units can be compared.</summary>
/// <param name="Label">What they are to each other.</param>
/// <param name="Closeness">From 0 to 1.</param>
internal readonly record struct NumberFit(TraceLabel Label, double Closeness)
{
    private const double Rounded = 0.85;
    private const double OnlyHedgesDiffer = 0.9;
    private const double Slipped = 0.3;
    private const double Bounded = 0.6;

    /// <summary>Powers of ten from which a bound is too far off to be meant: five times.</summary>
    private const double MaxOfBound = 0.7;

    /// <summary>Whether the numbers agree as they stand.</summary>
    public bool Agrees =>
        Label is TraceLabel.Identical or TraceLabel.ConsistentRounding or TraceLabel.WithinHedge or TraceLabel.WithinBound;

    /// <inheritdoc cref="Of(QueryQuantity, StatedValue, ComparisonInterval)"/>
    public static NumberFit? Of(Quantity asked, StatedValue stated) => Of(new(asked), stated, ComparisonInterval.Of(stated));

    /// <inheritdoc cref="OfSlip(QueryQuantity, StatedValue, ComparisonInterval)"/>
    public static NumberFit? OfSlip(Quantity asked, StatedValue stated) => OfSlip(new(asked), stated, ComparisonInterval.Of(stated));

    /// <summary>The numbers as they stand; null where they do not agree.</summary>
    /// <param name="number">The reader's.</param>
    /// <param name="stated">The figure's.</param>
    /// <param name="right">The numbers that agree with the figure's.</param>
    public static NumberFit? Of(QueryQuantity number, StatedValue stated, ComparisonInterval right)
    {
        if (!stated.HasNumber)
            return null;
        var (asked, left) = (number.Quantity, number.Interval);
        if (IsSameNumber(asked, stated))
            return SameHedge(asked.Hedge, stated.Hedge) ? new(TraceLabel.Identical, 1) : new(TraceLabel.WithinHedge, OnlyHedgesDiffer);
        if (!left.Overlaps(right))
            return null;
        // "At least 20" leaves room for 500, and yet says nothing of it.
        if ((asked.Shape != Shape.Point || stated.Shape != Shape.Point) && Distance(asked, stated) > MaxOfBound)
            return null;
        if (asked.Shape != Shape.Point || stated.Shape != Shape.Point)
            return new(TraceLabel.WithinBound, Bounded * Near(asked, stated));
        var (value, printed) = (asked.Value!.Value, stated.Value!.Value);
        // Two neighbouring roundings touch at their common border and are different numbers all the same.
        if (!left.Contains(printed) && !right.Contains(value))
            return null;
        return asked.Hedge == Hedge.None && stated.Hedge == Hedge.None
            ? new(TraceLabel.ConsistentRounding, Rounded)
            : new(TraceLabel.WithinHedge, Rounded * Near(asked, stated));
    }

    /// <summary>The numbers after the usual slips; null where none of them makes them agree.</summary>
    public static NumberFit? OfSlip(QueryQuantity asked, StatedValue stated, ComparisonInterval right)
    {
        foreach (var slip in asked.Slips)
        {
            if (Of(slip, stated, right) is { Label: not TraceLabel.WithinBound })
                return new(TraceLabel.ScaleSlip, Slipped);
        }

        return asked.Number != 0 && Of(asked.Negative, stated, right) is { Label: not TraceLabel.WithinBound }
            ? new(TraceLabel.SignFlip, Slipped)
            : null;
    }

    /// <summary>The numbers of two units that are taken for one another.</summary>
    public static NumberFit? OfOtherUnit(QueryQuantity asked, StatedValue stated, ComparisonInterval right) =>
        Of(asked, stated, right) is { } fit && fit.Label != TraceLabel.WithinBound ? new(TraceLabel.UnitSlip, Slipped) : null;

    /// <summary>How far apart two numbers are, in powers of ten; null where one of them is zero or their signs differ.</summary>
    public static double? Distance(Quantity asked, StatedValue stated)
    {
        var (a, b) = (asked.Value ?? asked.Low ?? asked.High ?? 0, stated.Value ?? stated.Low ?? stated.High ?? 0);
        return Math.Sign(a) * Math.Sign(b) <= 0 ? null : Math.Abs(Math.Log10((double)a / (double)b));
    }

    private static bool IsSameNumber(Quantity asked, StatedValue stated) =>
        asked.Shape == stated.Shape
        && asked.Value == stated.Value
        && asked.LowInclusive == stated.LowInclusive
        && asked.HighInclusive == stated.HighInclusive
        && Equal(asked.Low, stated.Low)
        && Equal(asked.High, stated.High);

    /// <summary>Fractions are kept to eight and to six places: a third is 33.333333 percent.</summary>
    private static bool Equal(decimal? a, decimal? b) => a is null ? b is null : b is not null && Math.Abs(a.Value - b.Value) <= 0.00001m;

    private static bool SameHedge(Hedge a, Hedge b) => Widening(a) == Widening(b);

    private static Hedge Widening(Hedge hedge) => hedge == Hedge.Estimated ? Hedge.About : hedge;

    private static double Near(Quantity asked, StatedValue stated) =>
        Distance(asked, stated) is { } distance ? 1 / (1 + (4 * distance)) : 0.2;
}
