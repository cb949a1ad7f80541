using Indicators.Conflicts;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Tests.Conflicts;

public sealed class ConflictCandidatesTests
{
    private static readonly SeriesKey Honey = new("exports", "XBR", "XCO", "honey", "USD", "A");

    [Theory]
    [InlineData("2021", "2021", true)]
    [InlineData("2021", "2022", false)]
    [InlineData("2021", "2021-06", true)]
    [InlineData("2018/2021", "2021/2023", true)]
    [InlineData("2018/2020", "2021/2023", false)]
    [InlineData("2018/..", "2030", true)]
    [InlineData("2021~", "2021", true)]
    public void Only_periods_with_a_day_in_common_are_compared(string one, string other, bool excludes) =>
        Assert.Equal(excludes, Of(100, period: one).Excludes(Of(200, period: other)));

    [Theory]
    [InlineData(PeriodBasis.Explicit, true)]
    [InlineData(PeriodBasis.Relative, true)]
    [InlineData(PeriodBasis.Inherited, true)]
    [InlineData(PeriodBasis.Publication, false)]
    [InlineData(PeriodBasis.Unknown, false)]
    public void A_time_that_the_text_does_not_give_finds_nothing(PeriodBasis basis, bool excludes)
    {
        Assert.Equal(excludes, Of(100).Excludes(Of(200, basis: basis)));
        Assert.Equal(excludes, Of(100, basis: basis).Excludes(Of(200)));
    }

    [Fact]
    public void An_assertion_without_a_period_finds_nothing() =>
        Assert.False(Of(100).Excludes(Of(200) with { Period = null, Basis = PeriodBasis.Explicit }));

    [Fact]
    public void Other_series_are_not_compared()
    {
        Assert.False(Of(100).Excludes(Of(200) with { Series = Honey with { Counterpart = "XBR" } }));
        Assert.False(Of(100).Excludes(Of(200) with { Series = Honey with { Unit = "EUR" } }));
    }

    [Fact]
    public void What_hedge_precision_or_bounds_allow_is_no_conflict()
    {
        Assert.False(Of(100, decimals: -1).Excludes(Of(104)));
        Assert.True(Of(100, decimals: 0).Excludes(Of(104)));
        Assert.False(Of(100, decimals: -2, hedge: Hedge.About).Excludes(Of(115)));
        Assert.False(Of(100).Excludes(AtLeast(100.5m, inclusive: true)));
        Assert.True(Of(100).Excludes(AtLeast(100.5m, inclusive: false)));
    }

    [Fact]
    public void Each_pair_is_found_once_with_the_earlier_of_the_list_first()
    {
        var pairs = ConflictCandidates.Among([Of(100, key: "a"), Of(200, key: "b"), Of(100, key: "c"), Of(300, key: "d", period: "2030")]);

        Assert.Equal(["a b", "b c"], pairs.Select(pair => $"{pair.Earlier.Key} {pair.Later.Key}"));
    }

    private static Assertion Of(
        decimal value,
        string period = "2021",
        PeriodBasis basis = PeriodBasis.Explicit,
        int decimals = 0,
        Hedge hedge = Hedge.None,
        string key = "k"
    ) => new("doc", key, Honey, Period.Parse(period), basis, new StatedValue(Shape.Point, value, null, null, null, null, hedge, decimals));

    private static Assertion AtLeast(decimal low, bool inclusive) =>
        Of(0) with
        {
            Stated = new StatedValue(Shape.LowerBound, null, low, null, inclusive, null, Hedge.None, 0),
        };
}
