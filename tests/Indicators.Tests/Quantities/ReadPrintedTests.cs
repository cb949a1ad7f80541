using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;

namespace Indicators.Tests.Quantities;

public class ReadPrintedTests
{
    /// <summary>printed | shape | number(s) with inclusiveness | hedge | decimals | unit</summary>
    [Theory]
    // Money
    [InlineData("US$ 3.775 billion", "point", "3775000000", "none", -6, "USD")]
    [InlineData("US$ 4 billion", "point", "4000000000", "none", -9, "USD")]
    [InlineData(".79", "point", "0.79", "none", 2, "")]
    [InlineData("US$4.2 billion", "point", "4200000000", "none", -8, "USD")]
    [InlineData("$3.74bn", "point", "3740000000", "none", -7, "$?")]
    [InlineData("15.7 billion dollars", "point", "15700000000", "none", -8, "dollars?")]
    [InlineData("15.7 billion US dollars", "point", "15700000000", "none", -8, "USD")]
    [InlineData("15.7 billion U.S. dollars", "point", "15700000000", "none", -8, "USD")]
    [InlineData("USD 12 million", "point", "12000000", "none", -6, "USD")]
    [InlineData("12 million USD", "point", "12000000", "none", -6, "USD")]
    [InlineData("RMB 300 million", "point", "300000000", "none", -6, "CNY")]
    [InlineData("RMB300 million", "point", "300000000", "none", -6, "CNY")]
    [InlineData("300 million RMB", "point", "300000000", "none", -6, "CNY")]
    [InlineData("1 billion yuan", "point", "1000000000", "none", -9, "CNY")]
    [InlineData("250 million Singapore dollars", "point", "250000000", "none", -6, "SGD")]
    [InlineData("S$5.7bn", "point", "5700000000", "none", -8, "SGD")]
    [InlineData("$10-million", "point", "10000000", "none", -6, "$?")]
    [InlineData("€2.5m", "point", "2500000", "none", -5, "EUR")]
    [InlineData("80 billion roubles", "point", "80000000000", "none", -9, "roubles?")]
    [InlineData("80 billion Russian roubles", "point", "80000000000", "none", -9, "RUB")]
    [InlineData("500 tenge", "point", "500", "none", 0, "KZT")]
    [InlineData("-$5 million", "point", "-5000000", "none", -6, "$?")]
    [InlineData("U.S. $5 million", "point", "5000000", "none", -6, "USD")]
    [InlineData("-US$5", "point", "-5", "none", 0, "USD")]
    [InlineData("US$-5", "point", "-5", "none", 0, "USD")]
    [InlineData("Rs. 500", "point", "500", "none", 0, "rupees?")]
    [InlineData("100 million pounds", "point", "100000000", "none", -6, "pounds?")]
    // Percent and points
    [InlineData("27.8 percent", "point", "27.8", "none", 1, "PT")]
    [InlineData("27.8%", "point", "27.8", "none", 1, "PT")]
    [InlineData("27 percent", "point", "27", "none", 0, "PT")]
    [InlineData("20 per cent", "point", "20", "none", 0, "PT")]
    [InlineData("20 pct", "point", "20", "none", 0, "PT")]
    [InlineData("twenty percent", "point", "20", "none", 0, "PT")]
    [InlineData("-0.4%", "point", "-0.4", "none", 1, "PT")]
    [InlineData("−0.4%", "point", "-0.4", "none", 1, "PT")]
    [InlineData("minus 5 percent", "point", "-5", "none", 0, "PT")]
    [InlineData("+1.20%", "point", "1.2", "none", 2, "PT")]
    [InlineData("0.4 percentage points", "point", "0.4", "none", 1, "PP")]
    [InlineData("25 basis points", "point", "0.25", "none", 2, "PP")]
    [InlineData("7.6 percent of GDP", "point", "7.6", "none", 1, "PT")]
    [InlineData("half a percent", "point", "0.5", "none", 1, "PT")]
    [InlineData("half of one percent", "point", "0.5", "none", 1, "PT")]
    [InlineData("one half of one percent", "point", "0.5", "none", 1, "PT")]
    [InlineData("5 p.p.", "point", "5", "none", 0, "PP")]
    // Fractions
    [InlineData("between a quarter and a third", "range", "[0.25,0.33333333]", "none", 2, "fraction")]
    [InlineData("almost one quarter", "point", "0.25", "nearly", 2, "fraction")]
    [InlineData("half", "point", "0.5", "none", 2, "fraction")]
    [InlineData("about half", "point", "0.5", "about", 2, "fraction")]
    [InlineData("two-thirds", "point", "0.66666667", "none", 2, "fraction")]
    [InlineData("two thirds", "point", "0.66666667", "none", 2, "fraction")]
    [InlineData("at least a third", "lower_bound", "[0.33333333,)", "none", 2, "fraction")]
    [InlineData("one in five", "point", "0.2", "none", 2, "fraction")]
    [InlineData("three out of four", "point", "0.75", "none", 2, "fraction")]
    [InlineData("1 in 5", "point", "0.2", "none", 2, "fraction")]
    [InlineData("4 out of 5", "point", "0.8", "none", 2, "fraction")]
    [InlineData("¾", "point", "0.75", "none", 2, "fraction")]
    // Counts
    [InlineData("22 countries", "point", "22", "none", 0, "")]
    [InlineData("30,000", "point", "30000", "none", 0, "")]
    [InlineData("30 000", "point", "30000", "none", 0, "")]
    [InlineData("30\u00A0000", "point", "30000", "none", 0, "")]
    [InlineData("30\u202F000", "point", "30000", "none", 0, "")]
    [InlineData("1\u2009234\u2009567.5", "point", "1234567.5", "none", 1, "")]
    [InlineData("almost 30,000", "point", "30000", "nearly", 0, "")]
    [InlineData("some 600", "point", "600", "about", 0, "")]
    [InlineData("3.5 million", "point", "3500000", "none", -5, "")]
    [InlineData("a dozen", "point", "12", "none", 0, "")]
    [InlineData("two dozen", "point", "24", "none", 0, "")]
    [InlineData("half a dozen", "point", "6", "none", 0, "")]
    [InlineData("twenty-two", "point", "22", "none", 0, "")]
    [InlineData("one hundred and fifty", "point", "150", "none", 0, "")]
    [InlineData("two hundred", "point", "200", "none", -2, "")]
    [InlineData("one million", "point", "1000000", "none", -6, "")]
    [InlineData("a million", "point", "1000000", "none", -6, "")]
    [InlineData("half a million", "point", "500000", "none", -5, "")]
    [InlineData("one and a half million", "point", "1500000", "none", -5, "")]
    [InlineData("2½ million", "point", "2500000", "none", -4, "")]
    [InlineData("three billion four hundred million", "point", "3400000000", "none", -6, "")]
    [InlineData("two thousand five hundred and six", "point", "2506", "none", 0, "")]
    [InlineData("2000 fighters", "point", "2000", "none", 0, "")]
    [InlineData("a total of 90 million", "point", "90000000", "none", -6, "")]
    [InlineData("another 180 million", "point", "180000000", "none", -6, "")]
    [InlineData("a quarter of a million", "point", "250000", "none", -4, "")]
    [InlineData("three quarters of a million", "point", "750000", "none", -4, "")]
    [InlineData("a half-million", "point", "500000", "none", -5, "")]
    [InlineData("1200", "point", "1200", "none", 0, "")]
    [InlineData("a record 20", "point", "20", "none", 0, "")]
    [InlineData("5 million.", "point", "5000000", "none", -6, "")]
    [InlineData("8,000 wàn", "point", "80000000", "none", -4, "")]
    // Units
    [InlineData("2.5 million b/d", "point", "2500000", "none", -5, "bbl/d")]
    [InlineData("20m hectares", "point", "20000000", "none", -6, "ha")]
    [InlineData("180 million ha", "point", "180000000", "none", -6, "ha")]
    [InlineData("3,000-km-long", "point", "3000", "none", 0, "km")]
    [InlineData("2,300km", "point", "2300", "none", 0, "km")]
    [InlineData("20 m", "point", "20", "none", 0, "m")]
    [InlineData("447,400 km²", "point", "447400", "none", 0, "km2")]
    [InlineData("1.2 million square kilometres", "point", "1200000", "none", -5, "km2")]
    [InlineData("45,000-square-kilometre", "point", "45000", "none", 0, "km2")]
    [InlineData("100 MW", "point", "100", "none", 0, "MW")]
    [InlineData("25-year", "point", "25", "none", 0, "year")]
    [InlineData("22 years", "point", "22", "none", 0, "year")]
    [InlineData("20-plus years", "lower_bound", "[20,)", "none", 0, "year")]
    [InlineData("30-odd years", "point", "30", "about", 0, "year")]
    // Multiples
    [InlineData("doubled", "point", "2", "none", 0, "multiple")]
    [InlineData("more than doubled", "lower_bound", "(2,)", "none", 0, "multiple")]
    [InlineData("tripled", "point", "3", "none", 0, "multiple")]
    [InlineData("nearly quadrupled", "point", "4", "nearly", 0, "multiple")]
    [InlineData("five times", "point", "5", "none", 0, "multiple")]
    [InlineData("at least five times", "lower_bound", "[5,)", "none", 0, "multiple")]
    [InlineData("fivefold", "point", "5", "none", 0, "multiple")]
    [InlineData("5-fold", "point", "5", "none", 0, "multiple")]
    [InlineData("2.5 times", "point", "2.5", "none", 1, "multiple")]
    // Ranges
    [InlineData("25 to 150", "range", "[25,150]", "none", 0, "")]
    [InlineData("25–150", "range", "[25,150]", "none", 0, "")]
    [InlineData("25-150", "range", "[25,150]", "none", 0, "")]
    [InlineData("25 – 150 members", "range", "[25,150]", "none", 0, "")]
    [InlineData("from 25 to 150", "range", "[25,150]", "none", 0, "")]
    [InlineData("from $2.9 million", "point", "2900000", "none", -5, "$?")]
    [InlineData("between 20 and 30 percent", "range", "[20,30]", "none", 0, "PT")]
    [InlineData("20–30 %", "range", "[20,30]", "none", 0, "PT")]
    [InlineData("20% to 30%", "range", "[20,30]", "none", 0, "PT")]
    [InlineData("$20–30 million", "range", "[20000000,30000000]", "none", -6, "$?")]
    [InlineData("US$ 2 to $3.5 billion", "range", "[2000000000,3500000000]", "none", -9, "USD")]
    [InlineData("500 to 1 million", "range", "[500,1000000]", "none", -6, "")]
    [InlineData("three to five years", "range", "[3,5]", "none", 0, "year")]
    [InlineData("three or four", "range", "[3,4]", "none", 0, "")]
    [InlineData("five-to-ten-year", "range", "[5,10]", "none", 0, "year")]
    [InlineData("2,000–3,000", "range", "[2000,3000]", "none", 0, "")]
    [InlineData("between about 20 and 30", "range", "[20,30]", "about", 0, "")]
    [InlineData("roughly between 20 and 30", "range", "[20,30]", "about", 0, "")]
    [InlineData("between one hundred and two hundred", "range", "[100,200]", "none", -2, "")]
    [InlineData("between two million and five million", "range", "[2000000,5000000]", "none", -6, "")]
    [InlineData("up to 30 or 40", "upper_bound", "(,40]", "none", 0, "")]
    [InlineData("at least 30 or 40", "lower_bound", "[30,)", "none", 0, "")]
    // Bounds
    [InlineData("just under 13 percent", "upper_bound", "(,13)", "none", 0, "PT")]
    [InlineData("under $1 million", "upper_bound", "(,1000000)", "none", -6, "$?")]
    [InlineData("fewer than 700", "upper_bound", "(,700)", "none", 0, "")]
    [InlineData("less than 700", "upper_bound", "(,700)", "none", 0, "")]
    [InlineData("<5%", "upper_bound", "(,5)", "none", 0, "PT")]
    [InlineData("up to 30", "upper_bound", "(,30]", "none", 0, "")]
    [InlineData("at most 30", "upper_bound", "(,30]", "none", 0, "")]
    [InlineData("as many as 30", "upper_bound", "(,30]", "none", 0, "")]
    [InlineData("no more than 30", "upper_bound", "(,30]", "none", 0, "")]
    [InlineData("not exceeding US$ 5 million", "upper_bound", "(,5000000]", "none", -6, "USD")]
    [InlineData("30 or fewer", "upper_bound", "(,30]", "none", 0, "")]
    [InlineData("at least 20", "lower_bound", "[20,)", "none", 0, "")]
    [InlineData("no fewer than 20", "lower_bound", "[20,)", "none", 0, "")]
    [InlineData("no less than 20", "lower_bound", "[20,)", "none", 0, "")]
    [InlineData("20 or more", "lower_bound", "[20,)", "none", 0, "")]
    [InlineData("20+", "lower_bound", "[20,)", "none", 0, "")]
    [InlineData("over 5 million", "lower_bound", "(5000000,)", "none", -6, "")]
    [InlineData("over 90%", "lower_bound", "(90,)", "none", 0, "PT")]
    [InlineData("more than 20 million", "lower_bound", "(20000000,)", "none", -6, "")]
    [InlineData("exceed US$ 2 billion", "lower_bound", "(2000000000,)", "none", -9, "USD")]
    [InlineData("exceeding 40", "lower_bound", "(40,)", "none", 0, "")]
    [InlineData("well over 40", "lower_bound", "(40,)", "none", 0, "")]
    [InlineData("in excess of 40 tonnes", "lower_bound", "(40,)", "none", 0, "t")]
    [InlineData("more than an estimated 40", "lower_bound", "(40,)", "estimated", 0, "")]
    // Hedges
    [InlineData("nearly $10 million", "point", "10000000", "nearly", -6, "$?")]
    [InlineData("approximately US$ 4 billion", "point", "4000000000", "about", -9, "USD")]
    [InlineData("around 40 percent", "point", "40", "about", 0, "PT")]
    [InlineData("roughly US$ 700", "point", "700", "about", 0, "USD")]
    [InlineData("roughly US$ 700 per head", "point", "700", "about", 0, "USD")]
    [InlineData("about $2 million", "point", "2000000", "about", -6, "$?")]
    [InlineData("~5%", "point", "5", "about", 0, "PT")]
    [InlineData("20 or so", "point", "20", "about", 0, "")]
    [InlineData("an estimated US$ 3.3 billion", "point", "3300000000", "estimated", -8, "USD")]
    [InlineData("an estimated 40 to 50", "range", "[40,50]", "estimated", 0, "")]
    [InlineData("just over 40", "point", "40", "just_over", 0, "")]
    [InlineData("slightly more than 40", "point", "40", "just_over", 0, "")]
    [InlineData("only about 3.5 percent", "point", "3.5", "about", 1, "PT")]
    public void A_printed_quantity_is_read(string printed, string shape, string numbers, string hedge, int decimals, string unit)
    {
        var reading = QuantityReader.ReadPrinted(printed);
        Assert.Null(reading.Reason);
        var quantity = reading.Quantity!;
        Assert.Equal(
            (shape, numbers, hedge, decimals, unit),
            (Codes.Of(quantity.Shape), Numbers(quantity), Codes.Of(quantity.Hedge), quantity.Decimals, Unit(quantity.Unit)));
        Assert.Equal(printed, quantity.Printed);
    }

