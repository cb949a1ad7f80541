namespace Indicators.Api.Tests;

public sealed class EmptyTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData(
        "/v1/observations?area=XCO&indicator=hives",
        "None of the 27 observations of release 2026.1 has indicator=hives and area=XCO; without `indicator` there are 2, without `area` there are 2."
    )]
    [InlineData("/v1/observations?q=zzzz", "None of the 27 observations of release 2026.1 has q=zzzz.")]
    [InlineData(
        "/v1/observations?q=zzzz&area=XBR",
        "None of the 27 observations of release 2026.1 has area=XBR and q=zzzz; without `q` there are 23."
    )]
    [InlineData(
        "/v1/observations?q=zzzz&area=XCO&indicator=hives",
        "None of the 27 observations of release 2026.1 has indicator=hives and area=XCO and q=zzzz; none has q=zzzz, whatever the other filters."
    )]
    [InlineData(
        "/v1/observations?topic=debt&area=XCO&indicator=hives",
        "None of the 27 observations of release 2026.1 has indicator=hives and area=XCO and topic=debt; leaving out one of these filters is not enough."
    )]
    [InlineData("/v1/observations?updatedSince=2027", "None of the 27 observations of release 2026.1 has updatedSince=2027.")]
    [InlineData(
        "/v1/observations?indicator=exports&asOf=1990",
        "None of the 27 observations of release 2026.1 has indicator=exports and asOf=1990; without `asOf` there are 4. No document was published by 1990-12-31; the earliest known date is 2023-05-04."
    )]
    [InlineData(
        "/v1/series/exports.XBR.XCO.honey.USD.A/observations?status=target",
        "None of the 4 observations of series exports.XBR.XCO.honey.USD.A of release 2026.1 has status=target."
    )]
    [InlineData(
        "/v1/series?q=zzzz&minPoints=2",
        "None of the 22 series of release 2026.1 has q=zzzz and minPoints=2; without `q` there are 3."
    )]
    [InlineData(
        "/v1/conflicts?kind=restates&area=XBR",
        "None of the 5 relations of release 2026.1 has area=XBR and kind=restates; without `kind` there are 5. No tension passes the filters either."
    )]
    [InlineData("/v1/areas?q=zzzz", "None of the 6 areas of release 2026.1 has q=zzzz.")]
    [InlineData("/v1/documents?q=zzzz", "None of the 2 documents of release 2026.1 has q=zzzz.")]
    public async Task An_empty_list_says_why(string path, string reason)
    {
        var answer = await served.GetAsync(path);

        Assert.Equal((200, 0, 0), ((int)answer.Status, (int)answer.Body["total"]!, answer.Body["data"]!.AsArray().Count));
        Assert.Equal(Sorted(reason), Sorted((string)answer.Body["empty"]!["reason"]!));
    }

    [DatabaseFact]
    public async Task The_counts_are_what_the_filters_give()
    {
        string[] filters = ["area=XCO", "indicator=hives", "status=actual", "to=2022"];
        var empty = (await served.GetAsync($"/v1/observations?{string.Join('&', filters)}")).Body["empty"]!;

        Assert.Equal(filters.Length, empty["filters"]!.AsArray().Count);
        foreach (var filter in empty["filters"]!.AsArray())
        {
            var own = filters.Single(one => one.StartsWith($"{filter!["parameter"]}=", StringComparison.Ordinal));
            Assert.Equal(await TotalAsync(own), (long?)filter!["alone"]);
            Assert.Equal(await TotalAsync(string.Join('&', filters.Except([own]))), (long?)filter["without"]);
        }
    }

    [DatabaseTheory]
    [InlineData("/v1/observations")]
    [InlineData("/v1/observations?indicator=exports")]
    [InlineData("/v1/series?area=XBR")]
    [InlineData("/v1/conflicts")]
    [InlineData("/v1/areas")]
    public async Task A_list_that_is_not_empty_says_nothing(string path) =>
        Assert.False((await served.GetAsync(path)).Body.AsObject().ContainsKey("empty"));

    [DatabaseTheory]
    [InlineData("/v1/observations.csv?q=zzzz")]
    [InlineData("/v1/observations.ndjson?q=zzzz")]
    [InlineData("/v1/observations.jsonstat?q=zzzz")]
    [InlineData("/v1/observations.xlsx?q=zzzz")]
    [InlineData("/v1/series.csv?q=zzzz")]
    public async Task An_empty_table_is_an_answer_too(string path) => Assert.Equal(200, (int)(await served.GetAsync(path)).Status);

    [DatabaseTheory]
    [InlineData("/v1/observations?periodBasis=unknown&from=2020", "periodBasis contradictory-parameters")]
    [InlineData("/v1/observations.csv?periodBasis=unknown&to=2020", "periodBasis contradictory-parameters")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/observations?periodBasis=unknown&to=2020", "periodBasis contradictory-parameters")]
    [InlineData("/v1/observations?from=2023-07&to=2023-06", "from reversed-range")]
    [InlineData("/v1/observations?from=2023-02-30", "from invalid-date")]
    [InlineData("/v1/observations?to=0000", "to invalid-date")]
    [InlineData("/v1/observations?asOf=2023-13", "asOf invalid-date")]
    [InlineData("/v1/observations?asOf=2023-04-31", "asOf invalid-date")]
    [InlineData("/v1/observations?updatedSince=2023-00", "updatedSince invalid-date")]
    public async Task What_can_hold_in_no_release_is_refused(string path, string error) =>
        Assert.Equal([error], (await served.GetAsync(path)).AssertProblem(400, error.Split(' ')[1]));

    [DatabaseTheory]
    [InlineData("periodBasis=unknown,explicit&from=2020")]
    [InlineData("asOf=2030&release=2026.1")]
    [InlineData("from=0001&to=9999-12-31")]
    [InlineData("from=2022-02&to=2022-02")]
    public async Task What_only_seems_to_contradict_is_answered(string query) => Assert.True(await TotalAsync(query) > 0);

    private static string Sorted(string reason) => string.Join(' ', reason.TrimEnd('.').Split(' ', ',', ';').Order(StringComparer.Ordinal));

    private async Task<long> TotalAsync(string query) => (long)(await served.GetAsync($"/v1/observations?limit=1&{query}")).Body["total"]!;
}
