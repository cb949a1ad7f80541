using System.Collections.Frozen;
using Indicators.Model;
using Indicators.Quantities.Amounts;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Expressions;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Meaning;

/// <summary>Other readings that the words allow, for a quantity that was read one way.</summary>
internal static class Alternatives
{
    private static readonly FrozenSet<string> AfterTimes = WordLists.Of("words after times that compare");

    private static readonly FrozenSet<string> BeforeYears = WordLists.Of("words before a year");

    /// <param name="tokens">The tokens.</param>
    /// <param name="read">What was read.</param>
    /// <param name="quantity">The same as a quantity.</param>
    /// <param name="isFinancial">Whether the text prints sums of money with "m" for million.</param>
    public static IReadOnlyList<QuantityAlternative> Of(List<Token> tokens, Assembled read, Quantity quantity, bool isFinancial)
    {
        List<QuantityAlternative>? all = null;
        var low = read.Low;
        if (read.UnsharedLow is { } unshared && read.High is { } high)
            Add(new(Shape.Range, null, unshared.Value, high.Value, null, "the scale may belong to one number only"));
        if (read.Unlisted is { } alone && alone.Scale != low.Scale)
            Add(new(quantity.Shape, alone.Value, null, null, alone.Unit, "the scale may belong to the last number only"));
        if (read is { IsElided: true, Unlisted: { } bare })
            Add(new(quantity.Shape, bare.Value, null, null, bare.Unit, "the unit may not be that of the number before"));
        if (low.NamedUnit is { } named)
            Add(new(quantity.Shape, Plain(low.Value), null, null, named, "the sign and the name of the money differ"));
        if (read.Possible is { } possible)
            Add(new(quantity.Shape, Plain(possible.Value), null, null, possible.Unit, "the unit may be that of the number before"));
        if (read.LostRange is { } lost)
            Add(new(Shape.Range, null, Plain(lost.Low.Value), Plain(lost.High.Value), lost.High.Unit, "may be a range without its dash"));
        if (read is { RunsBack: true, High: { } larger })
            Add(new(Shape.Point, Plain(larger.Value), null, null, larger.Unit, "the ends run backwards"));
        if (IsOccasions(tokens, read))
            Add(new(quantity.Shape, low.Value, null, null, QuantityUnit.None, "may be a number of occasions"));
        if (IsShortYear(tokens, read) && quantity.CountedNoun is null)
            Add(new(Shape.Point, null, null, null, null, "may be a year"));
        // "Presided over two courts": a small number in words after a preposition.
        if (
            quantity.Shape is Shape.LowerBound or Shape.UpperBound
            && low is { Numeral: null, Scale: 1, Value: <= 20, Unit.Kind: UnitKind.None }
            && low.Start == read.Start + 1
            && tokens[read.Start].Lower is "over" or "under" or "above" or "below" or "beyond"
        )
            Add(new(Shape.Point, low.Value, null, null, null, $"'{tokens[read.Start].Lower}' may belong to the words before"));
        if (read.IsDoubtful && read is { First: { } first, Second: { } second })
        {
            if (read.High is null)
                Add(
                    new(Shape.Range, null, Math.Min(first.Value, second.Value), Math.Max(first.Value, second.Value), null, "may be a range")
                );
            else
                Add(new(Shape.Point, first.Value, null, null, null, "may be a change, and the level after it"));
        }

        if (quantity.Shape is Shape.LowerBound or Shape.UpperBound && read is { High: { } top })
            Add(new(Shape.Range, null, Plain(low.Value), Plain(top.Value), null, "may be a range"));
        Unsure.Add(tokens, read, quantity, Add);
        if (read.Margin is { } margin)
            Add(new(Shape.Range, null, low.Value - margin.Value, low.Value + margin.Value, null, "the margin as a range"));
        if (
            low.Scale == 1_000_000
            && low.Numeral is not null
            && low.Unit.Kind == UnitKind.None
            && !isFinancial
            && tokens[low.NumberAt + 1].Text is "m"
            && !IsPlural(quantity.CountedNoun)
        )
            Add(new(quantity.Shape, low.Mantissa, null, null, new(UnitKind.Physical, "m"), "'m' may be metres"));
        if (low.Unit is { Kind: UnitKind.Currency, Sign: "pounds" or "pound" } && low.Value < 1_000_000 && low.Start == low.NumberAt)
            Add(new(quantity.Shape, low.Value, null, null, Weights.Pound, "pounds may be a weight"));
        if (low.IsBareYear && read.High is null && low.Value is >= 1800 and < 2100 && (read.HasModifier || !IsPlural(quantity.CountedNoun)))
            Add(new(Shape.Point, null, null, null, null, "may be a year"));
        if (tokens[read.Start].Lower == "up" && read.Start > 0 && Movements.IsRising(tokens[read.Start - 1].Lower))
            Add(new(Shape.Point, low.Value, null, null, null, "'up' may belong to the verb"));
        if (
            read.Start > 2
            && tokens[read.Start - 1].Lower == "to"
            && tokens[read.Start - 2].Lower == "up"
            && !Movements.IsMovingUp(tokens[read.Start - 3].Lower)
            && Movements.IsPushedUp(tokens, read.Start - 2)
        )
            Add(new(Shape.UpperBound, low.Value, null, null, null, "'up to' may be a bound"));
        if (
            low is { Scale: 1, Numeral: { Places: 3, Grouped: false, Digits: <= 3 } }
            && (
                (low.Unit.Kind == UnitKind.Currency && low.Value * 10 == Math.Floor(low.Value * 10))
                || (low.Unit.Kind == UnitKind.None && IsPlural(quantity.CountedNoun))
            )
        )
            Add(new(quantity.Shape, low.Value * 1000, null, null, null, "the stop may part thousands"));
        if (
            read.High is { IsBare: true, Numeral: not null }
            && low is { IsBare: true }
            && read.ToAt < 0
            && quantity.CountedNoun is null or "up" or "down" or "ahead" or "behind"
            && IsHyphenated(tokens, low)
        )
            Add(new(Shape.Point, null, null, null, null, "may be a score or a name"));
        return all ?? (IReadOnlyList<QuantityAlternative>)[];

        static decimal Plain(decimal value) => Assembled.Plain(value);

        void Add(QuantityAlternative alternative) => (all ??= []).Add(alternative);
    }

