using Indicators.Trace;

namespace Indicators.Tests.Trace;

public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("Zorgon lent Brennia 4 billion dollars", "Zorgon")]
    [InlineData("The Zorgon Trading House has lent Brennia 4 billion dollars", "Zorgon Trading House")]
    [InlineData("Brennia owes Zorgon 4 billion dollars", "Zorgon")]
    [InlineData("Brennia's debt of 4 billion dollars to Zorgon", "Zorgon")]
    [InlineData("Zorgon's expects 4 percent", "Zorgon's")]
    [InlineData("Zorgon is worth 4 billion dollars", "Zorgon")]
    [InlineData("Brennia owes 4 billion dollars, the Zorgon ministry said", "")]
    [InlineData("President Zorgon promised 4 billion dollars", "")]
    [InlineData("Corland owes Brennia 4 billion dollars", "")]
    [InlineData("Farming has 4 billion dollars", "")]
    [InlineData("Debt has 4 billion dollars", "")]
    [InlineData("It has 4 billion dollars", "")]
    [InlineData("zorgon lent Brennia 4 billion dollars", "")]
    public void Only_a_name_in_the_place_of_a_side_is_looked_at(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Asked.Query(text).Statements[0].Strangers.Select(one => one.Name)));

    [Theory]
    [InlineData("Zorgon lent Brennia US$ 4.12 billion", TraceLabel.OtherSubject, "Zorgon")]
    [InlineData("Brennia owes US$ 4.12 billion of debt to Zorgon", TraceLabel.OtherSubject, "Zorgon")]
    [InlineData("Corlandd lent Brennia US$ 4.12 billion", TraceLabel.Identical, "")]
    [InlineData("Beehold lent Brennia US$ 4.12 billion", TraceLabel.Identical, "")]
    [InlineData("Keeper has lent Brennia US$ 4.12 billion", TraceLabel.Identical, "")]
    [InlineData("Brennia owes Corland US$ 4.12 billion, as Zorgon has printed", TraceLabel.Identical, "")]
    public void A_name_that_neither_the_figure_nor_its_sentence_has_is_another_subject(string text, TraceLabel label, string name)
    {
        var figure = Asked.Figure("US$ 4.12 billion", "USD", "debt owes lent keeper") with { Claim = "The Bee Holding was owed money." };
        var match = Assert.Single(Asked.Rank(text, figure));

        Assert.Equal((label, name), (match.Label!.Value, string.Join(' ', match.Why.NotMatched)));
    }

    [Fact]
    public void In_a_copied_sentence_it_is_another_subject_too()
    {
        const string Printed = "Corland lent Brennia US$ 4.12 billion.";
        const string Reader = "Zorgon lent Brennia US$ 4.12 billion.";
        var figure = Asked.Figure("US$ 4.12 billion", "USD", "lent") with
        {
            Alike = [new(0.9, Reader, Printed, [Asked.Query(Reader).Statements[0].Span!.Value])],
        };

        Assert.Equal(TraceLabel.OtherSubject, Assert.Single(Asked.Rank(Reader, figure)).Label);
    }
}
