namespace Indicators.Api.Tests;

public sealed class SeveralSeriesTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private const string Exports = "exports.XBR.XCO.honey.USD.A";
    private const string Rise = "export-rise.XBR._Z.wax.USD.A";

    [DatabaseTheory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("jsonstat")]
    [InlineData("xlsx")]
    public async Task Several_series_are_answered_in_one_call(string format)
    {
        var answer = await served.GetAsync(
            $"/v1/observations?series={Exports},{Rise}&status=actual&format={format}&document=ash-2023-honey"
        );

        Assert.Equal(200, (int)answer.Status);
        if (format == "json")
            Assert.Equal([Rise, Exports, Exports], answer.Column("series"));
        else if (format is "csv" or "ndjson")
            Assert.Equal(
                (1, 2),
                (
                    answer.Text.Split($"\"{Rise}\"").Length + answer.Text.Split($",{Rise},").Length - 2,
                    answer.Text.Split($"\"{Exports}\"").Length + answer.Text.Split($",{Exports},").Length - 2
                )
            );
        else if (format == "jsonstat")
            Assert.Equal(3, answer.Body["value"]!.AsObject().Count);
    }

    [DatabaseFact]
    public async Task Series_can_be_listed_by_key()
    {
        Assert.Equal([Rise, Exports], (await served.GetAsync($"/v1/series?series={Exports},{Rise},{Exports}")).Column("key"));
        Assert.Equal([Exports], (await served.GetAsync($"/v1/series?series={Exports},{Rise}&indicator=exports")).Column("key"));
        Assert.Equal(1, (int?)(await served.GetAsync($"/v1/conflicts?series={Exports}")).Body["total"]);
    }

    [DatabaseTheory]
    [InlineData("/v1/observations")]
    [InlineData("/v1/series")]
    [InlineData("/v1/observations/facets")]
    public async Task A_key_that_does_not_exist_is_named_with_the_nearest(string path)
    {
        var answer = await served.GetAsync($"{path}?series={Exports},exports.XBR.XCO.hony.USD.A");

        Assert.Equal(["series unknown-code"], answer.AssertProblem(400, "unknown-code"));
        Assert.Contains("'exports.XBR.XCO.hony.USD.A'", (string?)answer.Body["detail"], StringComparison.Ordinal);
        Assert.Equal([Exports], answer.Body["errors"]![0]!["allowed"]!.AsArray().Select(key => (string?)key));
    }

    [DatabaseFact]
    public async Task A_hundred_keys_fit_into_one_call()
    {
        var keys = string.Join(',', Enumerable.Repeat("export-multiple.XBR._Z.honey.PN._Z-and-longer-than-most-keys-are.A", 100));
        var answer = await served.GetAsync($"/v1/observations?series={keys}");
        Assert.Equal(["series unknown-code"], answer.AssertProblem(400, "unknown-code"));
        Assert.Equal(
            ["series too-many-values"],
            (await served.GetAsync($"/v1/observations?series={string.Join(',', Enumerable.Repeat(Exports, 101))}")).AssertProblem(
                400,
                "too-many-values"
            )
        );
    }
}
