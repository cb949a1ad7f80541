using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Tests.Trace;

public sealed class FlowTests
{
    [Theory]
    [InlineData("Brennia owes Corland 4.5 billion dollars", "money XCO XBR")]
    [InlineData("Brennia's debt to Corland is 4 billion dollars", "money XCO XBR")]
    [InlineData("Brennia has to repay Corland 4 billion dollars", "money XCO XBR")]
    [InlineData("4 billion dollars is what Brennia gives back to Corland", "money XCO XBR")]
    [InlineData("Brennia provides Corland with repayments on 4 million dollars", "")]
    [InlineData("Brennia gave Corland an IOU for 4 million dollars", "")]
    [InlineData("Imports of Brennia from Corland were 93 million dollars", "goods XCO XBR")]
    [InlineData("Half of Brennia's foreign debt is owed to Corland", "money XCO XBR")]
    [InlineData("Corland is owed 4.5 billion dollars by Brennia", "money XCO XBR")]
    [InlineData("Corland has lent Brennia 4 million dollars", "money XCO XBR")]
    [InlineData("Brennia has borrowed 4.5 million dollars from Corland", "money XCO XBR")]
    [InlineData("Corland's loans to Brennia come to 4 million dollars", "money XCO XBR")]
    [InlineData("Loans of 4 million dollars from Corland to Brennia", "money XCO XBR")]
    [InlineData("Brennia was given 4 million dollars by Corland", "money XCO XBR")]
    [InlineData("Brennia received 4 million dollars from Corland", "money XCO XBR")]
    [InlineData("Brennia exported honey worth 4.5 million dollars to Corland", "goods XBR XCO")]
    [InlineData("Exports from Brennia to Corland", "goods XBR XCO")]
    [InlineData("Corland imports 4 million dollars' worth from Brennia", "goods XBR XCO")]
    [InlineData("Corland is Brennia's creditor for 4 billion dollars", "money XCO XBR")]
    [InlineData("Corland holds 4 billion dollars of Brennian debt", "money XCO XBR")]
    [InlineData("Brennia has a debt of 4 billion dollars with Corland", "money XCO XBR")]
    [InlineData("Corland financed Brennia with 4 billion dollars", "money XCO XBR")]
    [InlineData("Brennia took 4 billion dollars from Corland", "money XCO XBR")]
    [InlineData("300 Brennian workers arrived in Corland", "people XBR XCO")]
    [InlineData("300 migrants from Brennia reached Corland", "people XBR XCO")]
    [InlineData("Brennia's president visited Corland for three days", "people XBR XCO")]
    [InlineData("Corland hosted Brennia's president for three days", "people XBR XCO")]
    [InlineData("Brennia's imports of honey were 4 million dollars", "goods  XBR")]
    [InlineData("Brennia exported honey for 4 million dollars", "goods XBR ")]
    [InlineData("Exports of Brennia were 4 million dollars", "goods XBR ")]
    [InlineData("Brennia was hit when exports fell to 4 million dollars", "")]
    [InlineData("Brennia's air strikes on Corland killed 46 people", "force XBR XCO")]
    [InlineData("Air strikes by Brennia inside Corland killed 46 people", "force XBR XCO")]
    [InlineData("Corland was bombed by Brennia for 46 days", "force XBR XCO")]
    [InlineData("Brennia invaded Corland 46 times", "force XBR XCO")]
    [InlineData("Attacks on Corland by Brennia killed 46 people", "force XBR XCO")]
    [InlineData("46 Brennian keepers were killed in Corland", "harm XBR XCO")]
    [InlineData("A storm killed 46 keepers from Brennia in Corland", "harm XBR XCO")]
    [InlineData("Brennia's attack of bees in Brennia lasted 46 days", "")]
    [InlineData("Brennia and Corland traded 4 million dollars", "")]
    [InlineData("Brennia owes 4 million dollars. Corland is rich", "money  XBR")]
    [InlineData("Brennia owes itself, Brennia says", "money  XBR")]
    public void Who_gives_to_whom_is_read_from_the_words(string text, string flow) =>
        Assert.Equal(flow, string.Join(' ', Asked.Query(text).Statements[0].Flows.Select(one => $"{one.Kind} {one.Giver} {one.Receiver}")));

    [Theory]
    [InlineData("debtor", "creditor", "XCO XBR")]
    [InlineData("exporter", "importer", "XBR XCO")]
    [InlineData("donor", null, "")]
    [InlineData("one party", "the other party", "")]
    [InlineData("country", "creditor", "XCO XBR")]
    [InlineData("exporter", "origin", "XBR XCO")]
    public void The_roles_of_an_indicator_tell_who_gives(string area, string? counterpart, string flow) =>
        Assert.Equal(flow, Lexicon.English.Flows.Of("XBR", "XCO", area, counterpart) is { } one ? $"{one.Giver} {one.Receiver}" : "");

    [Theory]
    [InlineData("Brennia's imports of flour were US$ 4 billion", TraceLabel.OtherSubject)]
    [InlineData("Brennia exported flour for US$ 4 billion", TraceLabel.Identical)]
    public void Who_sells_is_told_where_only_one_side_is_named(string text, TraceLabel label) =>
        Assert.Equal(
            label,
            Asked.Rank(text, Asked.Figure("US$ 4 billion", "USD", "exports imports flour", indicator: "exports")).Single().Label
        );

    [Fact]
    public void The_wrong_way_round_is_another_subject()
    {
        var figure = Asked.Figure("US$ 4 billion", "USD");
        var wrong = Asked.Rank("Corland owes Brennia US$ 4 billion of debt", figure).Single();
        var right = Asked.Rank("Brennia owes Corland US$ 4 billion of debt", figure).Single();

        Assert.Equal((TraceLabel.OtherSubject, "reversed"), (wrong.Label, wrong.Why.Direction));
        Assert.Equal((TraceLabel.Identical, null), (right.Label, right.Why.Direction));
        Assert.True(wrong.Score < right.Score);
    }

    [Theory]
    [InlineData("Corland's air strikes on Brennia killed 46 people", TraceLabel.OtherSubject)]
    [InlineData("Brennia's air strikes on Corland killed 46 people", TraceLabel.Identical)]
    [InlineData("46 people were killed by air strikes on Corland", TraceLabel.Identical)]
    public void Who_attacks_whom_is_read_from_the_claim(string text, TraceLabel label)
    {
        var figure = Asked.Figure("46", "jars", "killed air strikes people", indicator: "stock") with
        {
            Claim = "Brennia's air strikes on Corland killed 46 people.",
        };

        Assert.Equal(label, Assert.Single(Asked.Rank(text, figure)).Label);
    }

    [Theory]
    [InlineData("country of the dead", "place of death", "XBR XCO")]
    [InlineData("invaded country", "invader", "XCO XBR")]
    public void The_roles_of_an_attack_tell_its_sides(string area, string counterpart, string flow) =>
        Assert.Equal(flow, Lexicon.English.Flows.Of("XBR", "XCO", area, counterpart) is { } one ? $"{one.Giver} {one.Receiver}" : "");
}
