using Indicators.Model;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

/// <summary>What a quantity is where it stands, and what it is of.</summary>
public sealed class QuantityRoleTests
{
    [Theory]
    [InlineData("Sales rose by 4 percent.", "change")]
    [InlineData("Sales rose a further 4 percent.", "change")]
    [InlineData("A 4 percent increase in sales is due.", "change")]
    [InlineData("Sales are 4 percent higher.", "change")]
    [InlineData("An increase of 4 percent is due.", "change")]
    [InlineData("Sales rose by 4 million to 41 million.", "change", "level_after")]
    [InlineData("Sales rose from 37 million to 41 million.", "level_before", "level_after")]
    [InlineData("Sales are at 41 million, up from 37 million.", "level", "level_before")]
    [InlineData("Sales edged up to 41 million.", "level_after")]
    [InlineData("Sales are 41 million.", "level")]
    [InlineData("Sales fell 58 cents, or 0.7 percent, to 83 dollars.", "change", "change", "level_after")]
    [InlineData("Boats cost $50 a barrel.", "rate")]
    [InlineData("Sales are 27 percent of output.", "share")]
    [InlineData("One in five boats sank.", "share")]
    [InlineData("Rates were cut by half a point to 4 percent.", "change", "level_after")]
    [InlineData("The harbour raised $3 million.", "level")]
    public void The_role_follows_from_the_words_around(string text, params string[] roles) =>
        Assert.Equal(roles, QuantityAnswer.Of(text).Quantities.Select(one => Codes.Of(one.Role)));

    [Theory]
    [InlineData("It sold 3,000 wooden fishing boats.", "wooden fishing boats")]
    [InlineData("It sold two of the largest boats.", "largest boats")]
    [InlineData("It sold 11 of the 14 boats.", "boats")]
    [InlineData("A twelve-member crew sailed.", "member")]
    [InlineData("Some 40 million people sailed.", "people")]
    [InlineData("It sold 300 in May.", null)]
    public void The_noun_that_is_counted_is_a_whole_phrase(string text, string? counted) =>
        Assert.Equal(counted, QuantityAnswer.Of(text).Quantities[0].Counted);

    [Theory]
    [InlineData("It is 27 percent of GDP.", "GDP", null)]
    [InlineData("It is 27 percent of total boat exports in May.", "total boat exports", null)]
    [InlineData("It is 27 percent of the market for small boats.", "market for small boats", null)]
    [InlineData("It is 27 percent of the exports for 2021.", "exports", null)]
    [InlineData("It costs €30/MWh.", null, "MWh")]
    [InlineData("It costs $4,100 per head.", null, "head")]
    [InlineData("It takes 40 litres a day.", null, "day")]
    [InlineData("It earns $40,000 annually.", null, "year")]
    [InlineData("It kills 3 per 1,000 live births.", null, "1,000 live births")]
    [InlineData("It kills 3 sailors per 1,000 boats.", null, "1,000 boats")]
    [InlineData("It pumps 40,000 barrels a day.", null, "day")]
    public void A_share_has_its_base_and_a_rate_what_it_is_for(string text, string? whole, string? per)
    {
        var read = Assert.Single(QuantityAnswer.Of(text).Quantities);
        Assert.Equal((whole, per), (read.Base, read.Per));
    }

    [Theory]
    [InlineData("Two and 5 sailed.", 0)]
    [InlineData("Loans of $3 and $4 billion were agreed.", 1)]
    [InlineData("About 1850 sailors came.", 1)]
    [InlineData("Sales rose by 3 percent to 5 percent.", 1)]
    [InlineData("The mast is 8 ± 2 m.", 1)]
    [InlineData("It made 20m last year.", 1)]
    [InlineData("It is 14 pounds.", 1)]
    [InlineData("Between 900 and 1.2 billion were spent.", 1)]
    public void Where_the_words_allow_two_readings_the_other_is_named(string text, int alternatives)
    {
        var read = QuantityAnswer.Of(text).Quantities[0];
        Assert.Equal((alternatives, alternatives == 0 ? "high" : "low"), (read.Alternatives.Count, Codes.Of(read.Certainty)));
    }

    [Theory]
    [InlineData("It is 3.26 km deep.", 3260, "m")]
    [InlineData("It is 10,700 feet deep.", 3261.36, "m")]
    [InlineData("It covers 2 square miles.", 5179976.220672, "m2")]
    [InlineData("It weighs 3 tonnes.", 3000, "kg")]
    [InlineData("It yields 40 GWh.", 1.44e14, "J")]
    [InlineData("It is 25°C.", 298.15, "K")]
    [InlineData("It holds 2 barrels.", 0.317975, "m3")]
    public void Measures_are_given_in_base_units_too(string text, double value, string unit)
    {
        var read = Assert.Single(QuantityAnswer.Of(text).Quantities).InBaseUnits!;
        Assert.Equal((value, unit), (read.Value!.Value, read.Unit));
    }

    [Theory]
    [InlineData("It is $5.", "$", null, "ambiguous", null)]
    [InlineData("It is US$5.", "USD", "USD", "explicit", null)]
    [InlineData("It is 500 pounds.", "pounds", "GBP", "ambiguous", null)]
    [InlineData("It is 500 manat.", "manat", null, "ambiguous", null)]
    [InlineData("It is 5 percent.", "PT", null, null, "%")]
    [InlineData("It is 5 miles.", "mi", null, null, "[mi_i]")]
    [InlineData("It is 5 square feet.", "ft2", null, null, "[sft_i]")]
    [InlineData("It is 5 years.", "year", null, null, "a")]
    [InlineData("It is 5 km.", "km", null, null, "km")]
    public void Units_have_codes(string text, string unit, string? currency, string? basis, string? ucum)
    {
        var read = Assert.Single(QuantityAnswer.Of(text).Quantities);
        Assert.Equal(
            (unit, currency, basis, ucum),
            (read.Unit, read.Currency, read.CurrencyBasis is { } printed ? Codes.Of(printed) : null, read.UnitCode)
        );
    }
}
