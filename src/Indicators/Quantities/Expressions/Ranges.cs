using Indicators.Quantities.Amounts;
using Indicators.Quantities.Bounds;
using Indicators.Quantities.Clauses;
using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>Two numbers that are the ends of a range: "A–B", "A to B", "A or B", "between A and B".</summary>
internal static class Ranges
{
    /// <summary>How many times the first number the second may be, for the first to share its scale silently.</summary>
    private const int SafeRatio = 50;

    /// <summary>Within this ratio two numbers of a change share a scale that is printed once.</summary>
    private const int Near = 30;

    /// <summary>"5 or 10" may be a range; from this ratio on, "or" joins two numbers.</summary>
    private const int FarApart = 3;

    /// <summary>"A third to 40 percent of them" has two units; a fraction shares the unit of a number up to this one.</summary>
    private const int MaxOfFraction = 4;

    /// <summary>"A–B", "A to B", "A or B", "7- or 8-inch".</summary>
    public static Assembled Joined(List<Token> tokens, Assembled one)
    {
        if (Joint.Find(tokens, one) is not { } joint || (joint.IsDash && !IsInDigits(tokens, one.Low)))
            return one;
        var second = joint.Second;
        var inner = joint.IsDash ? Modifier.None : Modifiers.Read(tokens, ref second);
        if (second >= tokens.Count || AmountReader.Read(tokens, second) is not { } high || (joint.IsDash && !IsInDigits(tokens, high)))
            return one;
        // Odds and majorities: "3 to 1", "two-to-one".
        if (
            joint.Word == "to"
            && high is { Value: 1, Unit.Kind: UnitKind.None }
            && one.Low is { Value: > 1, Scale: 1, Unit.Kind: UnitKind.None }
            && !Movements.IsToldBefore(tokens, one.Start)
        )
            return one with { Next = high.Next, Refusal = "odds are not a quantity" };
        // "Three months to 31 December" ends on a day, "January 28 to 285 million" begins on one.
        if (joint.Word == "to" && Months.IsDayAt(tokens, one.Low.NumberAt) && !IsDay(tokens, high))
            return one;
        if (!joint.IsDash && one.Low.Unit.Kind != UnitKind.None && IsDay(tokens, high))
            return one;
        var whole = one with { Next = high.Next };
        if (
            joint.IsDash
            && one.Low.IsBareYear
            && !IsCounted(tokens, one.Low, high)
            && !(high.Numeral is { Digits: >= 4, LooksLikeYear: false } && high.Value > one.Low.Value)
        )
            return whole with { Refusal = "a span of years is not a quantity" };
        if (high.Flaw is not null)
            return joint.IsDash ? whole with { Refusal = high.Flaw } : one;
        if (joint.IsDash && IsChain(tokens, high.Next))
            return whole with { Next = high.Next + 2, Refusal = "digits in a chain are not a quantity" };
        // "In 2017 to $8 million": a bare year before a word opens no range.
        // "-30 or 40" are two numbers: a range has no sign on one side only but across zero, which is printed with "to" or a dash.
        if (joint.Word == "or" && ((one.Low.Value < 0 && high.Value > 0) || IsInList(tokens, one.Start, high.Next)))
            return one;
        // "Holds 40 or 130 MB": a choice of two.
        if (joint.Word == "or" && IsChoice(one.Low, high))
            return one;
        // "427 million or about $980 million" says the same again.
        if (joint.Word == "or" && inner != Modifier.None && one.Low.Unit.Kind == UnitKind.None && high.Unit.Kind == UnitKind.Currency)
            return one;
        if (high.IsBareYear && high.Value is >= 1800 and < 2100 && one.Low.Unit.Kind != UnitKind.None && !joint.IsDash)
            return one;
        if (inner.Shape is not null || (!joint.IsDash && one.Low.IsBareYear && !high.IsBareYear && !IsRangeOfCounts(tokens, one.Low, high)))
            return one;
        var range = Shared(
            one with
            {
                Modifier = one.Modifier.With(inner),
                OpeningModifier = one.Modifier,
                First = one.Low,
                Second = high,
            },
            high,
            CountsBack(tokens, high.Next)
        );
        if (joint.Word == "to")
            range = range with
            {
                ToAt = joint.IsHyphenated ? -1 : joint.At,
                Opening = range.High?.NumberAt == one.Low.NumberAt ? range.High : range.Low,
            };
        // "Hit 824 tonnes - 100 tonnes more": a dash between two clauses.
        if (range.Refusal is not null && IsPause(tokens, joint, one.Low, high))
            return one;
        if (range.Refusal is not null && joint.IsDash && RunsBack(one.Low, high, range.Low) is { } back)
            return range with { Refusal = null, Low = high, High = back, RunsBack = true };
        // "33 to 21 percent": two shares, the larger one first.
        if (range.Refusal is not null && joint.Word == "to" && IsVote(one.Low, high) && !Movements.IsToldBefore(tokens, one.Start))
            return one with { Low = one.Low with { Unit = high.Unit }, Unlisted = one.Low, IsElided = true };
        return range.Refusal is null || joint.IsDash
            ? range
            : one with
            {
                ToAt = range.ToAt,
                Opening = range.Opening,
                First = one.Low,
                Second = high,
            };
    }

