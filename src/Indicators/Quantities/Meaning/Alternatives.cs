using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Meaning;

/// <summary>Other readings that the words allow, for a quantity that was read one way.</summary>
internal static class Alternatives
{
    public static IReadOnlyList<QuantityAlternative> Of(List<Token> tokens, Assembled read, Quantity quantity)
    {
        List<QuantityAlternative>? all = null;
        var low = read.Low;
        if (read.UnsharedLow is { } unshared && read.High is { } high)
            Add(new(Shape.Range, null, unshared.Value, high.Value, null, "the scale may belong to one number only"));
        if (read.Unlisted is { } alone && alone.Scale != low.Scale)
            Add(new(quantity.Shape, alone.Value, null, null, alone.Unit, "the scale may belong to the last number only"));
        if (read.IsDoubtful && read is { First: { } first, Second: { } second })
        {
            if (read.High is null)
                Add(
                    new(Shape.Range, null, Math.Min(first.Value, second.Value), Math.Max(first.Value, second.Value), null, "may be a range")
                );
            else
                Add(new(Shape.Point, first.Value, null, null, null, "may be a change, and the level after it"));
        }

        if (read.Margin is { } margin)
            Add(new(Shape.Range, null, low.Value - margin.Value, low.Value + margin.Value, null, "the margin as a range"));
        if (
            low.Scale == 1_000_000
            && low.Numeral is not null
            && low.Unit.Kind == UnitKind.None
            && tokens[low.NumberAt + 1].Text is "m"
            && !IsPlural(quantity.CountedNoun)
        )
            Add(new(quantity.Shape, low.Mantissa, null, null, new(UnitKind.Physical, "m"), "'m' may be metres"));
        if (low.Unit is { Kind: UnitKind.Currency, Sign: "pounds" or "pound" } && low.Value < 1_000_000)
            Add(new(quantity.Shape, low.Value, null, null, Weights.Pound, "pounds may be a weight"));
        if (low.IsBareYear && read.High is null && low.Value is >= 1800 and < 2100)
            Add(new(Shape.Point, null, null, null, null, "may be a year"));
        if (tokens[read.Start].Lower == "up" && read.Start > 0 && Movements.IsVerb(tokens[read.Start - 1]))
            Add(new(Shape.Point, low.Value, null, null, null, "'up' may belong to the verb"));
        return all ?? (IReadOnlyList<QuantityAlternative>)[];

        void Add(QuantityAlternative alternative) => (all ??= []).Add(alternative);
    }

    private static bool IsPlural(string? noun) => noun is "people" or "men" or "women" or "children" || noun?.EndsWith('s') == true;
}
