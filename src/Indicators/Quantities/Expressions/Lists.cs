using Indicators.Quantities.Amounts;
using Indicators.Quantities.Tokens;

namespace Indicators.Quantities.Expressions;

/// <summary>Numbers of a list that print unit and scale once, behind the last: "$3 and $4 billion", "2.0, 2.4 and 2.9 percent".</summary>
internal static class Lists
{
    /// <summary>Beyond this ratio two numbers are not taken to share a scale.</summary>
    private const decimal FarApart = 30;

    /// <summary>Gives the earlier numbers of each list what they share, from the last one backwards.</summary>
    public static void Share(List<Token> tokens, List<Assembled> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (one, next) = (found[i], found[i + 1]);
            if (
                !IsListed(tokens, one, next)
                || one.Low.Numeral is null && next.Low.Numeral is not null
                || one.Low.IsBareYear && one.Low.Value >= 1900
                // "Aged 30-39 and 14% of others": a range and a point are in no list together.
                || (one.High is not null && next.High is null)
                || (IsRestated(tokens, one) && !(i > 0 && IsListed(tokens, found[i - 1], one)))
            )
                continue;
            if (Shared(one.Low, next.Low, IsScaleAlone(tokens, next.Low)) is { } low)
                found[i] = one with
                {
                    Low = low,
                    High = one.High is { } high ? Shared(high, next.Low, false) ?? high : null,
                    Unlisted = one.Low,
                };
        }
    }

    private static bool IsListed(List<Token> tokens, Assembled one, Assembled next)
    {
        // "40 or so, 50 years": what ends the first number ends its part of a list.
        if ((one.High ?? one.Low).Next != one.Next)
            return false;
        var at = one.Next;
        // "6- and 8-inch".
        if (at + 1 < next.Start && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true } && tokens[at + 1].SpaceBefore)
            at++;
        if (at < next.Start && tokens[at].Kind == TokenKind.Comma)
            at++;
        // "Cut to 25 from 30 percent".
        if (at == next.Start - 1 && tokens[at].Lower == "from" && one.Start > 0 && tokens[one.Start - 1].Lower == "to")
            at++;
        // "From 24.2 to 33-35 billion euros".
        if (
            at == next.Start - 1
            && tokens[at].Lower == "to"
            && next.High is not null
            && one.Start > 0
            && tokens[one.Start - 1].Lower == "from"
        )
            return true;
        // "30, 60, even 90 days".
        if (at > one.Next && at == next.Start - 1 && tokens[at].Lower == "even")
            return !next.HasModifier;
        if (at < next.Start && tokens[at].Lower is "and" or "or" or "&" or "versus" or "vs" or "but" or "then")
            at++;
        return at > one.Next && at == next.Start && !(next.HasModifier && next.Modifier.Shape != one.Modifier.Shape);
    }

    /// <summary>"Fell by 983, or 12.9%": the same again in another unit. "3, 4, or 5 percent" is a list.</summary>
    private static bool IsRestated(List<Token> tokens, Assembled one) =>
        one.Next + 1 < tokens.Count && tokens[one.Next].Kind == TokenKind.Comma && tokens[one.Next + 1].Lower == "or";

    /// <summary>"Three, ten, or a hundred boats": the last number is a scale alone, which is not that of the others.</summary>
    private static bool IsScaleAlone(List<Token> tokens, Amount next) =>
        tokens[next.NumberAt].Lower is "a" or "an" || (next.NumberAt > 0 && tokens[next.NumberAt - 1].Lower is "a" or "an");

    private static Amount? Shared(Amount low, Amount next, bool isScaleAlone)
    {
        if (low.Scale != 1 || low.IsScientific)
            return null;
        var shares = next.Unit.Kind switch
        {
            UnitKind.Currency => low.Unit.Kind == UnitKind.Currency && low.Unit.Sign == next.Unit.Sign && !IsNamedBehind(low)
                || (low.Unit.Kind == UnitKind.None && IsUnitBehind(next)),
            UnitKind.None => low.Unit.Kind == UnitKind.None,
            UnitKind.Percent or UnitKind.PercentagePoints => low.Unit.Kind == UnitKind.None && low.Numeral is not { Grouped: true },
            UnitKind.Physical or UnitKind.Duration => low.Unit.Kind == UnitKind.None,
            _ => false,
        };
        if (!shares)
            return null;
        // "10 or a hundred" shares nothing.
        var scales =
            next.Scale != 1
            && !isScaleAlone
            && (next.Scale >= 1000 || low.Numeral is null)
            && !next.IsScientific
            && IsNear(low.Mantissa, next.Mantissa)
            && low.Numeral is not { Grouped: true };
        if (low.Unit == next.Unit && !scales)
            return null;
        // "12 ships and 4 billion dollars" has a noun between; "3 and 4 kilometres" has none, so the unit is shared.
        var shared = low.Unit == next.Unit ? low : low with { Unit = next.Unit };
        if (next.IsInBasisPoints && low.Unit.Kind == UnitKind.None)
            shared = shared with { Value = low.Value / 100, Decimals = low.Decimals + 2 };
        return scales ? shared.Scaled(next.Scale)
            : next.Scale != 1 && low.Unit != next.Unit ? null
            : shared;
    }

    /// <summary>"3 and 4 million dollars" prints the money behind both.</summary>
    private static bool IsUnitBehind(Amount next) => next.Unit.Sign is { Length: > 3 } || next.Unit.Sign is "yen" or "yuan";

    /// <summary>"40 Cuban pesos and 3 million Chilean pesos": each sum names its own money, and takes nothing from the next one.</summary>
    private static bool IsNamedBehind(Amount low) => low.Start == low.NumberAt && low.Numeral is not null;

    private static bool IsNear(decimal one, decimal other) => one > 0 && other > 0 && one / other < FarApart && other / one < FarApart;
}
