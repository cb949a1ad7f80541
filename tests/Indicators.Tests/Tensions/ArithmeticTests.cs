using Indicators.Model;
using Indicators.Tensions;

namespace Indicators.Tests.Tensions;

public sealed class ArithmeticTests
{
    [Fact]
    public void An_amount_and_its_share_imply_the_whole()
    {
        var tension = Assert.Single(
            TextOfFigures
                .Nothing.With("debt.AAA.BBB._T.USD", "9200", decimals: -2)
                .With("debt-to-output.AAA.BBB._T.PT", "~3.5", decimals: 1)
                .Reckoned()
        );

        Assert.Equal("output = debt / (debt-to-output / 100)", tension.Formula);
        Assert.Equal("output.AAA._Z._T.USD.A", tension.About.ToString());
        Assert.Equal((OperandRole.Denominator, 262857m), (tension.Implied, tension.Value));
        // 9,150 to 9,250 over 3.4 to 3.6 percent.
        Assert.Equal(
            (254166m, true, 272059m, true),
            (tension.Interval.Low, tension.Interval.LowInclusive, tension.Interval.High, tension.Interval.HighInclusive)
        );
        Assert.Equal(["o1", "o2"], tension.Operands.Select(one => one.Figure.Id));
        Assert.False(tension.IsContradicted);
    }

    [Fact]
    public void An_amount_and_an_amount_per_head_imply_the_number_of_heads()
    {
        var tension = Assert.Single(
            TextOfFigures
                .Nothing.With("debt.AAA.BBB._T.USD", "4000000000", decimals: -9)
                .With("debt-per-head.AAA.BBB._T.USD_PS", "700", decimals: -2)
                .Reckoned()
        );

        Assert.Equal(
            ("people = debt / debt-per-head", "people.AAA._Z._T.PS.A", 5714290m),
            (tension.Formula, tension.About.ToString(), tension.Value)
        );
    }

    [Fact]
    public void A_whole_and_a_share_imply_the_part()
    {
        var tension = Assert.Single(
            TextOfFigures.Nothing.With("output.AAA._Z._T.USD", "200").With("debt-to-output.AAA.BBB._T.PT", "25").Reckoned()
        );

        Assert.Equal(
            ("debt = output * (debt-to-output / 100)", "debt.AAA.BBB._T.USD.A", 50m),
            (tension.Formula, tension.About.ToString(), tension.Value)
        );
    }

    [Theory]
    [InlineData(
        "people.AAA._Z.bakers.PS",
        "group-share.AAA._Z.bakers.PT",
        "people.AAA._Z._T.PS.A",
        "people[item=_T] = people / (group-share / 100)"
    )]
    [InlineData(
        "sales.AAA.BBB.honey.USD",
        "buyer-share.AAA.BBB.honey.PT",
        "sales.AAA.W1.honey.USD.A",
        "sales[counterpart=W1] = sales / (buyer-share / 100)"
    )]
    [InlineData(
        "people.AAA._Z._T.PS",
        "world-share.AAA._Z._T.PT",
        "people.W0._Z._T.PS.A",
        "people[area=W0] = people / (world-share / 100)"
    )]
    public void The_whole_of_a_part_is_taken_over_the_dimension_that_the_indicator_names(
        string part,
        string share,
        string whole,
        string formula
    )
    {
        var tension = Assert.Single(TextOfFigures.Nothing.With(part, "35").With(share, "20").Reckoned());

        Assert.Equal((whole, formula), (tension.About.ToString(), tension.Formula));
    }

    [Fact]
    public void A_level_and_its_growth_imply_the_level_of_the_year_before()
    {
        var tension = Assert.Single(
            TextOfFigures.Nothing.With("sales.AAA.BBB._T.USD", "374", "2024").With("sales-growth.AAA.BBB._T.PT", ">20", "2024").Reckoned()
        );

        Assert.Equal(
            ("sales[before] = sales[after] / (1 + sales-growth / 100)", "2023", OperandRole.Before),
            (tension.Formula, tension.Period.Edtf, tension.Implied)
        );
        Assert.Equal(
            (null, null, 312.084m, false),
            (tension.Value, tension.Interval.Low, tension.Interval.High, tension.Interval.HighInclusive)
        );
    }

    [Theory]
    [InlineData("2021-01/2021-06", "2020-01/2020-06")]
    [InlineData("2021-06", "2020-06")]
    [InlineData("2024-02-29", null)]
    [InlineData("2019/2024", null)]
    public void The_time_before_a_growth_is_the_same_time_of_the_year_before(string period, string? before) =>
        Assert.Equal(
            before is null ? [] : [before],
            TextOfFigures
                .Nothing.With("sales.AAA.BBB._T.USD", "374", period)
                .With("sales-growth.AAA.BBB._T.PT", "20", period)
                .Reckoned()
                .Select(one => one.Period.Edtf)
        );

