using System.Collections.Frozen;
using UnitsNet;
using UnitsNet.Units;

namespace Indicators.Quantities.Units;

/// <summary>
/// Lengths, areas, volumes, masses, energies, powers, temperatures, speeds and times in one unit each, so that "3.26 km" and "10,700 feet"
/// can be compared with "3,258 meters". The factors are those of UnitsNet.
/// </summary>
public static class UnitConversion
{
    private static readonly FrozenDictionary<string, (Enum From, Enum To, string Symbol)> Known = new Dictionary<
        string,
        (Enum, Enum, string)
    >
    {
        ["km"] = (LengthUnit.Kilometer, LengthUnit.Meter, "m"),
        ["m"] = (LengthUnit.Meter, LengthUnit.Meter, "m"),
        ["cm"] = (LengthUnit.Centimeter, LengthUnit.Meter, "m"),
        ["mm"] = (LengthUnit.Millimeter, LengthUnit.Meter, "m"),
        ["mi"] = (LengthUnit.Mile, LengthUnit.Meter, "m"),
        ["ft"] = (LengthUnit.Foot, LengthUnit.Meter, "m"),
        ["in"] = (LengthUnit.Inch, LengthUnit.Meter, "m"),
        ["yd"] = (LengthUnit.Yard, LengthUnit.Meter, "m"),
        ["nmi"] = (LengthUnit.NauticalMile, LengthUnit.Meter, "m"),
        ["km2"] = (AreaUnit.SquareKilometer, AreaUnit.SquareMeter, "m2"),
        ["m2"] = (AreaUnit.SquareMeter, AreaUnit.SquareMeter, "m2"),
        ["cm2"] = (AreaUnit.SquareCentimeter, AreaUnit.SquareMeter, "m2"),
        ["mi2"] = (AreaUnit.SquareMile, AreaUnit.SquareMeter, "m2"),
        ["ft2"] = (AreaUnit.SquareFoot, AreaUnit.SquareMeter, "m2"),
        ["ha"] = (AreaUnit.Hectare, AreaUnit.SquareMeter, "m2"),
        ["acre"] = (AreaUnit.Acre, AreaUnit.SquareMeter, "m2"),
        ["m3"] = (VolumeUnit.CubicMeter, VolumeUnit.CubicMeter, "m3"),
        ["km3"] = (VolumeUnit.CubicKilometer, VolumeUnit.CubicMeter, "m3"),
        ["ft3"] = (VolumeUnit.CubicFoot, VolumeUnit.CubicMeter, "m3"),
        ["bcm"] = (VolumeUnit.CubicKilometer, VolumeUnit.CubicMeter, "m3"),
        ["l"] = (VolumeUnit.Liter, VolumeUnit.CubicMeter, "m3"),
        ["ml"] = (VolumeUnit.Milliliter, VolumeUnit.CubicMeter, "m3"),
        ["hl"] = (VolumeUnit.Hectoliter, VolumeUnit.CubicMeter, "m3"),
        ["kl"] = (VolumeUnit.Kiloliter, VolumeUnit.CubicMeter, "m3"),
        ["ML"] = (VolumeUnit.Megaliter, VolumeUnit.CubicMeter, "m3"),
        ["GL"] = (VolumeUnit.CubicHectometer, VolumeUnit.CubicMeter, "m3"),
        ["gal"] = (VolumeUnit.UsGallon, VolumeUnit.CubicMeter, "m3"),
        ["bbl"] = (VolumeUnit.OilBarrel, VolumeUnit.CubicMeter, "m3"),
        ["t"] = (MassUnit.Tonne, MassUnit.Kilogram, "kg"),
        ["kt"] = (MassUnit.Kilotonne, MassUnit.Kilogram, "kg"),
        ["Mt"] = (MassUnit.Megatonne, MassUnit.Kilogram, "kg"),
        ["kg"] = (MassUnit.Kilogram, MassUnit.Kilogram, "kg"),
        ["g"] = (MassUnit.Gram, MassUnit.Kilogram, "kg"),
        ["mg"] = (MassUnit.Milligram, MassUnit.Kilogram, "kg"),
        ["ug"] = (MassUnit.Microgram, MassUnit.Kilogram, "kg"),
        ["ng"] = (MassUnit.Nanogram, MassUnit.Kilogram, "kg"),
        ["stone"] = (MassUnit.Stone, MassUnit.Kilogram, "kg"),
        ["lb"] = (MassUnit.Pound, MassUnit.Kilogram, "kg"),
        ["oz"] = (MassUnit.Ounce, MassUnit.Kilogram, "kg"),
        ["W"] = (PowerUnit.Watt, PowerUnit.Watt, "W"),
        ["hp"] = (PowerUnit.MechanicalHorsepower, PowerUnit.Watt, "W"),
        ["kW"] = (PowerUnit.Kilowatt, PowerUnit.Watt, "W"),
        ["MW"] = (PowerUnit.Megawatt, PowerUnit.Watt, "W"),
        ["GW"] = (PowerUnit.Gigawatt, PowerUnit.Watt, "W"),
        ["TW"] = (PowerUnit.Terawatt, PowerUnit.Watt, "W"),
        ["kWh"] = (EnergyUnit.KilowattHour, EnergyUnit.Joule, "J"),
        ["MWh"] = (EnergyUnit.MegawattHour, EnergyUnit.Joule, "J"),
        ["GWh"] = (EnergyUnit.GigawattHour, EnergyUnit.Joule, "J"),
        ["TWh"] = (EnergyUnit.TerawattHour, EnergyUnit.Joule, "J"),
        ["Cel"] = (TemperatureUnit.DegreeCelsius, TemperatureUnit.Kelvin, "K"),
        ["degF"] = (TemperatureUnit.DegreeFahrenheit, TemperatureUnit.Kelvin, "K"),
        ["km/h"] = (SpeedUnit.KilometerPerHour, SpeedUnit.MeterPerSecond, "m/s"),
        ["mi/h"] = (SpeedUnit.MilePerHour, SpeedUnit.MeterPerSecond, "m/s"),
        ["kn"] = (SpeedUnit.Knot, SpeedUnit.MeterPerSecond, "m/s"),
        ["m/s"] = (SpeedUnit.MeterPerSecond, SpeedUnit.MeterPerSecond, "m/s"),
    }.ToFrozenDictionary();

    /// <summary>The quantity in the base unit of its dimension; null for money, counts, shares and lengths of time.</summary>
    public static BaseUnits? ToBase(Quantity quantity)
    {
        if (quantity.Unit.Kind != UnitKind.Physical || quantity.Unit.Code is not { } code || !Known.TryGetValue(code, out var unit))
            return null;
        return new(Convert(quantity.Value), Convert(quantity.Low), Convert(quantity.High), unit.Symbol);

        double? Convert(decimal? number) =>
            number is { } value ? Math.Round(UnitConverter.Convert((double)value, unit.From, unit.To), 6, MidpointRounding.ToEven) : null;
    }
}
