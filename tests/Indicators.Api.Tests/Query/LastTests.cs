using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class LastTests(Served served) : IClassFixture<Served>
{
    private const string Exports = "exports.XBR.XCO.honey.USD.A";

    [DatabaseTheory]
    [InlineData("last=1", "honey-exports-2025")]
    [InlineData("last=2", "honey-exports-2022,honey-exports-2025")]
    [InlineData("last=3", "ash-2023-honey#honey-exports-2021,honey-exports-2022,honey-exports-2025")]
    [InlineData("last=4", "ash-2023-honey#honey-exports-2021,harbour-notes-honey#honey-exports-2021,honey-exports-2022,honey-exports-2025")]
    [InlineData("last=1&status=actual", "honey-exports-2022")]
    [InlineData("last=1&to=2021", "ash-2023-honey#honey-exports-2021")]
    [InlineData("last=1&document=harbour-notes-honey", "harbour-notes-honey#honey-exports-2021")]
    [InlineData("last=2&asOf=2023&sort=-value", "honey-exports-2025,honey-exports-2022")]
    public async Task The_latest_of_a_series_are_chosen_after_all_filters(string query, string expected)
    {
        foreach (var path in new[] { $"/v1/series/{Exports}/observations?{query}", $"/v1/observations?series={Exports}&{query}" })
        {
            var answer = (await served.GetAsync(path)).Body;
            Assert.Equal(
                expected.Split(',').Select(key => key[(key.IndexOf('#', StringComparison.Ordinal) + 1)..]),
                answer["data"]!.AsArray().Select(one => (string?)one!["key"])
            );
            Assert.Equal(
                expected.Split(',').Where(key => key.Contains('#', StringComparison.Ordinal)).Select(key => key.Split('#')[0]),
                answer["data"]!
                    .AsArray()
                    .Where(one => (string?)one!["key"] == "honey-exports-2021")
                    .Select(one => (string?)one!["source"]!["document"])
            );
            Assert.Equal(expected.Split(',').Length, (int?)answer["total"]);
        }
    }

    [DatabaseFact]
    public async Task Every_series_has_its_latest_and_none_is_lost()
    {
        var all = (await served.GetAsync("/v1/observations?limit=1000")).Body["data"]!.AsArray();

        foreach (var last in new[] { 1, 2, 3 })
        {
            var latest = (await served.GetAsync($"/v1/observations?limit=1000&last={last}")).Body["data"]!.AsArray();
            Assert.Equal(
                all.GroupBy(one => (string)one!["series"]!).ToDictionary(series => series.Key, series => Math.Min(last, series.Count())),
                latest.GroupBy(one => (string)one!["series"]!).ToDictionary(series => series.Key, series => series.Count())
            );
            foreach (var series in all.GroupBy(one => (string)one!["series"]!))
            {
                var chosen = latest.Where(one => (string)one!["series"]! == series.Key).Select(one => (string)one!["id"]!).ToHashSet();
                var left = series
                    .Where(one => !chosen.Contains((string)one!["id"]!))
                    .Select(EndOf)
                    .DefaultIfEmpty("")
                    .Max(StringComparer.Ordinal);
                Assert.All(
                    series.Where(one => chosen.Contains((string)one!["id"]!)),
                    one => Assert.True(string.CompareOrdinal(EndOf(one), left) >= 0)
                );
            }
        }
    }

    [DatabaseFact]
    public async Task An_observation_without_a_period_is_chosen_only_when_there_is_no_other()
    {
        await served.ExecuteAsync(
            "update indicators.observation set period = null, period_edtf = null, period_basis = 'unknown' where key = 'honey-exports-2025'"
        );
        try
        {
            Assert.Equal(["honey-exports-2022"], (await served.GetAsync($"/v1/series/{Exports}/observations?last=1")).Column("key"));
            Assert.Contains("honey-exports-2025", (await served.GetAsync($"/v1/series/{Exports}/observations?last=4")).Column("key"));
            Assert.DoesNotContain("honey-exports-2025", (await served.GetAsync($"/v1/series/{Exports}/observations?last=3")).Column("key"));
            Assert.Equal(["road-to-border"], (await served.GetAsync("/v1/observations?indicator=road-length&last=1")).Column("key"));
        }
        finally
        {
            await served.ExecuteAsync(
                "update indicators.observation set period = '[2025-01-01,2026-01-01)', period_edtf = '2025', period_basis = 'explicit' where key = 'honey-exports-2025'"
            );
        }
    }

    [DatabaseFact]
    public async Task A_series_and_every_format_take_it()
    {
        var series = (await served.GetAsync($"/v1/series/{Exports}?last=2")).Body;
        Assert.Equal(["honey-exports-2022", "honey-exports-2025"], series["observations"]!.AsArray().Select(one => (string?)one!["key"]));
        Assert.Equal((4, null), ((int?)series["coverage"]!["points"], (string?)series["next"]));

        foreach (var path in new[] { $"/v1/series/{Exports}", $"/v1/series/{Exports}/observations", "/v1/observations" })
        {
            var query = path == "/v1/observations" ? $"series={Exports}&last=1" : "last=1";
            Assert.Equal(
                2,
                (await served.GetAsync($"{path}.csv?{query}")).Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
            );
            Assert.Equal("honey-exports-2025", (string?)JsonNode.Parse((await served.GetAsync($"{path}.ndjson?{query}")).Text)!["key"]);
            Assert.Equal(
                ["200000000"],
                (await served.GetAsync($"{path}.jsonstat?{query}")).Body["value"]!.AsObject().Select(cell => cell.Value!.ToString())
            );
            Assert.Equal(200, (int)(await served.GetAsync($"{path}.xlsx?{query}")).Status);
        }
    }

    [DatabaseTheory]
    [InlineData("/v1/observations?last=0", "last invalid-number")]
    [InlineData("/v1/observations?last=1001", "last invalid-number")]
    [InlineData("/v1/observations?last=-1", "last invalid-number")]
    [InlineData("/v1/series?last=1", "last contradictory-parameters")]
    [InlineData("/v1/areas?last=1", "last unknown-parameter")]
    public async Task What_cannot_be_meant_is_refused(string path, string error) =>
        Assert.Equal([error], (await served.GetAsync(path)).AssertProblem(400, error.Split(' ')[1]));

    private static string EndOf(JsonNode? one) => (string?)one!["period"]!["edtf"] is null ? "0" : (string?)one["period"]!["end"] ?? "9999";
}