    [Fact]
    public void A_multiple_leads_from_the_first_year_to_the_last_and_back()
    {
        var text = TextOfFigures
            .Nothing.With("sales.AAA.BBB._T.USD", "~2000000", "2017", -6)
            .With("sales.AAA.BBB._T.USD", ">5000000", "2022", -6)
            .With("sales-multiple.AAA.BBB._T.PN", "2", "2017/2022");

        var both = text.Reckoned();

        Assert.Equal(
            [("After", "2022", 4000000m), ("Before", "2017", (decimal?)null)],
            both.Select(one => (one.Implied.ToString(), one.Period.Edtf, one.Value))
        );
        // From 1.5 to 2.5 times as much leaves room for more than 5 million.
        Assert.All(both, one => Assert.False(one.IsContradicted));
        Assert.All(both, one => Assert.Single(one.AgreesWith));
    }

    [Fact]
    public void A_fall_is_a_factor_below_one() =>
        Assert.Equal(
            454.545m,
            Assert
                .Single(TextOfFigures.Nothing.With("sales.AAA.BBB._T.USD", "100").With("sales-growth.AAA.BBB._T.PT", "-78").Reckoned())
                .Value
        );

    [Fact]
    public void A_strict_upper_bound_of_a_share_is_a_strict_lower_bound_of_the_whole()
    {
        var interval = Assert
            .Single(TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "3775").With("debt-to-output.AAA.BBB._T.PT", "<13").Reckoned())
            .Interval;

        Assert.Equal((29034.6m, false, null), (interval.Low, interval.LowInclusive, interval.High));
    }

    [Theory]
    [InlineData("debt-to-output.AAA.BBB._T.PT", "0")]
    [InlineData("debt-to-output.AAA.BBB._T.PT", ">=0")]
    public void A_share_that_may_be_nothing_sets_no_upper_end(string share, string stated) =>
        Assert.Null(Assert.Single(TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "3775").With(share, stated).Reckoned()).Interval.High);

    [Theory]
    [InlineData("debt.AAA.BBB._T.USD", "debt-to-output.AAA.CCC._T.PT")]
    [InlineData("debt.AAA.BBB.bank.USD", "debt-to-output.AAA.BBB._T.PT")]
    [InlineData("debt.CCC.BBB._T.USD", "debt-to-output.AAA.BBB._T.PT")]
    [InlineData("debt.AAA.BBB._T.EUR", "debt-per-head.AAA.BBB._T.USD_PS")]
    [InlineData("debt.AAA.BBB._T.USD", "group-share.AAA._Z._T.PT")]
    public void Figures_about_different_things_imply_nothing(string one, string other) =>
        Assert.Empty(TextOfFigures.Nothing.With(one, "100").With(other, "20").Reckoned());

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2024", "")]
    [InlineData("2024/..", "2024")]
    public void Figures_of_different_or_unknown_times_imply_nothing(string one, string other) =>
        Assert.Empty(
            TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "100", one).With("debt-to-output.AAA.BBB._T.PT", "20", other).Reckoned()
        );

    [Fact]
    public void Figures_of_different_paragraphs_or_documents_imply_nothing()
    {
        Assert.Empty(
            TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "100").With("debt-to-output.AAA.BBB._T.PT", "20", paragraph: 2).Reckoned()
        );
        Assert.Empty(
            TextOfFigures.Nothing.With("debt.AAA.BBB._T.USD", "100").With("debt-to-output.AAA.BBB._T.PT", "20", document: "b").Reckoned()
        );
    }

    [Theory]
    [InlineData(Status.Actual, Status.Estimate, 1)]
    [InlineData(Status.Actual, Status.Forecast, 0)]
    [InlineData(Status.Pledge, Status.Actual, 0)]
    [InlineData(Status.Forecast, Status.Forecast, 1)]
    public void An_outcome_is_not_reckoned_together_with_a_forecast_or_a_promise(Status one, Status other, int count) =>
        Assert.Equal(
            count,
            TextOfFigures
                .Nothing.With("debt.AAA.BBB._T.USD", "100", status: one)
                .With("debt-to-output.AAA.BBB._T.PT", "20", status: other)
                .Reckoned()
                .Count
        );

    [Fact]
    public void What_is_too_large_for_a_number_is_left_out() =>
        Assert.Empty(
            TextOfFigures
                .Nothing.With("debt.AAA.BBB._T.USD", "70000000000000000000000000000")
                .With("debt-to-output.AAA.BBB._T.PT", "0.0001", decimals: 4)
                .Reckoned()
        );
}
