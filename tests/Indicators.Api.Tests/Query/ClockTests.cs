using System.Net;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class ClockTests(ServedClocks served) : IClassFixture<ServedClocks>
{
    private const string Key = "exports.XBR.XCO.honey.USD.A";

    [DatabaseTheory]
    [InlineData("asOf=2022-06-29&clock=said", "")]
    [InlineData("asOf=2022-06-30&clock=said", "2021")]
    [InlineData("asOf=2023-01&clock=said", "2021,2022-01/2022-06")]
    // What a text prints has been said by then, however loosely it is dated.
    [InlineData("asOf=2023-05-04&clock=said", "2021,2022-01/2022-06,2025")]
    [InlineData("asOf=2023-05-03&clock=asserted", "")]
    [InlineData("asOf=2023-05-04&clock=asserted", "2021,2022-01/2022-06,2025")]
    // Without a clock the release decides.
    [InlineData("asOf=2023-01&release=2026.2", "")]
    [InlineData("asOf=2023-01&release=2026.3", "2021,2022-01/2022-06")]
    // The made-up release has neither: the day of the text counts.
    [InlineData("asOf=2023-01&release=2026.1&clock=said", "")]
    public async Task A_figure_counts_from_the_day_of_the_clock(string query, string periods)
    {
        Assert.Equal(periods, Periods((await served.GetAsync($"/v1/observations?series={Key}&{query}")).Body["data"]!));
        Assert.Equal(periods, Periods((await served.GetAsync($"/v1/series/{Key}/observations?{query}")).Body["data"]!));
        var series = (await served.GetAsync($"/v1/series/{Key}?{query}")).Body;
        Assert.Equal(periods, Periods(series["observations"]!));
        Assert.Equal(periods.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, (int)series["coverage"]!["points"]!);
        Assert.Equal(
            periods.Split(',', StringSplitOptions.RemoveEmptyEntries).Length,
            (int)(await served.GetAsync($"/v1/observations/facets?series={Key}&{query}")).Body["total"]!
        );
    }

    [DatabaseFact]
    public async Task Series_are_those_of_which_something_was_known_with_what_was_known()
    {
        var early = (await served.GetAsync("/v1/series?asOf=2022-07&include=observations")).Body;
        var late = (await served.GetAsync("/v1/series?asOf=2024")).Body;

        Assert.Equal([Key], early["data"]!.AsArray().Select(one => (string?)one!["key"]));
        Assert.Equal(
            (1, 1),
            ((int)early["data"]![0]!["coverage"]!["points"]!, early["data"]![0]!["included"]!["observations"]!.AsArray().Count)
        );
        Assert.True((int)late["total"]! > 10);
        Assert.Equal((int)early["total"]!, (int)(await served.GetAsync("/v1/series/facets?asOf=2022-07")).Body["total"]!);
        var csv = (await served.GetAsync("/v1/series.csv?asOf=2022-07")).Text.Split("\r\n");
        Assert.Equal(3, csv.Length);
        Assert.StartsWith(Key, csv[1], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Before_anything_was_said_the_empty_list_says_when_the_first_was()
    {
        var reason = (string?)(await served.GetAsync("/v1/series?asOf=2020&topic=trade")).Body["empty"]!["reason"];
        Assert.EndsWith("Nothing was said by 2020-12-31; the earliest known date is 2022-06-30.", reason);
        var empty = (await served.GetAsync($"/v1/series/{Key}?asOf=2020")).Body;
        Assert.Empty(empty["observations"]!.AsArray());
        Assert.Equal(0, (int)empty["coverage"]!["points"]!);
    }

    [DatabaseTheory]
    [InlineData("", "said", "2022-06-30,2023-01-31,2023-05-04")]
    [InlineData("?clock=said", "said", "2022-06-30,2023-01-31,2023-05-04")]
    [InlineData("?clock=source", "said", "2022-06-30,2023-01-31,2023-05-04")]
    [InlineData("?clock=source&release=2026.2", "source", "2023-05-04")]
    [InlineData("?clock=asserted", "source", "2023-05-04")]
    [InlineData("?release=2026.2", "source", "2023-05-04")]
    [InlineData("?release=2026.2&clock=said", "said", "2022-06-30,2023-01-31,2023-05-04")]
    public async Task Vintages_follow_the_clock(string query, string clock, string days)
    {
        var answer = (await served.GetAsync($"/v1/series/{Key}/vintages{query}")).Body;
        Assert.Equal(clock, (string?)answer["clock"]);
        Assert.Equal(days, string.Join(',', answer["data"]!.AsArray().Select(one => (string?)one!["date"])));
        foreach (var known in answer["data"]!.AsArray().SelectMany(one => one!["known"]!.AsArray().Select(figure => (one, figure))))
            Assert.True(string.CompareOrdinal((string?)known.figure!["saidBy"], (string?)known.one!["date"]) <= 0);
    }

    [DatabaseFact]
    public async Task A_release_tells_its_clock()
    {
        Assert.Equal("asserted", (string?)(await served.GetAsync("/v1/releases/2026.2")).Body["clock"]);
        Assert.Equal("said", (string?)(await served.GetAsync("/v1/releases/2026.3")).Body["clock"]);
    }

    [DatabaseFact]
    public async Task A_chart_shows_what_was_said_by_the_day_and_says_so()
    {
        var picture = (await served.GetAsync($"/v1/series/{Key}/chart.svg?asOf=2023-02")).Text;
        Assert.Contains("said by 2023-02-28", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("as the texts said", picture, StringComparison.Ordinal);
        Assert.Contains(
            "as the texts said by 2023-06-30",
            (await served.GetAsync($"/v1/series/{Key}/chart.svg?asOf=2023-06&clock=asserted")).Text,
            StringComparison.Ordinal
        );
    }

    [DatabaseTheory]
    [InlineData("/v1/observations?clock=said")]
    [InlineData("/v1/series?clock=said")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A?clock=asserted")]
    [InlineData("/v1/observations/facets?clock=said")]
    [InlineData("/v1/series/facets?clock=said")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart.svg?clock=said")]
    public async Task A_clock_that_nothing_counts_by_is_refused(string path)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal((HttpStatusCode.BadRequest, "contradictory-parameters"), (answer.Status, (string?)answer.Body["code"]));
    }

    private static string Periods(JsonNode observations) =>
        string.Join(
            ',',
            observations
                .AsArray()
                .Where(one => (string?)one!["source"]!["document"] == "ash-2023-honey")
                .Select(one => (string?)one!["period"]!["edtf"])
                .Order(StringComparer.Ordinal)
        );
}
