using Indicators.Candidates;
using Indicators.Model;
using Indicators.Quantities;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class FitTests
{
    [Theory]
    [InlineData("3.8 billion", "3.8 billion", "same")]
    [InlineData("about 4 billion", "some 4 billion", "same")]
    [InlineData("over 3 million", "over 3 million", "same")]
    [InlineData("4 billion", "about 4 billion", "same")]
    [InlineData("3.8 billion", "3.775 billion", "rounded")]
    [InlineData("3,300", "3,258", "rounded")]
    [InlineData("nearly 4 billion", "3.775 billion", "hedged")]
    [InlineData("45 percent", "over 40 percent", "bounded")]
    [InlineData("25 to 30", "27", "bounded")]
    [InlineData("over 3.5 billion", "3.74 billion", "bounded")]
    [InlineData("80", "over 21", "beyond")]
    [InlineData("over 3,200", "over 2,300", "beyond")]
    [InlineData("over 2,400", "over 2,300", "bounded")]
    [InlineData("3 percent", "just under 13 percent", "beyond")]
    [InlineData("24", "at least 5", "beyond")]
    [InlineData("15 to 49", "25", "beyond")]
    [InlineData("3.9 billion", "3.775 billion", "apart")]
    [InlineData("27 percent", "28 percent", "apart")]
    [InlineData("more than 5 billion", "4 billion", "apart")]
    [InlineData("more than 700", "fewer than 700", "apart")]
    [InlineData("3.75 billion", "3.775 billion", "apart")]
    public void Numbers_are_compared_with_their_bounds_and_hedges(string asked, string stated, string level) =>
        Assert.Equal(
            level,
            NumberFit.Of(new(Asked.Printed(asked)), Asked.Stated(stated), ComparisonInterval.Of(Asked.Stated(stated))).Level
        );

    [Theory]
    [InlineData(2300, 100)]
    [InlineData(21, 1)]
    [InlineData(90, 10)]
    [InlineData(5_000_000, 1_000_000)]
    [InlineData(0.5, 0.1)]
    [InlineData(0, 1)]
    public void A_bound_counts_in_its_last_digit_before_the_zeros(decimal bound, decimal step) =>
        Assert.Equal(step, BoundSteps.StepOf(bound));

    [Theory]
    [InlineData("US$ 5", "USD", "same", 1)]
    [InlineData("$ 5", "USD", "sign", 1)]
    [InlineData("EUR 5", "USD", "other", 1)]
    [InlineData("5 percent", "PT", "same", 1)]
    [InlineData("5 percent", "PP", "other", 1)]
    [InlineData("5 percent", "USD", "uncompared", 1)]
    [InlineData("5 km", "km", "same", 1)]
    [InlineData("500 m", "km", "converted", 0.001)]
    [InlineData("5 kg", "km", "uncompared", 1)]
    [InlineData("5", "jars", "counted", 1)]
    [InlineData("twice", "jars", "counted", 1)]
    [InlineData("5 million", "USD", "unstated", 1)]
    [InlineData("5 million", "PT", "uncompared", 1)]
    public void Units_fit_are_converted_or_are_taken_for_one_another(string asked, string unit, string level, decimal factor) =>
        Assert.Equal(new UnitMatch(level, factor), UnitMatch.Of(Asked.Printed(asked), Asked.Vocabulary.UnitOf(unit)));

    [Theory]
    [InlineData("A debt in 2021 of 5 percent", "same")]
    [InlineData("A debt of 5 percent", "open")]
    [InlineData("A debt in 2022 of 5 percent", "other")]
    public void Years_fit_the_period_or_not(string text, string level) =>
        Assert.Equal(level, FigurePeriod.Level(Asked.Query(text).Statements[0], Asked.Figure("5 percent", "PT")));

    [Theory]
    [InlineData(2021, "near")]
    [InlineData(2020, "near")]
    [InlineData(1990, "other")]
    public void A_period_by_publication_is_loose(int year, string level)
    {
        var figure = Asked.Figure("5 percent", "PT") with { Period = Asked.Year(2021, PeriodBasis.Publication) };
        Assert.Equal(level, FigurePeriod.Level(Asked.Query($"A debt in {year} of 5 percent").Statements[0], figure));
    }

    [Theory]
    [InlineData("It is 5 percent of debt", 0, "")]
    [InlineData("Brennia owes Corland 5 percent", 2, "")]
    [InlineData("Corland is owed 5 percent", 1, "")]
    [InlineData("Brennia owes Kenya 5 percent", 1, "Kenya")]
    [InlineData("Kenya owes 5 percent", 0, "Kenya")]
    public void Names_fit_the_series_or_are_missing(string text, int fitting, string missing)
    {
        var why = Asked.Rank(text, Asked.Figure("5 percent", "PT"))[0].Why;
        Assert.Equal(missing, string.Join(' ', why.NotMatched));
        Assert.Equal(fitting > 0 || missing.Length > 0, why.Evidence.Any(one => one is { Comparison: "names", Level: not "none" }));
    }

    [Fact]
    public void Probes_look_where_agreement_and_slips_would_stand()
    {
        var probes = Probes.Of(Asked.Query("US$ 3.8 billion"), Asked.Vocabulary);
        Assert.Contains(probes, probe => !probe.IsSlip && probe.Units.SequenceEqual(["USD"]) && probe.Interval.Contains(3_775_000_000m));
        Assert.Contains(probes, probe => probe.IsSlip && probe.Units.SequenceEqual(["EUR"]) && probe.Interval.Contains(3_775_000_000m));
        Assert.Contains(probes, probe => probe.IsSlip && probe.Interval.Contains(3_775_000m));
        Assert.All(probes, probe => Assert.True(probe.Least <= probe.Start && probe.Start <= probe.Most));
        Assert.All(probes, probe => Assert.True(probe.Least <= probe.Interval.Low && probe.Interval.High <= probe.Most));
    }
}
