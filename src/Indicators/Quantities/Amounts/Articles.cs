using Indicators.Quantities.Money;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Units;

namespace Indicators.Quantities.Amounts;

/// <summary>
/// The article as one of a unit: "at least a year", "about a dollar", "a full percentage point". Without a hedge only a percentage point is
/// counted that way; "$3 a year" is a rate, and "a day" is any day.
/// </summary>
internal static class Articles
{
    public static Amount? Read(List<Token> tokens, int at, bool isHedged)
    {
        if (LastAndHalf(tokens, at) is { } lasting)
            return lasting;
        if (at + 1 >= tokens.Count || tokens[at].Lower is not ("a" or "an") || (at > 0 && tokens[at - 1].Lower is "of" or "per"))
            return null;
        var name = at + 2 < tokens.Count && tokens[at + 1].Lower is "full" or "whole" or "single" ? at + 2 : at + 1;
        if (tokens[name] is not { Kind: TokenKind.Word, Text.Length: > 2 })
            return null;
        if (Unit(tokens, name, out var next, out var inBasisPoints) is not { } unit)
            return null;
        // "A year and a half" needs no hedge.
        var tail = inBasisPoints ? null : Fractions.Tail(tokens, next);
        if (tail is { } part)
            next = part.Next;
        // "A minute and four seconds".
        else if (tokens.At(next).Lower == "and" && Composites.Read(tokens, One(unit)) is var whole && whole.Next > next)
            return whole;
        else if (!(isHedged || unit.Kind == UnitKind.PercentagePoints) || IsOther(tokens, next))
            return null;
        var value = inBasisPoints ? 0.01m : 1 + (tail?.Value ?? 0);
        return new()
        {
            Value = value,
            Mantissa = value,
            Decimals = inBasisPoints || tail is not null ? 2 : 0,
            Unit = unit,
            Start = at,
            NumberAt = at,
            Next = next,
            IsInBasisPoints = inBasisPoints,
        };

        Amount One(QuantityUnit of) =>
            new()
            {
                Value = 1,
                Mantissa = 1,
                Decimals = 0,
                Unit = of,
                Start = at,
                NumberAt = at,
                Next = next,
            };
    }

    /// <summary>"The last month and a half".</summary>
    private static Amount? LastAndHalf(List<Token> tokens, int at) =>
        at > 0
        && at + 3 < tokens.Count
        && tokens[at].Lower is "year" or "month" or "week" or "day" or "hour" or "decade" or "century"
        && tokens[at - 1].Lower is "last" or "past" or "next" or "first" or "full" or "previous"
        && Fractions.Tail(tokens, at + 1) is { } rest
        && UnitReader.Read(tokens, at, out _, out _) is { } time
            ? new()
            {
                Value = 1 + rest.Value,
                Mantissa = 1 + rest.Value,
                Decimals = 2,
                Unit = time,
                Start = at,
                NumberAt = at,
                Next = rest.Next,
            }
            : null;

    private static QuantityUnit? Unit(List<Token> tokens, int at, out int next, out bool inBasisPoints)
    {
        if (UnitReader.Read(tokens, at, out next, out inBasisPoints) is { } unit)
            return unit.Kind is UnitKind.PercentagePoints or UnitKind.Duration or UnitKind.Physical ? unit : null;
        return tokens[at].Lower is "dollar" or "euro" or "pound" or "yen" or "yuan" or "rupee" or "franc" or "peso" or "rouble"
            ? Currencies.After(tokens, at, out next)
            : null;
    }

    /// <summary>"More than a year ago" compares with a time as often as it measures one; "a decade-long war" is a compound.</summary>
    private static bool IsOther(List<Token> tokens, int next) =>
        next < tokens.Count
        && (
            tokens[next].Lower is "ago" or "earlier" or "before" or "previously" or "later"
            || tokens[next] is { Kind: TokenKind.Hyphen, Glued: true }
        );
}
