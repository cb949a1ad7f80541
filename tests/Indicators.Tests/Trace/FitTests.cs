using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class FitTests
{
    [Theory]
    [InlineData("3.8 billion", "3.8 billion", TraceLabel.Identical)]
    [InlineData("about 4 billion", "some 4 billion", TraceLabel.Identical)]
    [InlineData("over 3 million", "over 3 million", TraceLabel.Identical)]
    [InlineData("4 billion", "about 4 billion", TraceLabel.WithinHedge)]
    [InlineData("3.8 billion", "3.775 billion", TraceLabel.ConsistentRounding)]
    [InlineData("3,300", "3,258", TraceLabel.ConsistentRounding)]
    [InlineData("nearly 4 billion", "3.775 billion", TraceLabel.WithinHedge)]
    [InlineData("45 percent", "over 40 percent", TraceLabel.WithinBound)]
    [InlineData("25 to 30", "27", TraceLabel.WithinBound)]
    public void Numbers_that_agree_say_how(string asked, string stated, object label) =>
        Assert.Equal(label, NumberFit.Of(Asked.Printed(asked), Asked.Stated(stated))?.Label);

    [Theory]
    [InlineData("3.9 billion", "3.775 billion")]
    [InlineData("27 percent", "28 percent")]
    [InlineData("more than 5 billion", "4 billion")]
    [InlineData("3.75 billion", "3.775 billion")]
    public void Numbers_that_do_not_agree_do_not_fit(string asked, string stated) =>
        Assert.Null(NumberFit.Of(Asked.Printed(asked), Asked.Stated(stated)));

    [Theory]
    [InlineData("3.8 million", "3.8 billion", TraceLabel.ScaleSlip)]
    [InlineData("3.8 trillion", "3.8 million", TraceLabel.ScaleSlip)]
    [InlineData("-78 percent", "78 percent", TraceLabel.SignFlip)]
    public void Slips_are_told_from_agreement(string asked, string stated, object label)
    {
        Assert.Null(NumberFit.Of(Asked.Printed(asked), Asked.Stated(stated)));
        Assert.Equal(label, NumberFit.OfSlip(Asked.Printed(asked), Asked.Stated(stated))?.Label);
    }

    [Fact]
    public void No_slip_makes_a_bound_agree() => Assert.Null(NumberFit.OfSlip(Asked.Printed("5 thousand"), Asked.Stated("over 4 million")));

    [Theory]
    [InlineData("US$ 5", "USD", 1.0, false)]
    [InlineData("$ 5", "USD", 0.6, false)]
    [InlineData("EUR 5", "USD", 0.0, true)]
    [InlineData("5 percent", "PT", 1.0, false)]
    [InlineData("5 percent", "PP", 0.0, true)]
    [InlineData("5 percent", "USD", 0.0, false)]
    [InlineData("5 km", "km", 1.0, false)]
    [InlineData("5 miles", "km", 0.0, true)]
    [InlineData("5", "jars", 1.0, false)]
    [InlineData("5", "USD", 0.5, false)]
    public void Units_fit_or_are_taken_for_one_another(string asked, string unit, double share, bool isSlip) =>
        Assert.Equal(new UnitFit(share, isSlip), UnitFit.Of(Asked.Printed(asked), Asked.Vocabulary.UnitOf(unit)));

    [Theory]
    [InlineData(new int[0], 0.5, false)]
    [InlineData(new[] { 2021 }, 1.0, false)]
    [InlineData(new[] { 1998, 2021 }, 1.0, false)]
    [InlineData(new[] { 2022 }, 0.0, true)]
    public void Years_fit_the_period_or_not(int[] years, double share, bool isOther) =>
        Assert.Equal(new PeriodFit(share, isOther), PeriodFit.Of(years, [], Asked.Year(2021)));

    [Fact]
    public void A_period_by_publication_is_loose_and_an_unknown_one_is_never_another()
    {
        Assert.Equal(new PeriodFit(0.8, false), PeriodFit.Of([2021], [], Asked.Year(2021, PeriodBasis.Publication)));
        Assert.Equal(new PeriodFit(0.6, false), PeriodFit.Of([2020], [], Asked.Year(2021, PeriodBasis.Publication)));
        Assert.False(PeriodFit.Of([1950], [], new(null, null, null, PeriodBasis.Unknown)).IsOther);
    }

    [Theory]
    [InlineData("It is 5 percent", 0.5, "")]
    [InlineData("Brennia owes Corland 5 percent", 1.0, "")]
    [InlineData("Brennia owes 5 percent", 1.0, "")]
    [InlineData("Corland is owed 5 percent", 0.8, "")]
    [InlineData("Brennia owes Kenya 5 percent", 0.5, "Kenya")]
    [InlineData("Kenya owes 5 percent", 0.0, "Kenya")]
    public void Names_fit_the_series_or_are_missing(string text, double share, string missing)
    {
        var fit = SubjectFit.Of(Asked.Query(text).Statements[0], Asked.Figure("5 percent", "PT"), Asked.Vocabulary);
        Assert.Equal((share, missing, missing.Length > 0), (fit.Share, string.Join(' ', fit.Missing), fit.IsOther));
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

    [Theory]
    [InlineData("US$ 62 billion", "more than US$ 1.46 trillion")]
    [InlineData("US$ 999999 trillion", "at most US$ 999999 trillion")]
    public void Numbers_however_large_are_compared_after_slips(string asked, string stated) =>
        Assert.True(
            NumberFit.OfSlip(Asked.Printed(asked), Asked.Stated(stated)) is null or { Label: TraceLabel.ScaleSlip or TraceLabel.SignFlip }
        );
}
