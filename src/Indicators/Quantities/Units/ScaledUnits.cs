using Indicators.Quantities.Money;
using Indicators.Quantities.Tokens;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Units;

/// <summary>Symbols that hold a scale and a unit: "Mt" of tonnes, "mb/d" and "kbd" of barrels a day, "M€" and "k€".</summary>
internal static class ScaledUnits
{
    private static readonly QuantityUnit Tonne = new(UnitKind.Physical, "t");

    private static readonly QuantityUnit CubicFoot = new(UnitKind.Physical, "ft3");

    private static readonly QuantityUnit Barrel = new(UnitKind.Physical, "bbl");

    /// <summary>"120 MEUR", "30 kUSD": a scale glued to a code of ISO 4217.</summary>
    private static (QuantityUnit Unit, decimal Factor)? OfMoney(Token token)
    {
        if (token is not { Kind: TokenKind.Word, Text.Length: 4 } || !CurrencyNames.Codes.Contains(token.Text[1..]))
            return null;
        return token.Text[0] switch
        {
            'M' => (Currencies.Known(token.Text[1..], token.Text[1..]), 1_000_000),
            'k' or 'T' => (Currencies.Known(token.Text[1..], token.Text[1..]), 1_000),
            _ => null,
        };
    }

    public static QuantityUnit? Read(List<Token> tokens, int at, bool isInDigits, out int next, out decimal factor)
    {
        (next, factor) = (at + 1, 1);
        if (!isInDigits)
            return null;
        if (OfMoney(tokens[at]) is { } money)
        {
            factor = money.Factor;
            return money.Unit;
        }

        var (unit, scale) = tokens[at].Text switch
        {
            "Mt" => (Tonne, 1_000_000m),
            "mbd" or "mbpd" or "mmbpd" or "mmbd" or "mbopd" => (UnitNames.BarrelsPerDay, 1_000_000m),
            "kbd" or "kbpd" => (UnitNames.BarrelsPerDay, 1_000m),
            "Mtoe" => (Tonne, 1_000_000m),
            "toe" => (Tonne, 1m),
            "tCO2" or "tCO2e" or "tCO2eq" => (Tonne, 1m),
            "ktCO2" or "ktCO2e" or "ktCO2eq" => (Tonne, 1_000m),
            "MtCO2" or "MtCO2e" or "MtCO2eq" => (Tonne, 1_000_000m),
            "GtCO2" or "GtCO2e" or "GtCO2eq" => (Tonne, 1_000_000_000m),
            "Mcf" => (CubicFoot, 1_000m),
            "MMcf" or "mmcf" => (CubicFoot, 1_000_000m),
            "Bcf" or "bcf" => (CubicFoot, 1_000_000_000m),
            "Tcf" or "tcf" => (CubicFoot, 1_000_000_000_000m),
            "MMbbl" or "mmbbl" => (Barrel, 1_000_000m),
            _ => (null, 1m),
        };
        if (unit is not null && !(at + 1 < tokens.Count && tokens[at + 1] is { Text: "/", Glued: true } && tokens[at].Lower is "mmbbl"))
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
