using Indicators.Candidates;
using Indicators.Quantities;

namespace Indicators.Tests.Trace;

public sealed class NumberIndexTests
{
    private static readonly string[] Printed =
    [
        "US$ 3 million",
        "US$ 3.1 million",
        "about US$ 3 million",
        "over US$ 2 million",
        "up to US$ 9 million",
        "US$ 2 million to US$ 4 million",
        "US$ 0",
        "US$ 3.9 million",
        "US$ 2,950,000",
        "US$ 700",
    ];

    [Fact]
    public void What_agrees_is_what_going_through_all_figures_finds()
    {
        var random = new Random(20260311);
        for (var round = 0; round < 100; round++)
        {
            var figures = Figures(random, random.Next(1, 60));
            var index = new NumberIndex(figures);
            var probe = new Probe(QueryInterval.Of(Asked.Printed(Pick(random, Printed))), random.Next(-4, 10) * 500_000m, ["USD"], false);

            Assert.Equal(Order(Agreeing(figures, probe, _ => true)), Order(index.Agreeing("USD", probe, figures.Length)));
            Assert.Equal(
                Order(Agreeing(figures, probe, one => one.Area == "XCO")),
                Order(index.Agreeing("XCO", "USD", probe, figures.Length))
            );
        }
    }

    [Fact]
    public void Of_many_that_agree_the_nearest_come_first_and_of_equal_ones_the_first_id()
    {
        TraceCandidate[] figures =
        [
            .. new[] { 5, 3, 3, 4, 1, 2, 3, 9 }.Select((value, i) => Asked.Figure($"US$ {value} million", "USD", id: $"o1-{i}")),
        ];
        var probe = new Probe(new ComparisonInterval(null, false, null, false), 3_000_000m, ["USD"], false);

        Assert.Equal([1, 5, 2], new NumberIndex(figures).Agreeing("USD", probe, 2));
        Assert.Equal([1, 5, 2, 6, 3], new NumberIndex(figures).Agreeing("USD", probe, 4));
    }

    [Fact]
    public void A_bound_is_found_behind_points_that_do_not_agree()
    {
        var bound = Asked.Figure("over US$ 2 million", "USD", id: "o1-0");
        TraceCandidate[] points = [.. Enumerable.Range(1, 20).Select(i => Asked.Figure("US$ 2.5 million", "USD", id: $"o1-{i:00}"))];
        var probe = new Probe(QueryInterval.Of(Asked.Printed("US$ 3 million")) with { Low = 2_900_000m }, 3_000_000m, ["USD"], false);

        Assert.Equal([0], new NumberIndex([bound, .. points]).Agreeing("USD", probe, 8));
    }

    [Fact]
    public void Next_to_a_number_stand_those_of_the_area_within_reach()
    {
        TraceCandidate[] figures =
        [
            .. new[] { "XBR 5", "XBR 2", "XCO 3", "XBR 900", "XBR 4" }.Select(
                (one, i) => Asked.Figure($"US$ {one[4..]} million", "USD", id: $"o1-{i}", area: one[..3])
            ),
        ];

        Assert.Equal([4, 1, 0], new NumberIndex(figures).Near("XBR", "USD", 3_000_000m, 200, 8));
        Assert.Equal([4, 1, 0, 3], new NumberIndex(figures).Near("XBR", "USD", 3_000_000m, 300, 8));
        Assert.Equal([4, 1], new NumberIndex(figures).Near("XBR", "USD", 3_000_000m, 300, 1));
        Assert.Empty(new NumberIndex(figures).Near("XCO", "EUR", 3_000_000m, 300, 8));
    }

    [Fact]
    public void The_largest_numbers_have_a_reach_too() =>
        Assert.Equal(
            [0],
            new NumberIndex([Asked.Figure("US$ 4 million", "USD")])
                .Near("XBR", "USD", decimal.MinValue, 300, 8)
                .Concat(new NumberIndex([Asked.Figure("US$ 4 million", "USD")]).Near("XBR", "USD", 1, int.MaxValue, 8))
        );

    private static TraceCandidate[] Figures(Random random, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Asked.Figure(
                        Pick(random, Printed),
                        random.Next(5) == 0 ? "EUR" : "USD",
                        id: $"o1-{i:00}",
                        area: random.Next(2) == 0 ? "XBR" : "XCO"
                    )
                ),
        ];

    private static IEnumerable<int> Agreeing(TraceCandidate[] figures, Probe probe, Func<TraceCandidate, bool> isMeant) =>
        Enumerable
            .Range(0, figures.Length)
            .Where(i =>
                figures[i].Unit == "USD"
                && isMeant(figures[i])
                && figures[i].Number >= probe.Least
                && figures[i].Number <= probe.Most
                && probe.Interval.Overlaps(ComparisonInterval.Of(figures[i].Stated))
            );

    private static int[] Order(IEnumerable<int> found) => [.. found.Order()];

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
