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
        if (at + 1 >= tokens.Count || tokens[at].Lower is not ("a" or "an") || (at > 0 && tokens[at - 1].Lower is "of" or "per"))
            return null;
        var name = at + 2 < tokens.Count && tokens[at + 1].Lower is "full" or "whole" or "single" ? at + 2 : at + 1;
        if (tokens[name] is not { Kind: TokenKind.Word, Text.Length: > 2 })
            return null;
        if (Unit(tokens, name, isHedged, out var next, out var inBasisPoints) is not { } unit || IsOther(tokens, next))
            return null;
        return new()
        {
            Value = inBasisPoints ? 0.01m : 1,
            Mantissa = inBasisPoints ? 0.01m : 1,
            Decimals = inBasisPoints ? 2 : 0,
            Unit = unit,
            Start = at,
            NumberAt = at,
            Next = next,
            IsInBasisPoints = inBasisPoints,
        };
    }

    private static QuantityUnit? Unit(List<Token> tokens, int at, bool isHedged, out int next, out bool inBasisPoints)
    {
        if (UnitReader.Read(tokens, at, out next, out inBasisPoints) is { } unit)
            return unit.Kind == UnitKind.PercentagePoints || (isHedged && unit.Kind is UnitKind.Duration or UnitKind.Physical)
                ? unit
                : null;
        return isHedged && tokens[at].Lower is "dollar" or "euro" or "pound" or "yen" or "yuan" or "rupee" or "franc" or "peso" or "rouble"
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
