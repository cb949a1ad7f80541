using Indicators.Model;
using Indicators.Quantities;
using Indicators.Quantities.Reading;

namespace Indicators.Tests.Quantities;

public class ComparisonIntervalTests
{
    [Theory]
    [InlineData("$3.1 billion", 3.05e9, 3.15e9, true, true)]
    [InlineData("about $3 billion", 2.5e9, 3.5e9, true, true)]
    [InlineData("an estimated $3 billion", 2.5e9, 3.5e9, true, true)]
    [InlineData("nearly 40 %", 36d, 40d, true, true)]
    [InlineData("just over 40 %", 40d, 44d, true, true)]
    [InlineData("about 20 %", 18d, 22d, true, true)]
    [InlineData("some 100 fighters", 90d, 110d, true, true)]
    [InlineData("nearly 42 %", 41d, 42d, true, true)]
    [InlineData("roughly 700", 630d, 770d, true, true)]
    [InlineData("about 12,000", 11000d, 13000d, true, true)]
    [InlineData("about 3.5 percent", 3.4, 3.6, true, true)]
    [InlineData("about 1 percent", 0.5, 1.5, true, true)]
    [InlineData("at least 2.5m", 2.5e6, null, true, false)]
    [InlineData("more than 2.5m", 2.5e6, null, false, false)]
    [InlineData("under 13 percent", null, 13d, false, false)]
    [InlineData("20–30 %", 20d, 30d, true, true)]
    public void An_interval_follows_policy_cmp_4(string printed, double? low, double? high, bool lowInclusive, bool highInclusive) =>
        Assert.Equal(
            new ComparisonInterval((decimal?)low, lowInclusive, (decimal?)high, highInclusive),
            QuantityReader.ReadPrinted(printed).Quantity!.ComparisonInterval
        );

    [Theory]
    [InlineData("$3.1 billion", "$3,087 million", true, true)]
    [InlineData("$3.1 billion", "$3.3 billion", false, false)]
    [InlineData("over 20", "20", true, false)]
    [InlineData("over 20", "under 20", false, false)]
    [InlineData("at least 20", "up to 20", true, false)]
    [InlineData("over 20", "over 30", true, true)]
    public void Intervals_overlap_and_contain(string one, string other, bool overlap, bool contains)
    {
        var (a, b) = (
            QuantityReader.ReadPrinted(one).Quantity!.ComparisonInterval,
            QuantityReader.ReadPrinted(other).Quantity!.ComparisonInterval
        );
        Assert.Equal((overlap, overlap, contains), (a.Overlaps(b), b.Overlaps(a), a.Contains(b)));
    }

    /// <summary>"Nearly" and "just over" speak of the size: a fall of nearly 15 percent is a smaller one.</summary>
    [Theory]
    [InlineData(Hedge.Nearly, -15, -15, -14)]
    [InlineData(Hedge.JustOver, -15, -16, -15)]
    [InlineData(Hedge.About, -15, -16, -14)]
    [InlineData(Hedge.Nearly, 15, 14, 15)]
    [InlineData(Hedge.JustOver, 15, 15, 16)]
    [InlineData(Hedge.Nearly, -2000, -2000, -1800)]
    public void A_hedge_widens_a_negative_number_as_its_size(Hedge hedge, int value, int low, int high) =>
        Assert.Equal(new ComparisonInterval(low, true, high, true), ComparisonInterval.Around(value, 0, hedge));

    [Theory]
    [InlineData(Direction.Increase, "5", true)]
    [InlineData(Direction.Increase, "-5", false)]
    [InlineData(Direction.Increase, "0", false)]
    [InlineData(Direction.Decrease, "-0.1", true)]
    [InlineData(Direction.Decrease, "0", false)]
    [InlineData(Direction.Unchanged, "0", true)]
    [InlineData(Direction.Unchanged, "1", false)]
    public void A_direction_without_a_number_allows_what_goes_its_way(Direction direction, string number, bool isAllowed) =>
        Assert.Equal(
            isAllowed,
            ComparisonInterval
                .Of(StatedValue.ChangeOnly, direction)
                .Contains(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        );

    [Fact]
    public void Without_a_precision_a_number_is_compared_exactly() =>
        Assert.Equal(new ComparisonInterval(5, true, 5, true), ComparisonInterval.Around(5, null, Hedge.About));

    [Fact]
    public void A_fraction_may_be_stated_in_percent()
    {
        var quarter = QuantityReader.ReadPrinted("almost one quarter").Quantity!.InPercent();
        Assert.Equal((25m, 0, "PT", Hedge.Nearly), (quarter.Value, quarter.Decimals, quarter.Unit.Code, quarter.Hedge));
        var percent = QuantityReader.ReadPrinted("25 percent").Quantity!;
        Assert.Same(percent, percent.InPercent());
    }
}
