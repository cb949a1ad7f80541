using Indicators.Model;

namespace Indicators.Quantities;

/// <summary>Puts modifiers, numbers and range words together.</summary>
internal static class Assembly
{
    private const int MaxModifiers = 3;

    /// <summary>The quantity that starts at <paramref name="start"/>, its modifiers included; null if none starts there.</summary>
    /// <param name="fromIsRange">Whether "from A to B" is a range; in running text it mostly tells of a change from A to B.</param>
    public static Assembled? Read(IReadOnlyList<Token> tokens, int start, bool fromIsRange)
    {
        var opening = tokens[start].Kind == TokenKind.Word ? tokens[start].Lower : "";
        var ranges =
            opening == "between"
            || (opening == "from" && fromIsRange)
            || (opening == "anywhere" && start + 1 < tokens.Count && tokens[start + 1].Lower is "from" or "between");
        if (ranges)
        {
            var first = opening == "anywhere" ? start + 2 : start + 1;
            return Range(tokens, start, first, tokens[first - 1].Lower == "between" ? "and" : "to");
        }

        var at = start;
        var modifier = Modifiers(tokens, ref at);
        if (at >= tokens.Count)
            return null;
        if (modifier.Shape is not null && tokens[at].Lower == "between" && Range(tokens, start, at + 1, "and") is { } bounded)
            return bounded with { Modifier = modifier.With(bounded.Modifier) };
        if (modifier != Modifier.None && tokens[at].Lower == "between")
            return Range(tokens, start, at + 1, "and") is { } hedged ? hedged with { Modifier = modifier.With(hedged.Modifier) } : null;
        if (AmountReader.Read(tokens, at) is not { } low)
            return null;
        if (low.Flaw is not null)
            return new(start, low.Next, low, null, modifier, low.Flaw);
        return Suffixed(tokens, Joined(tokens, new(start, low.Next, low, null, modifier)));
    }

    /// <summary>"A–B", "A to B", "A or B".</summary>
    private static Assembled Joined(IReadOnlyList<Token> tokens, Assembled one)
    {
        var at = one.Next;
        if (at + 1 >= tokens.Count)
            return one;
        var isHyphenated =
            at + 3 < tokens.Count
            && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
            && tokens[at + 1].Lower is "to" or "or"
            && tokens[at + 2].Kind == TokenKind.Hyphen;
        if (isHyphenated)
            at++;
        var joint = tokens[at];
        var isDash =
            joint.Kind is TokenKind.Dash or TokenKind.Minus
            || (joint.Kind == TokenKind.Hyphen && joint.SpaceBefore == tokens[at + 1].SpaceBefore);
        if (!isDash && joint.Lower is not ("to" or "or"))
            return one;
        if (isDash && one.Low.Numeral is null)
            return one;
        var second = isHyphenated ? at + 2 : at + 1;
        var inner = joint.Lower is "to" or "or" ? Modifiers(tokens, ref second) : Modifier.None;
        if (second >= tokens.Count || AmountReader.Read(tokens, second) is not { } high)
            return one;
        if (isDash && high.Numeral is null)
            return one;
        var whole = one with { Next = high.Next };
        if (isDash && one.Low.IsBareYear)
            return whole with { Refusal = "a span of years is not a quantity" };
        if (high.Flaw is not null)
            return isDash ? whole with { Refusal = high.Flaw } : one;
        if (
            isDash
            && high.Next + 1 < tokens.Count
            && tokens[high.Next].Kind is TokenKind.Hyphen or TokenKind.Dash
            && tokens[high.Next + 1].Kind == TokenKind.Numeral
            && tokens[high.Next + 1].Glued
        )
            return whole with { Next = high.Next + 2, Refusal = "digits in a chain are not a quantity" };
        // "In 2017 to $8 million": a bare year before a word opens no range.
        if (inner.Shape is not null || (!isDash && one.Low.IsBareYear))
            return one;
        var range = Shared(one with { Modifier = one.Modifier.With(inner) }, high);
        if (joint.Lower == "to")
            range = range with { ToAt = isHyphenated ? -1 : at, Opening = range.Low };
        return range.Refusal is null || isDash ? range : one with { ToAt = range.ToAt, Opening = range.Opening };
    }

