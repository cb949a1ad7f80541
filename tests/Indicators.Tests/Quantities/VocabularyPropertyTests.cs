using System.Globalization;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Tests.Quantities;

/// <summary>Every currency and unit of the tables, and pairs of amounts in every combination of units.</summary>
public sealed class VocabularyPropertyTests
{
    private static readonly (string Before, string After, string? Unit)[] Units =
    [
        ("", " percent", "PT"),
        ("", "%", "PT"),
        ("", " percentage points", "PP"),
        ("$", "", "$"),
        ("$", " million", "$"),
        ("€", " billion", "EUR"),
        ("", " million euros", "EUR"),
        ("", " tonnes", "t"),
        ("", " million barrels", "bbl"),
        ("", " million", null),
        ("", " thousand", null),
        ("", " km", "km"),
        ("", " years", "year"),
        ("", "", null),
    ];

    public static TheoryData<string> Codes => [.. CurrencyNames.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_code_of_a_currency_is_read_before_and_behind_its_number(string code)
    {
        foreach (var text in new[] { $"It cost {code} 5.2 million.", $"It cost {code}5.2 million.", $"It cost 5.2 million {code} then." })
        {
            var read = QuantityAnswer.Of(text).Quantities;
            Assert.True(
                read is [{ Value: 5_200_000 } one] && one.Currency == code,
                $"{text} {QuantityNotation.Of(QuantityAnswer.Of(text))}"
            );
        }
    }

    [Fact]
    public void Every_name_of_a_currency_is_read_behind_its_number()
    {
        Assert.True(CurrencyNames.ByName.Count > 100);
        foreach (var (name, codes) in CurrencyNames.ByName)
        {
            var text = $"It cost 1,200,000 {name} then.";
            var read = QuantityAnswer.Of(text).Quantities;
            Assert.True(read is [{ Value: 1_200_000, CurrencyBasis: not null }], text);
            if (codes.Length == 1)
                Assert.Equal((name, codes[0]), (name, read[0].Currency));
            else
                Assert.Equal((name, CurrencyBasis.Ambiguous), (name, read[0].CurrencyBasis));
        }
    }

    [Fact]
    public void Every_name_of_a_unit_is_read_behind_its_number()
    {
        // "Percentage" is a unit only before "points".
        foreach (var (name, unit) in UnitNames.Build().Where(entry => entry.Key is not ("percentage" or "%-pt")))
        {
            // A symbol is read as it is written, and some only where they touch their digits.
            string[] texts =
            [
                .. UnitNames.Symbols.Append(name).Distinct().Where(symbol => symbol.Equals(name, StringComparison.OrdinalIgnoreCase)),
            ];
            Assert.Contains(
                texts.SelectMany(symbol => new[] { $"It was 12.5 {symbol}.", $"It was 12.5{symbol}." }),
                text =>
                    QuantityReader.Find(text) is [{ Quantity: { Unit.Kind: var kind } quantity }]
                    && kind == unit.Kind
                    && (quantity.Value == 12.5m || ReferenceEquals(unit, UnitNames.BasisPoints) || name is "m")
            );
        }
    }

    [Fact]
    public void A_change_and_a_level_in_other_units_never_share_scale_or_unit()
    {
        var random = new Random(31);
        for (var round = 0; round < 3000; round++)
        {
            var (one, other) = (Units[random.Next(Units.Length)], Units[random.Next(Units.Length)]);
            if (one.Unit == other.Unit || one.Unit is null || other.Unit is null)
                continue;
            var (change, level) = (random.Next(2, 90) + 0.5m, random.Next(100, 900) + 0.5m);
            var text = FormattableString.Invariant(
                $"Output {(random.Next(2) == 0 ? "rose by" : "fell")} {one.Before}{change}{one.After} to {other.Before}{level}{other.After}."
            );
            var read = QuantityAnswer.Of(text).Quantities;
            Assert.True(
                read is [{ Value: { } first, Role: QuantityRole.Change }, { Value: { } second, Role: QuantityRole.LevelAfter }]
                    && first == change * ScaleOf(one.After)
                    && second == level * ScaleOf(other.After)
                    && read[0].Unit == one.Unit
                    && read[1].Unit == other.Unit,
                $"{text} {QuantityNotation.Of(QuantityAnswer.Of(text))}"
            );
        }
    }

    [Theory]
    [InlineData("between {0} and {1}", false)]
    [InlineData("{0} to {1}", false)]
    [InlineData("{0}–{1}", false)]
    [InlineData("{0} or {1}", true)]
    public void The_ends_of_a_range_share_the_scale_and_the_unit_that_are_printed_once(string form, bool isNear)
    {
        var random = new Random(17);
        foreach (var (before, after, unit) in Units)
        {
            for (var round = 0; round < 40; round++)
            {
                var low = random.Next(2, 60) + (isNear || random.Next(2) == 0 ? 0 : 0.5m);
                var high = isNear ? low + 1 : low + random.Next(1, 30);
                var (first, second) = (
                    before + low.ToString(CultureInfo.InvariantCulture),
                    high.ToString(CultureInfo.InvariantCulture) + after
                );
                var text = $"The forecast is {string.Format(CultureInfo.InvariantCulture, form, first, second)}.";
                var read = QuantityAnswer.Of(text).Quantities;
                var scale = ScaleOf(after);
                Assert.True(
                    read is [{ Low: { } from, High: { } to } range] && from == low * scale && to == high * scale && range.Unit == unit,
                    $"{text} {QuantityNotation.Of(QuantityAnswer.Of(text))}"
                );
            }
        }
    }

    [Theory]
    [InlineData("feet", "inches", 12, "ft")]
    [InlineData("hours", "minutes", 60, "hour")]
    [InlineData("dollars", "cents", 100, "$")]
    [InlineData("pounds", "pence", 100, "pounds")]
    public void An_amount_in_two_units_is_one(string whole, string part, int inWhole, string unit)
    {
        for (var parts = 2; parts < inWhole; parts += 3)
        {
            var read = QuantityAnswer.Of($"It took 7 {whole} {parts} {part} in all.").Quantities;
            Assert.True(
                read is [{ Value: { } value } one] && value == 7 + Math.Round((decimal)parts / inWhole, 8) && one.Unit == unit,
                $"{parts}"
            );
        }
    }

    private static decimal ScaleOf(string after) =>
        after.Contains("million", StringComparison.Ordinal) ? 1_000_000
        : after.Contains("billion", StringComparison.Ordinal) ? 1_000_000_000
        : after.Contains("thousand", StringComparison.Ordinal) ? 1_000
        : 1;
}