    private static bool IsVote(Amount first, Amount second) =>
        second is { Unit.Kind: UnitKind.Percent, Scale: 1 }
        && first is { Unit.Kind: UnitKind.None, Scale: 1, Numeral: not null, Value: <= 100 }
        && first.Value > second.Value;

    /// <summary>"Between A and B", "from A to B", after their first word.</summary>
    public static Assembled? Opened(List<Token> tokens, int start, int first, string joint)
    {
        var outer = Modifiers.Read(tokens, ref first);
        if (joint == "and")
            first = PastArticle(tokens, first);
        if (first >= tokens.Count || outer.Shape is not null || AmountReader.Read(tokens, first) is not { } low || low.Flaw is not null)
            return null;
        var at = low.Next;
        var isJoint =
            at < tokens.Count
            && (tokens[at].Lower == joint || tokens[at].Kind == TokenKind.Dash || (joint == "to" && tokens[at].Kind == TokenKind.Hyphen));
        if (!isJoint)
            return null;
        at++;
        if (joint == "and")
            at = PastArticle(tokens, at);
        var inner = Modifiers.Read(tokens, ref at);
        if (at >= tokens.Count || inner.Shape is not null || AmountReader.Read(tokens, at) is not { } high || high.Flaw is not null)
            return null;
        var one = new Assembled(start, high.Next, low, null, outer.With(inner));
        if (low.IsBareYear && high.IsBareYear)
            return one with { Refusal = "a span of years is not a quantity" };
        // "Between two-thirds and 80 percent": two numbers.
        return Shared(one, high, CountsBack(tokens, high.Next) || (joint == "and" && !low.IsBareYear)) is { Refusal: null } range
            ? range
            : null;
    }

