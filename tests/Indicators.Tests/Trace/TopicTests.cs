using Indicators.Statements;
using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Tests.Trace;

public sealed class TopicTests
{
    [Theory]
    [InlineData("its debts and its exports", "debt exports")]
    [InlineData("twelve people lost their lives", "killed")]
    [InlineData("the firm lost money", "lost")]
    [InlineData("consumer prices rose", "prices")]
    [InlineData("he is behind bars", "arrested")]
    [InlineData("the Export-Import Bank", "")]
    [InlineData("a duty-free shop", "duties")]
    [InlineData("a stock market", "market value")]
    [InlineData("gasoline", "")]
    [InlineData("", "")]
    public void Words_and_phrases_tell_of_topics(string text, string topics) =>
        Assert.Equal(topics, string.Join(' ', Lexicon.English.TopicsIn(new(text)).Select(one => one.Topic)));

    [Theory]
    [InlineData("Cellar exports of Brennia were US$ 4.12 billion", "exports")]
    [InlineData("Cellar debt of Brennian tourists was US$ 4.12 billion", "tourists")]
    [InlineData("Cellar remittances of Brennia were US$ 4.12 billion", "remittances")]
    [InlineData("Brennia has US$ 4.12 billion of debt after buying less", "")]
    [InlineData("Brennia came by US$ 4.12 billion", "")]
    [InlineData("Brennia's exports fell, and its debt to Corland came to US$ 4.12 billion", "")]
    public void Who_speaks_of_another_topic_means_another_figure(string text, string words)
    {
        var match = Asked.Rank(text, Asked.Figure("US$ 4.12 billion", "USD", "debt owed cellar")).Single();

        Assert.Equal(words, string.Join(' ', match.Why.OtherTopic));
        Assert.Equal(words.Length > 0 ? TraceLabel.OtherSubject : TraceLabel.Identical, match.Label);
    }

    [Fact]
    public void Another_number_of_another_topic_is_no_match() =>
        Assert.Empty(
            Asked.Rank(
                "Cellar exports of Brennia were US$ 7.5 billion",
                Asked.Figure("US$ 4.12 billion", "USD", "debt owed cellar exports")
            )
        );

    [Fact]
    public void A_shared_topic_stands_for_shared_words() =>
        Assert.Equal(
            TraceLabel.Identical,
            Asked.Rank("What Brennia borrowed comes to US$ 4 billion", Asked.Figure("US$ 4 billion", "USD", "owed")).Single().Label
        );

    [Theory]
    [InlineData("Brennia has 143 lighthouses with a cellar", TraceLabel.OtherSubject)]
    [InlineData("Brennia has 143 suspected Corland beekeepers", TraceLabel.OtherSubject)]
    [InlineData("Brennia has 143 jars", TraceLabel.Identical)]
    [InlineData("Brennia has 143 items", TraceLabel.OtherSubject)]
    [InlineData("Brennia has 143 in its cellar of jars", TraceLabel.Identical)]
    public void What_is_counted_must_be_what_the_figure_counts(string text, TraceLabel label) =>
        Assert.Equal(label, Asked.Rank(text, Asked.Figure("143", "jars", "jars cellar suspected", indicator: "stock")).Single().Label);

    [Theory]
    [InlineData("143 lighthouses.", "lighthouses")]
    [InlineData("143 old stone lighthouses", "lighthouses")]
    [InlineData("143 of the lighthouses", null)]
    [InlineData("143 were lit", null)]
    [InlineData("143 people", "people")]
    [InlineData("143", null)]
    public void The_noun_after_a_number_is_what_it_counts(string text, string? noun) => Assert.Equal(noun, CountedNoun.After(text, 3));

    [Theory]
    [InlineData("Brennia's debt fell by US$ 4.12 billion", "a change by so much")]
    [InlineData("Brennia's debt fell to US$ 4.12 billion", "")]
    [InlineData("Brennia owes US$ 4.12 billion of debt a month", "")]
    [InlineData("Brennia owes a debt of US$ 4.12 billion a month", "a month")]
    [InlineData("Brennia and Corland owe a debt of US$ 4.12 billion each", "each")]
    [InlineData("Brennia owes a debt of US$ 4.12 billion a year", "")]
    public void A_change_or_one_of_several_is_not_the_whole(string text, string words) =>
        Assert.Equal(
            words,
            string.Join(' ', Asked.Rank(text, Asked.Figure("US$ 4.12 billion", "USD", "debt owed owe owes")).Single().Why.OtherTopic)
        );

    [Theory]
    [InlineData("debt-to-gdp", "Brennia's debt is 41.2 percent of its GDP", "")]
    [InlineData("debt-to-gdp", "Brennia's debt is 41.2 percent of its external debt", "a share of external debt")]
    [InlineData("debt-share", "Brennia's debt is 41.2 percent of its gross domestic product", "a share of gross domestic product")]
    public void A_share_of_another_whole_is_another_figure(string indicator, string text, string whole) =>
        Assert.Equal(
            whole,
            string.Join(
                ' ',
                Asked
                    .Rank(
                        text,
                        Asked.Figure("41.2 %", "PT", "debt external", indicator: indicator) with
                        {
                            Measure = indicator == "debt-to-gdp" ? Model.Measure.Ratio : Model.Measure.Share,
                        }
                    )
                    .Single()
                    .Why.OtherTopic
            )
        );
}
