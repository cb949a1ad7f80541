using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Tests.Releases;

public sealed class SearchTextTests
{
    [Fact]
    public void An_observation_is_found_by_claim_names_aliases_title_and_author()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));
        var observation = release.Observations.Single(o => o.Key == "honey-exports-2022");

        Assert.Equal(
            """
            Brennia had sold Corland almost 150 million US dollars of honey by the middle of 2022.
            Exports
            Trade
            Brennia
            Brennian
            Corland
            Corish
            Honey
            nectar gold
            nearly US$ 150 million
            Customs service of Brennia
            Brennia’s Honey Finds New Buyers
            Rowan Ash
            The Valley Letter
            """.ReplaceLineEndings("\n"),
            new SearchText(release).Of(observation)
        );
    }

    [Fact]
    public void Not_applicable_and_total_are_no_words_to_search_for()
    {
        var release = ReleaseBuilder.Build(SeedsReader.Read(MadeUp.SeedsFolder));

        Assert.DoesNotContain(
            "Not applicable",
            new SearchText(release).Of(release.Observations.Single(o => o.Key == "hives-2022")),
            StringComparison.Ordinal
        );
    }
}
