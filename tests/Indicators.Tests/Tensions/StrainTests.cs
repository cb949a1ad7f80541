using Indicators.Model;
using Indicators.Tensions;

namespace Indicators.Tests.Tensions;

public sealed class StrainTests
{
    private const string Debt = "debt.AAA.BBB._T.USD";
    private const string Share = "debt-to-output.AAA.BBB._T.PT";
    private const string Output = "output.AAA._Z._T.USD";

    [Fact]
    public void A_stated_whole_that_the_operands_leave_no_room_for_stands_against_them()
    {
        var all = TextOfFigures.Nothing.With(Debt, "900").With(Share, "50").With(Output, "3300", decimals: -2).Reckoned();

        Assert.Equal(["output = debt / (debt-to-output / 100)", "debt = output * (debt-to-output / 100)"], all.Select(one => one.Formula));
        Assert.Equal(["o3", "o1"], all.Select(one => Assert.Single(one.Against).Id));
        Assert.All(all, one => Assert.True(one.IsContradicted));
    }

    [Fact]
    public void A_stated_whole_within_the_precision_agrees()
    {
        var whole = TextOfFigures
            .Nothing.With(Debt, "900", decimals: -2)
            .With(Share, "27.8", decimals: 1)
            .With(Output, "~3300", decimals: -2)
            .Reckoned()[0];

        Assert.Equal(("o3", 0), (Assert.Single(whole.AgreesWith).Id, whole.Against.Count));
    }

    [Fact]
    public void A_figure_of_another_document_is_held_against_it_only_where_both_texts_give_the_time()
    {
        Assert.Single(Whole("2024", "2024").Against);
        Assert.Empty(Whole("!2024", "2024").Against);
        Assert.Empty(Whole("2024", "!2024").Against);
        Assert.Empty(Whole("2024", "2022").Against);

        static Tension Whole(string own, string other) =>
            TextOfFigures.Nothing.With(Debt, "900", own).With(Share, "50", own).With(Output, "3300", other, document: "b").Reckoned()[0];
    }

    [Fact]
    public void In_one_document_the_time_of_the_publication_is_time_enough() =>
        Assert.Single(
            TextOfFigures
                .Nothing.With(Debt, "900", "!2024")
                .With(Share, "50", "!2024")
                .With(Output, "3300", "!2024", paragraph: 7)
                .Reckoned()[0]
                .Against
        );

    [Fact]
    public void A_forecast_is_not_held_against_an_outcome() =>
        Assert.False(
            TextOfFigures
                .Nothing.With(Debt, "900")
                .With(Share, "50")
                .With(Output, "3300", status: Status.Forecast)
                .Reckoned()[0]
                .IsContradicted
        );

    [Fact]
    public void Two_implied_wholes_that_cannot_both_hold_name_each_other()
    {
        var both = TextOfFigures
            .Nothing.With(Debt, "900")
            .With(Share, "50")
            .With(Debt, "900", document: "b")
            .With(Share, "20", document: "b")
            .Reckoned();

        Assert.Equal([both[1].Id], both[0].AgainstImplied);
        Assert.Equal([both[0].Id], both[1].AgainstImplied);
    }

    [Fact]
    public void Two_implied_wholes_with_a_figure_in_common_do_not_repeat_that_the_other_figures_differ() =>
        Assert.All(
            TextOfFigures.Nothing.With(Debt, "900").With(Share, "50").With(Share, "20").Reckoned(),
            one => Assert.Empty(one.AgainstImplied)
        );

    [Fact]
    public void Ids_are_of_the_formula_and_its_operands_and_distinct()
    {
        var text = TextOfFigures.Nothing.With(Debt, "900").With(Share, "50").With(Output, "3300");

        Assert.Equal(text.Reckoned().Select(one => one.Id), text.Reckoned().Select(one => one.Id));
        Assert.Equal(2, text.Reckoned().Select(one => one.Id).Distinct().Count());
        Assert.All(text.Reckoned(), one => Assert.Matches("^t1-[0-9a-f]{20}$", one.Id));
    }

    /// <summary>Whatever is stated of a part and a share, the implied whole has room for every whole that would give them.</summary>
    [Fact]
    public void The_interval_holds_every_quotient_of_numbers_that_the_operands_allow()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 500; i++)
        {
            var (part, share) = (random.Next(1, 100000), random.Next(1, 1000) / 10m);
            var whole = TextOfFigures
                .Nothing.With(Debt, $"{part}")
                .With(Share, FormattableString.Invariant($"{share}"), decimals: 1)
                .Reckoned()[0];
            var (nearPart, nearShare) = (
                part + ((decimal)random.NextDouble() - 0.5m),
                share + (((decimal)random.NextDouble() - 0.5m) / 10)
            );
            if (nearShare > 0)
                Assert.True(
                    whole.Interval.Contains(nearPart / nearShare * 100),
                    $"{nearPart} of {nearShare} percent is not in {whole.Interval}"
                );
        }
    }
}
