using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>
/// The numbers that a stated quantity does not exclude, for matching one statement with another; derived, and versioned by its policy.
/// </summary>
/// <param name="Low">The lower end; null if there is none.</param>
/// <param name="LowInclusive">Whether the lower end belongs to it.</param>
/// <param name="High">The upper end; null if there is none.</param>
/// <param name="HighInclusive">Whether the upper end belongs to it.</param>
public readonly record struct ComparisonInterval(decimal? Low, bool LowInclusive, decimal? High, bool HighInclusive)
{
    /// <summary>Version of the rules that derive intervals.</summary>
    public const string PolicyName = "cmp/4";

    /// <summary>
    /// Returns a range or bound unchanged. A point gets half a unit of its last printed digit on either side, or more if hedged.
    /// </summary>
    /// <remarks>
    /// A hedge widens the interval by a tenth of the number: at least half a unit of its last printed digit, and at most one unit of its
    /// last digit, ignoring trailing zeros of a whole number ("about 700" is counted in hundreds). "About" and "estimated" widen it both
    /// ways. "Nearly" widens it towards zero only and "just over" away from zero, because both refer to the size ("a fall of nearly 15
    /// percent" is a smaller fall).
    /// </remarks>
    public static ComparisonInterval Of(Quantity quantity) =>
        quantity.Value is { } value
            ? Around(value, quantity.Decimals, quantity.Hedge)
            : new(quantity.Low, quantity.LowInclusive ?? false, quantity.High, quantity.HighInclusive ?? false);

    /// <inheritdoc cref="Of(Quantity)"/>
    public static ComparisonInterval Of(StatedValue stated) =>
        stated.Value is { } value
            ? Around(value, stated.Decimals, stated.Hedge)
            : new(stated.Low, stated.LowInclusive ?? false, stated.High, stated.HighInclusive ?? false);

    /// <summary>The same; of a change without a number, everything that goes its way.</summary>
    public static ComparisonInterval Of(Statement statement) => Of(statement.Stated, statement.Direction);

    /// <inheritdoc cref="Of(Statement)"/>
    public static ComparisonInterval Of(StatedValue stated, Direction? direction) =>
        (stated.Shape, direction) switch
        {
            (Shape.ChangeOnly, Direction.Increase) => new(0, false, null, false),
            (Shape.ChangeOnly, Direction.Decrease) => new(null, false, 0, false),
            (Shape.ChangeOnly, Direction.Unchanged) => new(0, true, 0, true),
            _ => Of(stated),
        };

    /// <summary>The interval of a point stated with this precision and hedge.</summary>
    public static ComparisonInterval Around(decimal value, int? decimals, Hedge hedge)
    {
        if (decimals is not { } d || Math.Abs(d) > 20)
            return new(value, true, value, true);
        var printed = d >= 0 ? 1 / Powers.OfTen(d) : Powers.OfTen(-d);
        var counted = printed;
        if (hedge != Hedge.None && value != 0)
        {
            while (value % (counted * 10) == 0)
                counted *= 10;
        }

        var width = hedge == Hedge.None ? printed / 2 : Math.Min(counted, Math.Max(printed / 2, Math.Abs(value) / 10));
        var (towardsZero, beyond) = (hedge != Hedge.JustOver, hedge != Hedge.Nearly);
        var (down, up) = value < 0 ? (beyond, towardsZero) : (towardsZero, beyond);
        return new(down ? value - width : value, true, up ? value + width : value, true);
    }

    /// <summary>What of it lies between 0 and 100 percent; itself where it lies beyond.</summary>
    public ComparisonInterval WithinWhole()
    {
        const decimal whole = 100;
        if (Low > whole || High < 0)
            return this;
        var (low, high) = (Low is null or < 0, High is null or > whole);
        return new(low ? 0 : Low, low || LowInclusive, high ? whole : High, high || HighInclusive);
    }

    /// <summary>Whether the number lies in the interval.</summary>
    public bool Contains(decimal number) =>
        (Low is not { } low || number > low || (number == low && LowInclusive))
        && (High is not { } high || number < high || (number == high && HighInclusive));

    /// <summary>Whether the two intervals have a number in common.</summary>
    public bool Overlaps(ComparisonInterval other) => !EndsBefore(other) && !other.EndsBefore(this);

    /// <summary>Whether every number of the other interval lies in this one.</summary>
    public bool Contains(ComparisonInterval other) =>
        (
            Low is not { } low
            || (other.Low is { } otherLow && (otherLow > low || (otherLow == low && (LowInclusive || !other.LowInclusive))))
        )
        && (
            High is not { } high
            || (other.High is { } otherHigh && (otherHigh < high || (otherHigh == high && (HighInclusive || !other.HighInclusive))))
        );

    private bool EndsBefore(ComparisonInterval other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && !(HighInclusive && other.LowInclusive)));
}
