using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>What a label does not say is said beside it.</summary>
public sealed class CaveatTests
{
    [Fact]
    public void Words_that_the_figure_does_not_share_are_named()
    {
        var named = Assert
            .Single(Asked.Rank("Brennia's debt to journalists is US$ 4.12 billion", Asked.Figure("US$ 4.12 billion", "USD", "debt")))
            .Why.NotShared;

        Assert.Contains("journalists", named);
        Assert.DoesNotContain("debt", named);
    }

    [Theory]
    [InlineData("Brennia does not owe a debt of US$ 4.12 billion", "not")]
    [InlineData("Brennia never owed a debt of US$ 4.12 billion", "never")]
    [InlineData("Brennia doesn't owe a debt of US$ 4.12 billion", "doesn't")]
    [InlineData("Brennia owes a debt of US$ 4.12 billion", null)]
    public void A_denial_is_named(string text, string? negation) =>
        Assert.Equal(negation, Assert.Single(Asked.Rank(text, Asked.Figure("US$ 4.12 billion", "USD", "debt owe owed owes"))).Why.Negation);

    [Theory]
    [InlineData("Corland's lighthouses in Brennia cost US$ 4 billion", TraceLabel.OtherSubject)]
    [InlineData("Corland's lighthouses in Brennia cost US$ 4.123 billion", TraceLabel.Identical)]
    public void A_number_of_few_digits_under_which_no_word_is_shared_is_of_another_subject(string text, TraceLabel label) =>
        Assert.Equal(
            label,
            Assert
                .Single(
                    Asked.Rank(
                        text,
                        Asked.Figure(text.Contains("4.1", StringComparison.Ordinal) ? "US$ 4.123 billion" : "US$ 4 billion", "USD", "debt")
                    )
                )
                .Label
        );

    [Theory]
    [InlineData("In 2015 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.OtherPeriod)]
    [InlineData("In 2008 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.Identical)]
    [InlineData("From 2008 to 2021 Brennia owed Corland a debt of US$ 4.12 billion", TraceLabel.Identical)]
    public void A_year_inside_a_long_time_is_not_the_whole_of_it(string text, TraceLabel label)
    {
        var figure = Asked.Figure("US$ 4.12 billion", "USD", "debt owed") with
        {
            Period = new ObservationPeriod("2008/2021", new(2008, 1, 1), new(2021, 12, 31), PeriodBasis.Explicit),
        };

        Assert.Equal(label, Assert.Single(Asked.Rank(text, figure)).Label);
    }

    [Theory]
    [InlineData("Brennia owes a debt of US$ 4.12 billion per head", true)]
    [InlineData("Each citizen of Brennia owes a debt", true)]
    [InlineData("Brennia owes a debt of US$ 4.12 billion", false)]
    public void An_amount_a_head_is_told_from_a_sum(string text, bool isPerHead) =>
        Assert.Equal(isPerHead, Asked.Query(text).Statements[0].IsPerHead);

    [Theory]
    [InlineData("Brennia owes\nUS$ 4 billion", 1)]
    [InlineData("Brennia owes\r\nUS$ 4 billion", 1)]
    [InlineData("Brennia owes\n\nUS$ 4 billion", 0)]
    [InlineData("Brennia owes US$ 4\u200B billion", 1)]
    public void Lines_of_one_paragraph_are_one_text(string text, int places)
    {
        var query = Asked.Query(text);

        Assert.Equal((places, 4000000000m, text), (query.Statements[0].Places.Count, query.Statements[0].Quantity!.Value, query.Text));
        Assert.Equal(text.IndexOf("US$", StringComparison.Ordinal), query.Statements[0].Span!.Value.Start);
    }
}
