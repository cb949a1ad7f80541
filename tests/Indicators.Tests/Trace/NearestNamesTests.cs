using Indicators.Trace;

namespace Indicators.Tests.Trace;

/// <summary>Of whom a number is said, where more are named.</summary>
public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("Corland says that Brennia has 143 jars", "XBR")]
    [InlineData("Brennia, says Corland, has 143 jars", "XCO")]
    [InlineData("With 143 jars Brennia tempts Corland", "XBR")]
    [InlineData("Brennia and Corland have 143 jars", "XBR XCO")]
    [InlineData("Kenya, Brennia and Corland have 143 jars", "XBR XCO")]
    [InlineData("143 jars stand in Brennia, or Corland", "XBR XCO")]
    [InlineData("Unlike Corland, Brennia has 143 jars", "XBR")]
    [InlineData("Wax of 143 jars", "")]
    public void It_is_the_last_before_the_number_or_the_first_after_it(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Asked.Query(text).Statements[0].Nearest.Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("In Corland it is known that Brennia keeps 143 jars", "stock", TraceLabel.Identical)]
    [InlineData("In Brennia it is known that Corland keeps 143 jars", "stock", TraceLabel.OtherSubject)]
    [InlineData("It is known that Brennia and Corland keep 143 jars", "stock", TraceLabel.OtherSubject)]
    [InlineData("In Corland it is known that Brennia paints 143 jars red", "stock", TraceLabel.OtherSubject)]
    [InlineData("In Kenya it is known that Brennia keeps 143 jars", "debt", TraceLabel.OtherSubject)]
    public void Who_else_is_named_is_no_other_subject_of_a_figure_with_one_side(string text, string indicator, TraceLabel label)
    {
        var figure = Asked.Figure("143", "jars", "jars keeps keep known", indicator: indicator) with
        {
            Counterpart = indicator == "stock" ? "_Z" : "XCO",
        };

        Assert.Equal(label, Assert.Single(Asked.Rank(text, figure)).Label);
    }

    [Fact]
    public void A_place_before_a_common_word_is_no_attribute_of_it()
    {
        var figure = Asked.Figure("143", "jars", "jars honey", indicator: "stock") with { Counterpart = "_Z", Item = "honey" };

        Assert.Equal(TraceLabel.OtherSubject, Assert.Single(Asked.Rank("There are 143 jars of Corlandian honey", figure)).Label);
    }
}