    /// <summary>"Between a 1 percent and a 2 percent rate".</summary>
    private static int PastArticle(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Lower is "a" or "an" or "the" && tokens[at + 1].Kind == TokenKind.Numeral ? at + 1 : at;

    /// <summary>
    /// Lets the two ends of a range share scale and unit where only one of them prints it: "$20–30 million", "20 to 30 percent".
    /// </summary>
    /// <param name="one">The first end.</param>
    /// <param name="high">The second end.</param>
    /// <param name="countsBack">Whether the larger end may come first, as it does in "34 to 11 million years ago".</param>
    private static Assembled Shared(Assembled one, Amount high, bool countsBack)
    {
        var whole = one with { Next = high.Next };
        if (SharedUnit(one.Low, high) is not var (low, other))
            return whole with { Refusal = "the two ends are in different units" };
        high = other;
        // "500 to 1 million" starts at five hundred, "2 to 3 million" at two million.
        if (low.Scale == 1 && high.Scale != 1 && !low.IsScientific && low.Mantissa < high.Mantissa && low.Numeral is not { Grouped: true })
        {
            var shared = low.Scaled(high.Scale);
            whole = whole with { UnsharedLow = low.Mantissa * SafeRatio < high.Mantissa ? low : null };
            low = shared;
        }
        else if (low.Scale == 1 && high.Scale >= 1_000_000 && low.Mantissa is >= 100 and < 1000 && low.Numeral is { Grouped: false })
        {
            // "Between 900 and 1.2 billion" may start at 900 million.
            whole = whole with
            {
                UnsharedLow = low.Scaled(high.Scale / 1000),
            };
        }
        else if (
            low is { Scale: 1, Mantissa: >= 1 and < 1000, Numeral: { Grouped: false, Places: 0 } }
            && high is { Scale: 1, Numeral.Grouped: true }
            && high.Mantissa % 1000 == 0
            && low.Mantissa * 1000 < high.Mantissa
        )
        {
            // "$50-100,000" may start at 50,000.
            whole = whole with
            {
                UnsharedLow = low.Scaled(1000),
            };
        }

        // "Fell from 3.5 to 2.9 million": what shares its scale runs backwards.
        if (
            low is { Scale: 1, IsScientific: false }
            && high.Scale >= 1000
            && low.Mantissa >= high.Mantissa
            && low.Mantissa < high.Mantissa * Near
            && low.Numeral is not { Grouped: true }
        )
            return countsBack
                ? whole with
                {
                    Low = high,
                    High = low.Scaled(high.Scale),
                }
                : whole with
                {
                    Low = low.Scaled(high.Scale),
                    UnsharedLow = low,
                    Refusal = "the range runs backwards",
                };
        // "-10 to -12 percent" runs from the smaller size to the larger.
        if (low.Value > high.Value && (low.Value < 0 || countsBack))
            return whole with { Low = high, High = low };
        if (low.Value >= high.Value)
            return whole with { Low = low, Refusal = "the range runs backwards" };
        return whole with { Low = low, High = high };
    }

    /// <summary>"Years ago", "BC": time is counted back from here.</summary>
    private static bool CountsBack(List<Token> tokens, int at) =>
        at < tokens.Count && (tokens[at].Lower == "ago" || tokens[at].Text is "BC" or "BCE" or "BP");

    private static (Amount Low, Amount High)? SharedUnit(Amount low, Amount high)
    {
        // "½ to 1 percent", "between one-half and one percent": the fraction is one of the unit behind.
        if (low.Unit.Kind == UnitKind.Fraction && high.Unit.Kind is not (UnitKind.Fraction or UnitKind.None) && high.Value <= MaxOfFraction)
            low = low with { Unit = QuantityUnit.None };
        if (low.Unit.Kind == UnitKind.None)
            low = low with
            {
                Unit = high.Unit,
                Value = high.IsInBasisPoints ? low.Value / 100 : low.Value,
                Decimals = low.Decimals + (high.IsInBasisPoints ? 2 : 0),
            };
        // A currency sign precedes both ends once, and any other unit follows the last: "fell 19 percent to 1.9 billion" is not a range.
        else if (high.Unit.Kind == UnitKind.None && low.Unit.Kind == UnitKind.Currency && low.Start < low.NumberAt)
            high = high with { Unit = low.Unit };
        if (low.Unit == high.Unit)
            return (low, high);
        if (low.Unit.Kind != UnitKind.Currency || high.Unit.Kind != UnitKind.Currency)
            return null;
        if (low.Unit.Code is { } code && high.Unit.MayBe(code))
            return (low, high with { Unit = low.Unit });
        if (high.Unit.Code is { } other && low.Unit.MayBe(other))
            return (low with { Unit = high.Unit }, high);
        return null;
    }

    /// <summary>"6 11/16 - 6 9/16 percent": the larger end first, as prices are quoted; null where the ends are no pair.</summary>
    private static Amount? RunsBack(Amount low, Amount high, Amount shared) =>
        high.Unit.Kind is UnitKind.Percent or UnitKind.PercentagePoints
        && shared.Unit == high.Unit
        && !low.IsBareYear
        && shared.Value > high.Value
        && shared.Value < high.Value * 3
            ? shared
            : null;

    private static bool IsPause(List<Token> tokens, Joint joint, Amount low, Amount high) =>
        joint.IsDash
        && tokens[joint.At].SpaceBefore
        && tokens[joint.Second].SpaceBefore
        && low.Unit.Kind != UnitKind.None
        && high.Unit.Kind != UnitKind.None;

    /// <summary>"4, 5 or 6 rooms", "8 or 10 or 12": the numbers of a list are not a range.</summary>
    private static bool IsInList(List<Token> tokens, int start, int next) =>
        (next + 1 < tokens.Count && tokens[next].Lower == "or" && AmountReader.Read(tokens, next + 1) is not null)
        || start > 1
            && (tokens[start - 1].Kind == TokenKind.Comma || tokens[start - 1].Lower == "or")
            && (
                (tokens[start - 2] is { Kind: TokenKind.Numeral, Numeral.LooksLikeYear: false } && !Months.IsDayAt(tokens, start - 2))
                || NumberWords.OfWord(tokens[start - 2].Lower) is not null
            );

    private static bool IsChoice(Amount low, Amount high) =>
        low.Value > 0
        && (low.Scale == 1 && high.Scale >= 1000 ? high.Mantissa : high.Value) >= FarApart * (low.Scale == 1 ? low.Mantissa : low.Value);

    private static bool IsDay(List<Token> tokens, Amount amount) =>
        amount is { IsBare: true, Value: >= 1 and <= 31 }
        && amount.Next < tokens.Count
        && (Months.Contains(tokens[amount.Next]) || (amount.Next > 0 && Months.EndAt(tokens, amount.NumberAt)));

    private static bool IsInDigits(List<Token> tokens, Amount amount) =>
        amount.Numeral is not null || tokens[amount.NumberAt].Kind == TokenKind.Vulgar;

    /// <summary>"1500 to 2500 people": four digits each, and no years.</summary>
    private static bool IsRangeOfCounts(List<Token> tokens, Amount low, Amount high) =>
        low.Value < high.Value
        && high is { IsBare: true, Numeral: { Digits: 4, Places: 0 } }
        && low.Value is < 1800 or >= 2100
        && tokens.At(high.Next) is { Kind: TokenKind.Word, LineStart: false };

    /// <summary>"1000-1500 boats".</summary>
    private static bool IsCounted(List<Token> tokens, Amount low, Amount high) =>
        IsRangeOfCounts(tokens, low, high) && tokens[high.Next].Lower is [.., not 's', 's'] or "people" or "men" or "women" or "children";

    private static bool IsChain(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at].Kind is TokenKind.Hyphen or TokenKind.Dash
        && tokens[at + 1] is { Kind: TokenKind.Numeral, Glued: true };
}
