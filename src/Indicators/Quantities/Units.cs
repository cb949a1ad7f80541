using System.Collections.Frozen;

namespace Indicators.Quantities;

/// <summary>Units that follow a number: percent, points, times, physical units and lengths of time.</summary>
internal static class Units
{
    private static readonly QuantityUnit BasisPoints = new(UnitKind.PercentagePoints, "PP", null, "bp");

    private static readonly QuantityUnit BarrelsPerDay = new(UnitKind.Physical, "bbl/d");

    private static readonly Phrases<QuantityUnit> Names = new(Build());

    /// <summary>Symbols that would be taken from ordinary letters if a space stood before them or they stood in capitals.</summary>
    private static readonly FrozenSet<string> Symbols = new[]
    {
        "km",
        "m",
        "cm",
        "mm",
        "ha",
        "kg",
        "t",
        "mt",
        "MW",
        "GW",
        "kW",
        "MWh",
        "GWh",
        "TWh",
        "kWh",
        "km2",
        "km²",
        "m2",
        "m²",
        "m3",
        "m³",
        "bcm",
        "mcm",
        "ft",
        "mi",
        "bbl",
        "bpd",
        "ton",
        "mw",
        "kgs",
        "kms",
    }.ToFrozenSet();

    /// <summary>
    /// The unit at <paramref name="at"/>, or null. Basis points come back as percentage points; the caller then scales the number.
    /// </summary>
    public static QuantityUnit? Read(IReadOnlyList<Token> tokens, int at, out int next, out bool inBasisPoints)
    {
        next = at + 1;
        inBasisPoints = false;
        if (at >= tokens.Count)
            return null;
        if (tokens[at].Kind == TokenKind.Percent)
        {
            if (tokens[at].Text == "‰")
                return null;
            if (at + 1 < tokens.Count && tokens[at + 1].Lower is "point" or "points" or "pts")
            {
                next = at + 2;
                return QuantityUnit.PercentagePoints;
            }

            return QuantityUnit.Percent;
        }

        if (Abbreviated(tokens, at, out next) is { } abbreviated)
            return abbreviated;
        if (!Names.TryFind(tokens, at, out var unit, out var end))
            return null;
        var isSymbol = end == at + 1 && tokens[at].Text.Length <= 3 && unit.Kind == UnitKind.Physical;
        if (isSymbol && !Symbols.Contains(tokens[at].Text))
            return null;
        next = end;
        inBasisPoints = ReferenceEquals(unit, BasisPoints);
        return inBasisPoints ? QuantityUnit.PercentagePoints : unit;
    }

    /// <summary>"p.p." and "b/d".</summary>
    private static QuantityUnit? Abbreviated(IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        if (at + 2 >= tokens.Count)
            return null;
        var (first, middle, last) = (tokens[at].Lower, tokens[at + 1], tokens[at + 2].Lower);
        if (first == "p" && last == "p" && middle.Kind == TokenKind.Stop)
        {
            next = at + 3 < tokens.Count && tokens[at + 3] is { Kind: TokenKind.Stop, Glued: true } ? at + 4 : at + 3;
            return QuantityUnit.PercentagePoints;
        }

        if (first is not ("b" or "bbl") || last != "d" || middle.Kind != TokenKind.Slash)
            return null;
        next = at + 3;
        return BarrelsPerDay;
    }

    private static Dictionary<string, QuantityUnit> Build()
    {
        var names = new Dictionary<string, QuantityUnit>();
        Add(QuantityUnit.Percent, "percent", "per cent", "pct", "percents");
        Add(
            QuantityUnit.PercentagePoints,
            "percentage point",
            "percentage points",
            "per cent points",
            "percent points",
            "pp",
            "ppt",
            "ppts"
        );
        Add(BasisPoints, "basis point", "basis points", "bps", "bp");
        Add(QuantityUnit.Multiple, "times", "fold");
        Physical("km", "km", "kms", "kilometre", "kilometres", "kilometer", "kilometers");
        Physical("m", "m", "metre", "metres", "meter", "meters");
        Physical("cm", "cm", "centimetre", "centimetres", "centimeter", "centimeters");
        Physical("mm", "mm", "millimetre", "millimetres", "millimeter", "millimeters");
        Physical("mi", "mi", "mile", "miles");
        Physical("ft", "ft", "foot", "feet");
        Physical(
            "km2",
            "km2",
            "km²",
            "sq km",
            "square km",
            "square kilometre",
            "square kilometres",
            "square kilometer",
            "square kilometers"
        );
        Physical("m2", "m2", "m²", "sq m", "square metre", "square metres", "square meter", "square meters");
        Physical("mi2", "sq mi", "square mile", "square miles");
        Physical("ha", "ha", "hectare", "hectares");
        Physical("acre", "acre", "acres");
        Physical("m3", "m3", "m³", "cubic metre", "cubic metres", "cubic meter", "cubic meters");
        Physical("bcm", "bcm");
        Physical("mcm", "mcm");
        Physical("l", "litre", "litres", "liter", "liters");
        Physical("bbl", "barrel", "barrels", "bbl");
        Add(BarrelsPerDay, "bpd", "barrels per day", "barrels a day");
        Physical("t", "t", "mt", "ton", "tons", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes");
        Physical("kg", "kg", "kgs", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilo", "kilos");
        Physical("kW", "kw", "kilowatt", "kilowatts");
        Physical("MW", "mw", "megawatt", "megawatts");
        Physical("GW", "gw", "gigawatt", "gigawatts");
        Physical("kWh", "kwh", "kilowatt hours", "kilowatt hour");
        Physical("MWh", "mwh", "megawatt hours", "megawatt hour");
        Physical("GWh", "gwh", "gigawatt hours", "gigawatt hour");
        Physical("TWh", "twh", "terawatt hours", "terawatt hour");
        foreach (var time in new[] { "minute", "hour", "day", "week", "month", "year", "decade" })
            Add(new(UnitKind.Duration, time), time, time + "s");
        Add(new(UnitKind.Duration, "second"), "seconds");
        Add(new(UnitKind.Duration, "century"), "century", "centuries");
        return names;

        void Add(QuantityUnit unit, params string[] all)
        {
            foreach (var name in all)
                names.Add(name, unit);
        }

        void Physical(string symbol, params string[] all) => Add(new(UnitKind.Physical, symbol), all);
    }
}
