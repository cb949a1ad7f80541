using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Bounds;

namespace Indicators.Quantities.Expressions;

/// <summary>A quantity in terms of tokens, or tokens that look like one but are not.</summary>
/// <param name="Start">First token.</param>
/// <param name="Next">One past the last token.</param>
/// <param name="Low">The number, or the low end of a range.</param>
/// <param name="High">The high end of a range; null without one.</param>
/// <param name="Modifier">Hedges and bounds.</param>
/// <param name="Refusal">Why it is not a quantity; null if it is one.</param>
internal sealed record Assembled(int Start, int Next, Amount Low, Amount? High, Modifier Modifier, string? Refusal = null)
{
    public bool HasModifier => Modifier != Modifier.None;

    /// <summary>
    /// Where it is printed "A to B" and not opened by "between", whether it makes a range or not: the token "to"; -1 elsewhere.
    /// </summary>
    public int ToAt { get; init; } = -1;

    /// <summary>Of "A to B": the first number with the scale and unit that it shares with the second.</summary>
    public Amount? Opening { get; init; }

    /// <summary>Of "A to B": the hedges and bounds of the first number alone; "3 billion to about 41 billion" hedges the second.</summary>
    public Modifier? OpeningModifier { get; init; }

    /// <summary>Of "A to B" and "A–B": the first number as it is printed.</summary>
    public Amount? First { get; init; }

    /// <summary>Of "A to B" and "A–B": the second number as it is printed.</summary>
    public Amount? Second { get; init; }

    /// <summary>Another reading of the low end, if it is not clear which scale it shares with the high end; null if it is clear.</summary>
    public Amount? UnsharedLow { get; init; }

    /// <summary>
    /// In "30 members or more": one past the last token of the words after the noun that is counted; -1 without such words.
    /// </summary>
    public int TailEnd { get; init; } = -1;

    /// <summary>One past the last token that belongs to it.</summary>
    public int End => Math.Max(Next, TailEnd);

    /// <summary>The margin, such as 2 in "8 ± 2".</summary>
    public Amount? Margin { get; init; }

    /// <summary>Whether the larger end of the range is printed first.</summary>
    public bool RunsBack { get; init; }

    /// <summary>The number as it is printed, where it takes unit or scale from the next one of a list ("$3 and $4 billion").</summary>
    public Amount? Unlisted { get; init; }

    /// <summary>Whether its unit is only printed with a number before it.</summary>
    public bool IsElided { get; init; }

    /// <summary>The number with scale and unit of the number before, which it may mean without printing them; null elsewhere.</summary>
    public Amount? Possible { get; init; }

    /// <summary>In "6 7 percent": both numbers, between which a dash may be lost; null elsewhere.</summary>
    public (Amount Low, Amount High)? LostRange { get; init; }

    /// <summary>Whether another reading as one range, or as two numbers, is possible.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The first number of "A to B" alone, as if "from A to B" describes a change.</summary>
    public Assembled OpeningOnly() =>
        this with
        {
            Next = ToAt,
            Low = Opening ?? Low,
            Modifier = OpeningModifier ?? Modifier,
            Opening = null,
            High = null,
            ToAt = -1,
        };

    public Quantity ToQuantity(string printed, string? noun)
    {
        var (shape, low, high) = (Modifier.Shape, Low, High ?? Low);
        var quantity = new Quantity
        {
            Printed = printed,
            Shape = shape ?? (High is null ? Shape.Point : Shape.Range),
            Hedge = Modifier.Hedge,
            Decimals = Math.Min(low.Decimals, high.Decimals),
            Unit = low.Unit,
            CountedNoun = noun,
            Margin = Margin is { } margin ? Plain(margin.Value) : null,
        };
        return quantity.Shape switch
        {
            Shape.Point => quantity with { Value = Plain(low.Value) },
            Shape.Range => quantity with { Low = Plain(low.Value), High = Plain(high.Value), LowInclusive = true, HighInclusive = true },
            // "Up to 30 or 40" leaves out nothing up to 40; "at least 30 or 40" leaves out nothing from 30.
            Shape.LowerBound => quantity with { Low = Plain(low.Value), LowInclusive = Modifier.Inclusive },
            _ => quantity with { High = Plain(high.Value), HighInclusive = Modifier.Inclusive },
        };
    }

    /// <summary>Without trailing zeros: <see cref="Quantity.Decimals"/> holds the printed precision.</summary>
    internal static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