    /// <summary>"It failed three times"; "three times as many" and "rose three times" compare.</summary>
    private static bool IsOccasions(List<Token> tokens, Assembled read) =>
        read.Low.Unit.Kind == UnitKind.Multiple
        && tokens[read.Next - 1].Lower == "times"
        && !(read.Next < tokens.Count && AfterTimes.Contains(tokens[read.Next].Lower))
        && !(read.Start > 0 && Movements.IsVerb(tokens[read.Start - 1]));

    /// <summary>"In 22", "2021 and 22": a year without its century.</summary>
    private static bool IsShortYear(List<Token> tokens, Assembled read) =>
        read is { High: null, HasModifier: false, Low: { IsBare: true, Value: >= 15 and <= 35, Numeral: { Places: 0, Digits: 2 } } }
        && read.Start > 0
        && (
            BeforeYears.Contains(tokens[read.Start - 1].Lower)
            || tokens[read.Start - 1].Lower == "for"
            || (
                tokens[read.Start - 1].Lower is "and" or "or" or "to"
                && read.Start > 1
                && tokens[read.Start - 2] is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: true }
            )
        );

    private static bool IsHyphenated(List<Token> tokens, Amount low) =>
        low.Next < tokens.Count && tokens[low.Next] is { Kind: TokenKind.Hyphen, Glued: true };

    internal static bool IsPlural(string? noun) =>
        noun is "people" or "men" or "women" or "children"
        || (noun?.EndsWith('s') == true && !noun.EndsWith("ss", StringComparison.Ordinal));
}
