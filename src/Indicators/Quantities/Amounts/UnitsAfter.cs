using System.Collections.Frozen;
using Indicators.Quantities.Money;
using Indicators.Quantities.Numbers;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Amounts;

/// <summary>Gives an amount the unit or currency that follows it.</summary>
internal static class UnitsAfter
{
    private static readonly FrozenSet<string> AdjectivesOfTime = WordLists.Of("adjectives before a length of time");

    public static Amount Read(List<Token> tokens, Amount amount)
    {
        var at = Joined(tokens, amount.Next);
        if (Fillers.Past(tokens, at) is var past && past > at && past < tokens.Count && IsUnit(tokens, past))
            at = past;
        if (at >= tokens.Count)
            return amount;
        // "Three consecutive years", "five full months".
        if (
            IsOfTime(tokens[at].Lower)
            && UnitReader.Read(tokens, at + 1, out var afterTime, out _) is { Kind: UnitKind.Duration } time
            && tokens[at + 1].SpaceBefore
        )
            return amount with { Unit = time, Next = afterTime };
        if (Weights.IsPound(tokens, amount, at))
            return amount with { Unit = Weights.Pound, Next = at + 1 };
        if (UnitReader.Read(tokens, at, out var next, out var inBasisPoints) is { } unit)
        {
            if (inBasisPoints)
                return amount with
                {
                    Unit = unit,
                    Next = next,
                    Value = amount.Value / 100,
                    Mantissa = amount.Mantissa / 100,
                    Decimals = amount.Decimals + 2,
                    IsInBasisPoints = true,
                };
            return amount with { Unit = unit, Next = next };
        }

        // "3 Mt a year" is three million tonnes, "2.5 mb/d" are two and a half million barrels a day.
        if (ScaledUnits.Read(tokens, at, amount.Numeral is not null, out next, out var factor) is { } scaled)
            return amount.Scaled(amount.Scale * factor, factor) with { Unit = scaled, Next = next };
        // "By 0.25 point": a part of one point is one of a percentage.
        if (UnitReader.IsPoint(tokens[at]) && amount is { Scale: 1, Value: > 0 and < 1, Numeral.Places: > 0 })
            return amount with { Unit = QuantityUnit.PercentagePoints, Next = at + 1 };
        // "A billion of US dollars".
        if (amount.Scale >= 1000 && tokens[at].Lower == "of" && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word)
            at++;
        if (Currencies.After(tokens, at, out next, amount.Value) is not { } money)
            return amount;
        // "75 USD million".
        return
            amount.Scale == 1 && next < tokens.Count && amount.Numeral is not null && Scales.OfWord(tokens[next]) is >= 1000 and var scale
            ? amount.Scaled(scale) with
            {
                Unit = money,
                Next = next + 1,
            }
            : amount with
            {
                Unit = money,
                Next = next,
            };
    }

    private static bool IsUnit(List<Token> tokens, int at) =>
        UnitReader.Read(tokens, at, out _, out _) is not null || Currencies.After(tokens, at, out _) is not null;

    private static bool IsOfTime(string lower) => AdjectivesOfTime.Contains(lower);

    /// <summary>Position after a hyphen between two tokens without white space, or before a blank in "18- month".</summary>
    public static int Joined(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
        && tokens[at + 1].Kind == TokenKind.Word
        && (tokens[at + 1].Glued || tokens[at + 1].Lower is "year" or "month" or "week" or "day" or "hour")
            ? at + 1
            : at;
}
