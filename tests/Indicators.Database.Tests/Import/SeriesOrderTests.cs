using Indicators.Import;
using Indicators.Model;

namespace Indicators.Database.Tests.Import;

public sealed class SeriesOrderTests
{
    [Fact]
    public void Observations_are_ordered_by_the_key_of_their_series_and_then_as_they_came()
    {
        var one = SmallRelease.Of("2026.1").Observations[0];
        var (a, b) = (one.Series with { Area = "AAA" }, one.Series with { Area = "BBB" });
        Observation[] observations = [one with { Series = b }, one with { Series = a }, one with { Series = b }, one with { Series = a }];

        var order = SeriesOrder.Of(observations);

        Assert.Equal([a, b], order.Series);
        Assert.Equal([2, 2], order.Lengths);
        Assert.Equal([1, 3, 0, 2], order.Positions);
    }

    [Theory]
    [InlineData(1, "a-b b-c c-")]
    [InlineData(2, "a-c c-")]
    [InlineData(3, "a-c c-")]
    [InlineData(4, "a-")]
    [InlineData(100, "a-")]
    public void Groups_hold_whole_series_and_each_series_once(int size, string expected)
    {
        var one = SmallRelease.Of("2026.1").Observations[0];
        // One observation of a, two of b, one of c.
        var order = SeriesOrder.Of([.. "bacb".Select(name => one with { Series = one.Series with { Indicator = $"{name}" } })]);

        var groups = order.Groups(size).Select(group => $"{group.From[0]}-{group.To?[0]}");

        Assert.Equal(expected, string.Join(' ', groups));
    }

    [Fact]
    public void A_release_without_observations_has_no_series()
    {
        var order = SeriesOrder.Of([]);

        Assert.Empty(order.Series);
        Assert.Empty(order.Positions);
        Assert.Empty(order.Groups(10));
    }
}
