namespace Indicators.Quantities;

/// <summary>Symbols that hold a scale and a unit: "Mt" of tonnes, "mb/d" and "kbd" of barrels a day, "M€" and "k€".</summary>
internal static class ScaledUnits
{
    private static readonly QuantityUnit Tonne = new(UnitKind.Physical, "t");

    public static QuantityUnit? Read(List<Token> tokens, int at, bool isInDigits, out int next, out decimal factor)
    {
        (next, factor) = (at + 1, 1);
        if (!isInDigits)
            return null;
        var (unit, scale) = tokens[at].Text switch
        {
            "Mt" => (Tonne, 1_000_000m),
            "mbd" or "mbpd" or "mmbpd" or "mmbd" or "mbopd" => (UnitNames.BarrelsPerDay, 1_000_000m),
            "kbd" or "kbpd" => (UnitNames.BarrelsPerDay, 1_000m),
            "Mtoe" => (Tonne, 1_000_000m),
            "toe" => (Tonne, 1m),
            _ => (null, 1m),
        };
        if (unit is not null)
        {
            factor = scale;
            return unit;
        }

        if (at + 2 < tokens.Count && tokens[at + 1] is { Text: "/", Glued: true } && tokens[at + 2].Lower == "d")
        {
            factor = tokens[at].Lower switch
            {
                "mb" or "mmb" or "mmbbl" => 1_000_000,
                "kb" => 1_000,
                _ => 1,
            };
            next = at + 3;
            return factor > 1 ? UnitNames.BarrelsPerDay : null;
        }

        if (
            at + 1 < tokens.Count
            && tokens[at].Text is "M" or "k" or "K" or "Mrd" or "bn"
            && tokens[at + 1] is { Kind: TokenKind.Money, Glued: true }
        )
        {
            factor = tokens[at].Text switch
            {
                "M" => 1_000_000,
                "k" or "K" => 1_000,
                _ => 1_000_000_000,
            };
            next = at + 2;
            return Currencies.After(tokens, at + 1, out _);
        }

        return null;
    }
}
