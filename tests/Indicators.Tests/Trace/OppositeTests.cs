using Indicators.Trace;
using Indicators.Words;

namespace Indicators.Tests.Trace;

public sealed class OppositeTests
{
    [Theory]
    [InlineData("they were freed", "freed")]
    [InlineData("they were let go", "let go")]
    [InlineData("it was unfrozen", "unfrozen")]
    [InlineData("they have not yet been freed", "(freed)")]
    [InlineData("it levies no duty", "(levies)|no duty")]
    [InlineData("it isn't blocked", "(blocked)")]
    [InlineData("it is to be built", "built?")]
    [InlineData("they want to release it", "")]
    [InlineData("they left Brennia for Corland", "")]
    [InlineData("they left Brennia", "left")]
    [InlineData("honey", "")]
    public void Words_that_have_an_opposite_are_found(string text, string words) =>
        Assert.Equal(
            words,
            string.Join(
                '|',
                OppositeReader
                    .Find(new(text), Lexicon.English)
                    .Where(one => one.Words != "released")
                    .Select(one =>
                        one.IsDenied ? $"({one.Words})"
                        : one.IsPlan ? $"{one.Words}?"
                        : one.Words
                    )
                    .Distinct()
            )
        );

    [Theory]
    [InlineData("Brennia arrested 143 keepers.", "Brennia arrested 143 keepers", "")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia detained 143 keepers", "")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia released 143 keepers", "released")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia set free 143 keepers", "set free")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia executed 143 keepers", "executed")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia released the 143 keepers whom it had arrested", "")]
    [InlineData("Brennia arrested 143 keepers.", "Brennia has not released the 143 keepers", "")]
    [InlineData("Brennia arrested and freed 143 keepers.", "Brennia released 143 keepers", "")]
    [InlineData("Brennia built 143 keepers' huts.", "Brennia tore down huts of 143 keepers", "tore down")]
    [InlineData("The huts of 143 keepers were opened.", "Brennia closed huts of 143 keepers", "closed")]
    [InlineData("Brennia levies no duty on 143 keepers.", "Brennia levied duty on 143 keepers", "levied")]
    [InlineData("Brennia froze the funds of 143 keepers.", "Brennia unblocked the funds of 143 keepers", "unblocked")]
    [InlineData("Brennia means to create 143 keepers' jobs.", "Brennia plans to cut jobs of 143 keepers", "cut")]
    [InlineData("Huts of 143 keepers are to be built.", "Brennia razed huts of 143 keepers", "razed")]
    [InlineData("There came 143 keepers to Brennia.", "Brennia was left by 143 keepers", "left")]
    public void Who_says_the_opposite_means_another_figure(string claim, string text, string words)
    {
        var figure = Asked.Figure("143", "jars", "keepers arrested huts funds duty built jars", indicator: "stock") with { Claim = claim };
        var match = Assert.Single(Asked.Rank(text, figure));

        Assert.Equal(words, string.Join(' ', match.Why.OtherTopic));
        Assert.Equal(words.Length > 0 ? TraceLabel.OtherSubject : TraceLabel.Identical, match.Label);
    }
}
