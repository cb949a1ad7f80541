using Indicators.Api.Charts.Scene;
using Indicators.Model;
using static Indicators.Api.Tests.PanelFigures;

namespace Indicators.Api.Tests;

public sealed class ChartUnitTests
{
    public static TheoryData<string> Values => [.. Cases.Keys];

    private static readonly Dictionary<string, (ChartFigure Figure, ChartUnit Unit)> Cases = new()
    {
        ["about 4 billion US dollars"] = (Point(4_000_000_000, hedge: Hedge.About), Money),
        ["an estimated 1.25 million US dollars"] = (Point(1_250_000, hedge: Hedge.Estimated), Money),
        ["just over 9,500 US dollars"] = (Point(9_500, hedge: Hedge.JustOver), Money),
        ["at least 20 thousand US dollars"] = (AtLeast(20_000), Money),
        ["more than 7"] = (AtLeast(7, false), new ChartUnit("PN", "Number", Measure.Level)),
        ["at most 15 million"] = (AtMost(15_000_000), new ChartUnit("PN", "Number", Measure.Level)),
        ["less than 13 percent"] = (AtMost(13, false), new ChartUnit("PT", "Percent", Measure.Share)),
        ["10 to 30 percent"] = (Range(10, 30), new ChartUnit("PT", "Percent", Measure.Share)),
        ["−78 percent"] = (Point(-78), new ChartUnit("PT", "Percent", Measure.RelChange)),
        ["no number"] = (Point(null), Money),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_number_is_read_with_its_bound_hedge_scale_and_unit(string words) =>
        Assert.Equal(words, Cases[words].Unit.ValueInWords(Cases[words].Figure));

    [Theory]
    [InlineData("USD", "US dollar", 1_000_000, "million US dollars")]
    [InlineData("PN", "Number", 1, "number")]
    [InlineData("PN", "Number", 1000, "thousands")]
    [InlineData("PT", "Percent", 1, "percent")]
    [InlineData("HAR", "Hectares", 1000, "thousand hectares")]
    public void A_unit_is_written_with_the_scale_of_its_axis(string code, string name, int scale, string words) =>
        Assert.Equal(words, new ChartUnit(code, name, Measure.Level).InWords(scale));
}
