namespace Indicators.Api.Tests;

/// <summary>In 2026.2 the title of exports is worded.</summary>
public sealed class ServedTitles : Served
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestCluster.Unavailable is not null)
            return;
        await ImportAsync(
            "2026.2",
            "2026-02-28",
            release =>
                release with
                {
                    Indicators =
                    [
                        .. release.Indicators.Select(indicator =>
                            indicator.Code == "exports"
                                ? indicator with
                                {
                                    TitlePattern = "Exports from {area}[ to {counterpart}][ by {nobody}]",
                                }
                                : indicator
                        ),
                    ],
                    Areas = [.. release.Areas.Select(area => area.Code == "XBR" ? area with { Phrase = "the land of Brennia" } : area)],
                }
        );
    }
}

public sealed class TitleTests(ServedTitles served) : IClassFixture<ServedTitles>
{
    [DatabaseTheory]
    [InlineData("2026.1", "Exports: Brennia, Corland, Honey, US dollars")]
    [InlineData("2026.2", "Exports from the land of Brennia to Corland, Honey, US dollars")]
    public async Task A_title_is_worded_as_its_release_has_it(string release, string title)
    {
        const string Key = "exports.XBR.XCO.honey.USD.A";
        Assert.Equal(title, (string?)(await served.GetAsync($"/v1/series/{Key}?release={release}")).Body["title"]);
        Assert.Contains(
            $"\"{title}\"",
            (await served.GetAsync($"/v1/observations.csv?series={Key}&release={release}")).Text,
            StringComparison.Ordinal
        );
    }
}
