namespace Indicators.Quantities;

/// <summary>Gives an amount the unit or the money that stands behind it.</summary>
internal static class UnitsAfter
{
    public static Amount Read(IReadOnlyList<Token> tokens, Amount amount)
    {
        var at = Joined(tokens, amount.Next);
        if (at >= tokens.Count)
            return amount;
        if (Weights.IsPound(tokens, amount, at))
            return amount with { Unit = Weights.Pound, Next = at + 1 };
        if (Units.Read(tokens, at, out var next, out var inBasisPoints) is { } unit)
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
        if (Units.IsPoint(tokens[at]) && amount is { Scale: 1, Value: > 0 and < 1, Numeral.Places: > 0 })
            return amount with { Unit = QuantityUnit.PercentagePoints, Next = at + 1 };
        return Currencies.After(tokens, at, out next, amount.Value) is { } money ? amount with { Unit = money, Next = next } : amount;
    }

    /// <summary>Past a hyphen that stands between two tokens without white space.</summary>
    public static int Joined(IReadOnlyList<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Hyphen, Glued: true }
        && tokens[at + 1].Glued
        && tokens[at + 1].Kind == TokenKind.Word
            ? at + 1
            : at;
}