    [Theory]
    [InlineData("22 countries", "countries")]
    [InlineData("20 million active buyers", "active buyers")]
    [InlineData("US$ 700 per head", "per head")]
    [InlineData("3,000", null)]
    [InlineData("31-member", "member")]
    public void What_is_counted_is_kept_as_printed(string printed, string? noun) =>
        Assert.Equal(noun, QuantityReader.ReadPrinted(printed).Quantity!.CountedNoun);

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "nothing")]
    [InlineData("  \n", "nothing")]
    [InlineData("countries", "no number")]
    [InlineData("2017", "year")]
    [InlineData("2012–13", "years")]
    [InlineData("2012-13", "years")]
    [InlineData("2008-2021", "years")]
    [InlineData("2008–2021", "years")]
    [InlineData("2008 – 2021", "years")]
    [InlineData("between 2008 and 2021", "years")]
    [InlineData("5G", "glued")]
    [InlineData("3D", "glued")]
    [InlineData("1,2,3", "well-formed")]
    [InlineData("1.2.3", "well-formed")]
    [InlineData("3,2", "well-formed")]
    [InlineData("1,23,456", "well-formed")]
    [InlineData("1,2345", "well-formed")]
    [InlineData("12.05.2023", "well-formed")]
    [InlineData("10⁶", "well-formed")]
    [InlineData("1234567890123456", "well-formed")]
    [InlineData("C5+1", "before")]
    [InlineData("No. 147", "before")]
    [InlineData("12 May", "date")]
    [InlineData("12 May 2021", "date")]
    [InlineData("May 12", "before")]
    [InlineData("2021-03-02", "years")]
    [InlineData("03-04-05", "chain")]
    [InlineData("10:30", "not understood")]
    [InlineData("24/7", "not understood")]
    [InlineData("COVID-19", "before")]
    [InlineData("Covid-19", "before")]
    [InlineData("G7", "number")]
    [InlineData("the 22nd", "ordinal")]
    [InlineData("22nd", "ordinal")]
    [InlineData("third-largest", "ordinal")]
    [InlineData("twenty-second", "ordinal")]
    [InlineData("1990s", "decade")]
    [InlineData("hundreds of fighters", "vague")]
    [InlineData("several thousand dollars", "vague")]
    [InlineData("dozens", "vague")]
    [InlineData("millions of dollars", "vague")]
    [InlineData("a few hundred", "vague")]
    [InlineData("40 to 20", "")]
    [InlineData("40–20", "backwards")]
    [InlineData("20 percent and 30 percent", "more than one")]
    [InlineData("US$ 4.2 billion (S$5.7 billion)", "more than one")]
    [InlineData("$20 to 30 percent", "")]
    [InlineData("one point five million", "not understood")]
    [InlineData("5 (five) million", "not understood")]
    [InlineData("$20+ billion", "not understood")]
    [InlineData("1990's", "decade")]
    [InlineData("5 pm", "time of day")]
    [InlineData("5 a.m.", "time of day")]
    [InlineData("US$ 999999999999999 trillion", "too large")]
    [InlineData("5°", "glued")]
    [InlineData("fell by 20 percent", "before")]
    public void What_is_no_quantity_is_refused_with_a_reason(string? printed, string reason)
    {
        var reading = QuantityReader.ReadPrinted(printed);
        Assert.Null(reading.Quantity);
        Assert.Contains(reason, reading.Reason);
    }

    [Fact]
    public void A_figure_that_is_too_long_is_refused() =>
        Assert.Contains("longer", QuantityReader.ReadPrinted("5" + new string(' ', QuantityReader.MostPrinted)).Reason);

    [Theory]
    [InlineData("$5", "USD", true)]
    [InlineData("$5", "SGD", true)]
    [InlineData("$5", "CNY", false)]
    [InlineData("5 dollars", "AUD", true)]
    [InlineData("US$5", "USD", true)]
    [InlineData("US$5", "SGD", false)]
    [InlineData("5 percent", "USD", false)]
    public void A_bare_sign_may_be_of_several_currencies(string printed, string currency, bool may) =>
        Assert.Equal(may, QuantityReader.ReadPrinted(printed).Quantity!.Unit.MayBe(currency));

    internal static string Numbers(Quantity quantity)
    {
        static string Text(decimal? number) => number is { } n ? n.ToString(CultureInfo.InvariantCulture) : "";
        if (quantity.Shape == Shape.Point) return Text(quantity.Value);
        return $"{(quantity.LowInclusive == true ? '[' : '(')}{Text(quantity.Low)},{Text(quantity.High)}{(quantity.HighInclusive == true ? ']' : ')')}";
    }

    internal static string Unit(QuantityUnit unit) => unit.Kind switch
    {
        UnitKind.Currency => unit.CurrencyBasis == CurrencyBasis.Explicit ? unit.Code! : unit.Sign + "?",
        UnitKind.Fraction or UnitKind.Multiple => Codes.Of(unit.Kind),
        UnitKind.None => "",
        _ => unit.Code!,
    };
}
