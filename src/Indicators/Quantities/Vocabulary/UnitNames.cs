namespace Indicators.Quantities.Vocabulary;

/// <summary>The names and symbols of units as English prints them.</summary>
internal static class UnitNames
{
    public static readonly QuantityUnit BasisPoints = new(UnitKind.PercentagePoints, "PP", null, "bp");

    public static readonly QuantityUnit BarrelsPerDay = new(UnitKind.Physical, "bbl/d");

    /// <summary>Symbols that are matched with exact capitals, because they would otherwise match ordinary letters.</summary>
    public static readonly string[] Symbols =
    [
        .. "W km m cm mm ha kg g mg t mt kt Gt MW GW kW TW mw gw MWh".Split(' '),
        .. "GWh TWh kWh km2 km² m2 m² cm2 cm² m3 m³ km3 km³ ft2 ft² ft3 ft³ bcm mcm tcm".Split(' '),
        .. "cts ft mi in yd bbl bpd ton kgs kms lb lbs oz mph kph kmh l L ml mL hl pc".Split(' '),
        .. "ppt pp bp bps GB MB TB PB KB kB Hz kHz MHz GHz THz kV V bps kbps Kbps Mbps Gbps".Split(' '),
        .. "mbd mbpd kbd boe MMBtu mmBtu sq pts p toe Mtoe Btu BTU dwt TEU TEUs".Split(' '),
        .. "teu PP hp bhp HP rpm Nm dB Pa kPa MPa GPa hPa μm µm mAh ms µg μg ug mcg ng ppm ppb".Split(' '),
    ];