    private static Assembled? Range(IReadOnlyList<Token> tokens, int start, int first, string joint)
    {
        var outer = Modifiers(tokens, ref first);
        if (first >= tokens.Count || outer.Shape is not null || AmountReader.Read(tokens, first) is not { } low || low.Flaw is not null)
            return null;
        var at = low.Next;
        var isJoint =
            at < tokens.Count
            && (tokens[at].Lower == joint || tokens[at].Kind == TokenKind.Dash || (joint == "to" && tokens[at].Kind == TokenKind.Hyphen));
        if (!isJoint)
            return null;
        at++;
        var inner = Modifiers(tokens, ref at);
        if (at >= tokens.Count || inner.Shape is not null || AmountReader.Read(tokens, at) is not { } high || high.Flaw is not null)
            return null;
        var one = new Assembled(start, high.Next, low, null, outer.With(inner));
        if (low.IsBareYear && high.IsBareYear)
            return one with { Refusal = "a span of years is not a quantity" };
        return Shared(one, high);
    }

    /// <summary>
    /// Lets the two ends of a range share scale and unit where only one of them prints it: "$20–30 million", "20 to 30 percent".
    /// </summary>
    private static Assembled Shared(Assembled one, Amount high)
    {
        var low = one.Low;
        var whole = one with { Next = high.Next };
        if (low.Unit.Kind == UnitKind.None)
            low = low with { Unit = high.Unit };
        else if (high.Unit.Kind == UnitKind.None)
            high = high with { Unit = low.Unit };
        if (low.Unit != high.Unit)
        {
            if (low.Unit.Kind != UnitKind.Currency || high.Unit.Kind != UnitKind.Currency)
                return whole with { Refusal = "the two ends are in different units" };
            if (low.Unit.Code is { } code && high.Unit.MayBe(code))
                high = high with { Unit = low.Unit };
            else if (high.Unit.Code is { } other && low.Unit.MayBe(other))
                low = low with { Unit = high.Unit };
            else
                return whole with { Refusal = "the two ends are in different units" };
        }

        // "500 to 1 million" starts at five hundred, "2 to 3 million" at two million.
        if (low.Scale == 1 && high.Scale != 1 && low.Mantissa <= high.Mantissa)
            low = low.Scaled(high.Scale);
        if (low.Value >= high.Value)
            return whole with { Low = low, Refusal = "the range runs backwards" };
        return whole with { Low = low, High = high };
    }

    private static Assembled Suffixed(IReadOnlyList<Token> tokens, Assembled one)
    {
        var at = one.Next;
        if (at >= tokens.Count || one.Refusal is not null)
            return one;
        if (
            tokens[at] is { Kind: TokenKind.Plus, Glued: true }
            && (at + 1 == tokens.Count || tokens[at + 1].SpaceBefore || tokens[at + 1].Kind is not (TokenKind.Numeral or TokenKind.Mixed))
        )
            return WithUnit(
                tokens,
                one with
                {
                    Next = at + 1,
                    Modifier = new Modifier(Shape.LowerBound, true, Hedge.None).With(one.Modifier),
                }
            );
        if (at + 1 < tokens.Count && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true } && tokens[at + 1].Glued)
        {
            var word = tokens[at + 1].Lower;
            if (word == "plus")
                return WithUnit(
                    tokens,
                    one with
                    {
                        Next = at + 2,
                        Modifier = new Modifier(Shape.LowerBound, true, Hedge.None).With(one.Modifier),
                    }
                );
            if (word == "odd")
                return WithUnit(tokens, one with { Next = at + 2, Modifier = one.Modifier.With(new(null, false, Hedge.About)) });
            if (word is "long" or "wide" or "high" or "deep" or "tall" or "strong" or "old")
                return one with { Next = at + 2 };
            return one;
        }

        if (!Hedges.TryReadAfter(tokens, at, out var after, out var next))
            return one;
        return one with { Next = next, Modifier = one.Modifier.With(after) };
    }

    /// <summary>"20-plus years" prints its unit after the bound.</summary>
    private static Assembled WithUnit(IReadOnlyList<Token> tokens, Assembled one)
    {
        if (one.Low.Unit.Kind != UnitKind.None || one.Next >= tokens.Count)
            return one;
        var unit = Units.Read(tokens, one.Next, out var next, out var inBasisPoints);
        return unit is null || inBasisPoints
            ? one
            : one with
            {
                Next = next,
                Low = one.Low with { Unit = unit },
                High = one.High is null ? null : one.High with { Unit = unit },
            };
    }

    private static Modifier Modifiers(IReadOnlyList<Token> tokens, ref int at)
    {
        var all = Modifier.None;
        for (var i = 0; i < MaxModifiers && at < tokens.Count && Hedges.TryReadBefore(tokens, at, out var modifier, out var next); i++)
        {
            all = all.With(modifier);
            at = next;
        }

        if (all == Modifier.None || at + 2 >= tokens.Count)
            return all;
        if (tokens[at].Lower == "a" && tokens[at + 1].Lower is "total" or "further" && tokens[at + 2].Lower == "of")
            at += 3;
        else if (tokens[at].Lower == "another")
            at++;
        return all;
    }
}
