using System.Collections.Frozen;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Quantities.Units;

/// <summary>UCUM codes of units.</summary>
public static class UnitCodes
{
    private static readonly FrozenDictionary<string, string> Ucum = Lexicon.Of<string>(
        ("PT", "%"),
        ("per mille", "[ppth]"),
        ("year", "a"),
        ("month", "mo"),
        ("week", "wk"),
        ("day", "d"),
        ("hour", "h"),
        ("minute", "min"),
        ("second", "s"),
        ("Btu", "[Btu_IT]"),
        ("Hz", "Hz"),
        ("kHz", "kHz"),
        ("THz", "THz"),
        ("kB", "kBy"),
        ("PB", "PBy"),
        ("bit/s", "bit/s"),
        ("kbit/s", "kbit/s"),
        ("Mbit/s", "Mbit/s"),
        ("Gbit/s", "Gbit/s"),
        ("hp", "[HP]"),
        ("rpm", "{rev}/min"),
        ("Nm", "N.m"),
        ("ft.lb", "[ft_i].[lbf_av]"),
        ("dB", "dB"),
        ("Pa", "Pa"),
        ("kPa", "kPa"),
        ("MPa", "MPa"),
        ("GPa", "GPa"),
        ("hPa", "hPa"),
        ("mbar", "mbar"),
        ("ug", "ug"),
        ("ng", "ng"),
        ("ppm", "[ppm]"),
        ("ppb", "[ppb]"),
        ("mmHg", "mm[Hg]"),
        ("eV", "eV"),
        ("mmol", "mmol"),
        ("kcal", "kcal"),
        ("um", "um"),
        ("nm", "nm"),
        ("ms", "ms"),
        ("mAh", "mA.h"),
        ("mi", "[mi_i]"),
        ("ft", "[ft_i]"),
        ("in", "[in_i]"),
        ("yd", "[yd_i]"),
        ("nmi", "[nmi_i]"),
        ("mi2", "[mi_i]2"),
        ("ft2", "[sft_i]"),
        ("ha", "har"),
        ("acre", "[acr_us]"),
        ("ft3", "[cft_i]"),
        ("bcm", "10*9.m3"),
        ("mcm", "10*6.m3"),
        ("tcm", "10*12.m3"),
        ("l", "L"),
        ("ml", "mL"),
        ("hl", "hL"),
        ("kl", "kL"),
        ("ML", "ML"),
        ("GL", "GL"),
        ("gal", "[gal_us]"),
        ("bbl", "[bbl_us]"),
        ("bbl/d", "[bbl_us]/d"),
        ("bu", "[bu_us]"),
        ("stone", "[stone_av]"),
        ("lb", "[lb_av]"),
        ("oz", "[oz_av]"),
        ("ct", "[car_m]"),
        ("kWh", "kW.h"),
        ("MWh", "MW.h"),
        ("GWh", "GW.h"),
        ("TWh", "TW.h"),
        ("MMBtu", "10*6.[Btu]"),
        ("degF", "[degF]"),
        ("mi/h", "[mi_i]/h"),
        ("kn", "[kn_i]"),
        ("GB", "GBy"),
        ("MB", "MBy"),
        ("TB", "TBy")
    );

    private static readonly FrozenSet<string> Same =
        "km m cm mm km2 m2 cm2 m3 km3 t kt Mt Gt kg g mg W kW MW GW TW kV V Cel deg km/h m/s MHz GHz".Split(' ').ToFrozenSet();

    /// <summary>The UCUM code of a unit; null for money, counts, percentage points and units that UCUM lacks.</summary>
    public static string? OfUcum(QuantityUnit unit) =>
        unit.Kind == UnitKind.Currency || unit.Code is not { } code
            ? null
            : Ucum.GetValueOrDefault(code) ?? (Same.Contains(code) ? code : null);

    /// <summary>The unit in short: ours, or for money the ISO 4217 code or else the sign or name; null for a count.</summary>
    public static string? SymbolOf(QuantityUnit unit) =>
        unit.Kind switch
        {
            UnitKind.Currency => unit.Code ?? (unit.Sign is "dollar" or "dollars" ? "$" : unit.Sign),
            UnitKind.Fraction or UnitKind.Multiple => Model.Codes.Of(unit.Kind),
            _ => unit.Code,
        };

    /// <summary>The base of a unit that is itself a rate.</summary>
    internal static string? PerOf(QuantityUnit unit) =>
        unit.Code switch
        {
            "bbl/d" => "day",
            "km/h" or "mi/h" or "kn" => "hour",
            "m/s" => "second",
            _ => null,
        };
}
