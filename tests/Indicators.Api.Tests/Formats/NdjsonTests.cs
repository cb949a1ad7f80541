using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

public sealed class NdjsonTests(ServedOddities served) : IClassFixture<ServedOddities>
{
    [DatabaseTheory]
    [InlineData("/v1/observations")]
    [InlineData("/v1/series")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/observations")]
    public async Task Each_line_is_an_object_of_the_json_answer(string path)
    {
        var objects = (await served.GetAsync($"{path}?limit=1000")).Body["data"]!.AsArray().Select(one => one!.ToJsonString());
        var answer = await served.GetAsync($"{path}.ndjson");

        Assert.Equal("application/x-ndjson", answer["Content-Type"]);
        Assert.EndsWith("\n", answer.Text, StringComparison.Ordinal);
        Assert.Equal(objects, answer.Text.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.ToJsonString()));
    }

    [DatabaseFact]
    public async Task An_empty_result_is_an_empty_body() =>
        Assert.Equal("", (await served.GetAsync("/v1/observations.ndjson?q=unheard")).Text);

    [DatabaseFact]
    public async Task A_series_is_its_observations() =>
        Assert.Equal(
            (await served.GetAsync("/v1/series/exports.XBR.XCO.honey.USD.A")).Body["observations"]!
                .AsArray()
                .Select(one => (string?)one!["id"]),
            (await served.GetAsync("/v1/series/exports.XBR.XCO.honey.USD.A.ndjson"))
                .Text.TrimEnd('\n')
                .Split('\n')
                .Select(line => (string?)JsonNode.Parse(line)!["id"])
        );
}