    public static Dictionary<string, QuantityUnit> Build()
    {
        var names = new Dictionary<string, QuantityUnit>();
        Add(QuantityUnit.Percent, "percent|per cent|pct|percents|percentage|pc");
        Add(
            QuantityUnit.PercentagePoints,
            "percentage point|percentage points|per cent points|percent points|percent point|pp|ppt|ppts|pct pts"
        );
        Add(QuantityUnit.PercentagePoints, "%-pt|pct point|pct points|percentage pt|percentage pts");
        Add(BasisPoints, "basis point|basis points|bps|bp");
        Add(QuantityUnit.Multiple, "times|fold|x");
        Length();
        Area();
        Volume();
        Mass();
        Energy();
        Other();
        foreach (var time in new[] { "minute", "hour", "day", "week", "month", "year", "decade" })
            Add(new(UnitKind.Duration, time), $"{time}|{time}s");
        Add(new(UnitKind.Duration, "year"), "yr|yrs|years'|year's");
        foreach (var time in new[] { "month", "week", "day", "hour", "minute", "decade" })
            Add(new(UnitKind.Duration, time), $"{time}'s");
        Add(new(UnitKind.Duration, "month"), "mth|mths|mos|months'");
        Add(new(UnitKind.Duration, "hour"), "hr|hrs");
        Add(new(UnitKind.Duration, "minute"), "min|mins");
        Add(new(UnitKind.Duration, "week"), "weeks'|wks|wk");
        Add(new(UnitKind.Duration, "day"), "days'");
        Add(new(UnitKind.Duration, "second"), "seconds|secs");
        Add(new(UnitKind.Duration, "century"), "century|centuries");
        return names;

        void Add(QuantityUnit unit, string all)
        {
            foreach (var name in all.Split('|'))
                names.Add(name, unit);
        }

        void Physical(string symbol, string all) => Add(new(UnitKind.Physical, symbol), all);

        void Length()
        {
            Physical("km", "km|kms|kilometre|kilometres|kilometer|kilometers");
            Physical("m", "m|metre|metres|meter|meters");
            Physical("cm", "cm|centimetre|centimetres|centimeter|centimeters");
            Physical("mm", "mm|millimetre|millimetres|millimeter|millimeters");
            Physical("mi", "mi|mile|miles");
            Physical("ft", "ft|foot|feet");
            Physical("in", "inch|inches");
            Physical("yd", "yd|yard|yards");
            Physical("nmi", "nautical mile|nautical miles");
        }

        void Area()
        {
            Physical("km2", "km2|km²|sq km|square km|square kilometre|square kilometres|square kilometer|square kilometers");
            Physical("m2", "m2|m²|sq m|square metre|square metres|square meter|square meters");
            Physical("mi2", "sq mi|square mile|square miles|sq miles");
            Physical("ft2", "ft2|ft²|sq ft|square foot|square feet|sq feet");
            Physical("cm2", "cm2|cm²|square centimetre|square centimetres|square centimeter|square centimeters");
            Physical("ha", "ha|hectare|hectares");
            Physical("acre", "acre|acres");
        }

        void Volume()
        {
            Physical("m3", "m3|m³|cubic metre|cubic metres|cubic meter|cubic meters|cu m");
            Physical("km3", "km3|km³|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers|cubic km");
            Physical("ft3", "ft3|ft³|cubic foot|cubic feet|cu ft");
            Physical("bcm", "bcm");
            Physical("mcm", "mcm");
            Physical("tcm", "tcm");
            Physical("l", "l|litre|litres|liter|liters");
            Physical("ml", "ml|millilitre|millilitres|milliliter|milliliters");
            Physical("hl", "hectolitre|hectolitres|hectoliter|hectoliters");
            Physical("kl", "kilolitre|kilolitres|kiloliter|kiloliters");
            Physical("ML", "megalitre|megalitres|megaliter|megaliters");
            Physical("GL", "gigalitre|gigalitres|gigaliter|gigaliters");
            Physical("gal", "gallon|gallons");
            Physical("bbl", "barrel|barrels|bbl|bbls");
            Physical("bu", "bushel|bushels");
            Physical("boe", "boe|barrels of oil equivalent");
            Add(BarrelsPerDay, "bpd|barrels per day|barrels a day|barrels daily|barrels each day|barrels-a-day");
        }

        void Mass()
        {
            Physical("t", "t|mt|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes");
            Physical("kt", "kt|kiloton|kilotons|kilotonne|kilotonnes");
            Physical("Mt", "megaton|megatons|megatonne|megatonnes");
            Physical("Gt", "gt|gigaton|gigatons|gigatonne|gigatonnes");
            Physical("kg", "kg|kgs|kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos");
            Physical("g", "g|gram|grams|gramme|grammes");
            Physical("mg", "mg|milligram|milligrams|milligramme|milligrammes");
            Physical("ug", "µg|μg|ug|mcg|microgram|micrograms|microgramme|microgrammes");
            Physical("ng", "ng|nanogram|nanograms|nanogramme|nanogrammes");
            Physical("lb", "lb|lbs");
            Physical("stone", "stone");
            Physical("oz", "oz|ounce|ounces|troy ounce|troy ounces");
            Physical("ct", "carat|carats");
        }

        void Energy()
        {
            Physical("W", "w|watt|watts");
            Physical("kW", "kw|kilowatt|kilowatts");
            Physical("MW", "mw|megawatt|megawatts");
            Physical("GW", "gw|gigawatt|gigawatts");
            Physical("TW", "tw|terawatt|terawatts");
            Physical("kWh", "kwh|kilowatt hours|kilowatt hour");
            Physical("MWh", "mwh|megawatt hours|megawatt hour");
            Physical("GWh", "gwh|gigawatt hours|gigawatt hour");
            Physical("TWh", "twh|terawatt hours|terawatt hour");
            Physical("MMBtu", "mmbtu");
            Physical("Btu", "btu|british thermal unit|british thermal units");
            Physical("kV", "kv|kilovolt|kilovolts");
            Physical("V", "volt|volts");
        }

        void Other()
        {
            Physical("Cel", "celsius|centigrade|degrees celsius|degree celsius|degrees centigrade|degrees c|degree c|deg c");
            Physical("degF", "fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|degree f");
            Physical("deg", "degree|degrees");
            Physical("mi/h", "mph|miles per hour|miles an hour|mile per hour|mile an hour");
            Physical(
                "km/h",
                "kph|kmh|kmph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour"
            );
            Physical("m/s", "metres per second|meters per second|metres a second|meters a second");
            Physical("kn", "knot|knots");
            Physical("GB", "gb|gigabyte|gigabytes");
            Physical("MB", "mb|megabyte|megabytes");
            Physical("TB", "tb|terabyte|terabytes");
            Physical("PB", "pb|petabyte|petabytes");
            Physical("kB", "kb|kilobyte|kilobytes");
            Physical("Hz", "hz|hertz");
            Physical("kHz", "khz|kilohertz");
            Physical("MHz", "mhz|megahertz");
            Physical("GHz", "ghz|gigahertz");
            Physical("THz", "thz|terahertz");
            Physical("bit/s", "bits per second");
            Physical("kbit/s", "kbps|kilobits per second");
            Physical("Mbit/s", "mbps|megabits per second");
            Physical("Gbit/s", "gbps|gigabits per second");
            Physical("MP", "megapixel|megapixels");
            Physical("hp", "hp|bhp|horsepower|brake horsepower");
            Physical("rpm", "rpm|revolutions per minute");
            Physical("Nm", "nm|newton metres|newton meters");
            Physical("ft.lb", "lb ft|pound feet|foot pounds");
            Physical("dB", "db|decibel|decibels");
            Physical("Pa", "pa|pascal|pascals");
            Physical("kPa", "kpa|kilopascal|kilopascals");
            Physical("MPa", "mpa|megapascal|megapascals");
            Physical("GPa", "gpa|gigapascal|gigapascals");
            Physical("ppm", "ppm|parts per million");
            Physical("ppb", "ppb|parts per billion");
            Physical("mmHg", "mmhg");
            Physical("eV", "electronvolt|electronvolts|electron volts");
            Physical("mmol", "mmol|millimole|millimoles");
            Physical("kcal", "kcal|kilocalorie|kilocalories");
            Physical("hPa", "hpa|hectopascal|hectopascals");
            Physical("mbar", "millibar|millibars");
            Physical("um", "μm|µm|micron|microns|micrometre|micrometres|micrometer|micrometers");
            Physical("nm", "nanometre|nanometres|nanometer|nanometers");
            Physical("ms", "ms|millisecond|milliseconds");
            Physical("mAh", "mah|milliamp hours|milliampere hours");
            Physical("cent", "cent|cents|cts|¢|euro cents|euros cents|us cents");
            Physical("penny", "pence|penny|p");
            Physical("kopek", "kopek|kopeks|kopeck|kopecks");
            Physical("paisa", "paise|paisa");
        }
    }
}
