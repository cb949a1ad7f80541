namespace Indicators.Api.Tests;

public sealed class SeriesTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Exports = "exports.XBR.XCO.honey.USD.A";

    private const string Definition = """
        "key":"exports.XBR.XCO.honey.USD.A","indicator":"exports","area":"XBR","counterpart":"XCO","item":"honey","unit":"USD","frequency":"A","topic":"trade","measure":"level",
        "names":{"indicator":"Exports","area":"Brennia","counterpart":"Corland","item":"Honey","unit":"US dollar","topic":"Trade","areaRole":"exporter","counterpartRole":"importer"},
        "coverage":{"start":"2021-01-01","end":"2025-12-31","points":4,"periods":3,"changeOnly":0,"documents":2,"updated":"2026-01-31"},"release":"2026.1","self":"/v1/series/exports.XBR.XCO.honey.USD.A",
        "title":"Exports: Brennia, Corland, Honey, US dollars"
        """;

    [DatabaseFact]
    public async Task A_list_of_series_is_answered_whole()
    {
        var answer = await served.GetAsync("/v1/series?indicator=exports");

        Assert.Equal(
            "{\"release\":\"2026.1\",\"total\":1,\"next\":null,\"data\":[{" + Definition.ReplaceLineEndings("") + "}]}",
            answer.Text
        );
    }

    [DatabaseTheory]
    [InlineData("area=XB-NO", "hives.XB-NO._Z._T.PN.A")]
    [InlineData("topic=debt", "debt-to-creditor.XBR.XCO._T.EUR.A,debt-to-output.XBR.XCO._T.PT.A")]
    [InlineData("q=Corish+honey+exports", "export-share.XBR.XCO.honey.PT.A,exports.XBR.XCO.honey.USD.A")]
    [InlineData("minPoints=4", Exports)]
    [InlineData("counterpart=XCO&unit=EUR", "debt-to-creditor.XBR.XCO._T.EUR.A")]
    [InlineData("item=wax", "export-rise.XBR._Z.wax.USD.A")]
    public async Task A_filter_keeps_series(string query, string keys)
    {
        var answer = await served.GetAsync($"/v1/series?{query}");
        Assert.Equal(keys.Split(','), answer.Column("key"));
    }

    [DatabaseFact]
    public async Task A_series_has_its_definition_coverage_and_observations()
    {
        var answer = await served.GetAsync($"/v1/series/{Exports}");

        Assert.StartsWith("{" + Definition.ReplaceLineEndings("") + ",\"observations\":[", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("],\"next\":null}", answer.Text, StringComparison.Ordinal);
        var listed = await served.GetAsync($"/v1/series/{Exports}/observations");
        Assert.Equal(listed.Body["data"]!.ToJsonString(), answer.Body["observations"]!.ToJsonString());
        Assert.Equal(4, (int?)listed.Body["total"]);
    }

    [DatabaseFact]
    public async Task Observations_of_a_series_take_filters()
    {
        var answer = await served.GetAsync($"/v1/series/{Exports}/observations?status=forecast");

        Assert.Equal(["200000000"], answer.Column("value"));
        Assert.Equal(
            ["area unknown-parameter"],
            (await served.GetAsync($"/v1/series/{Exports}/observations?area=XBR")).AssertProblem(400, "unknown-parameter")
        );
    }

    [DatabaseTheory]
    [InlineData("exports.XBR.XCO.honey.USD.B", "Did you mean 'exports.XBR.XCO.honey.USD.A'?")]
    [InlineData("nonsense", "nonsense")]
    public async Task A_key_that_names_nothing_is_not_found(string key, string said)
    {
        foreach (var path in new[] { $"/v1/series/{key}", $"/v1/series/{key}/observations" })
        {
            var answer = await served.GetAsync(path);
            Assert.Equal(["key no-such-resource"], answer.AssertProblem(404, "no-such-resource"));
            Assert.Contains(said, (string?)answer.Body["detail"], StringComparison.Ordinal);
        }
    }
}
