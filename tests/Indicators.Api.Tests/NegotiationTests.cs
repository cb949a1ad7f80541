using System.Net;

namespace Indicators.Api.Tests;

public sealed class NegotiationTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    [InlineData("application/*;q=0.1")]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("text/csv;q=0.9, application/json;q=0.1")]
    [InlineData("")]
    public async Task Json_is_answered_to_whoever_takes_it(string accept)
    {
        var answer = await served.GetAsync("/v1/areas", ("Accept", accept));
        Assert.Equal(
            (HttpStatusCode.OK, "application/json; charset=utf-8", "Accept, Accept-Encoding"),
            (answer.Status, answer["Content-Type"], answer["Vary"])
        );
    }

    [DatabaseTheory]
    [InlineData("text/csv")]
    [InlineData("text/html")]
    [InlineData("application/ld+json")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json;q=0, */*;q=0")]
    [InlineData("application/json;q=0, */*")]
    [InlineData("nonsense")]
    [InlineData("a/b/c;;;,,/")]
    [InlineData("application/json;q=two")]
    public async Task An_accept_header_that_nothing_meets_is_told_what_there_is(string accept)
    {
        var answer = await served.GetAsync("/v1/areas", ("Accept", accept));

        Assert.Equal(["Accept not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal("""["application/json"]""", answer.Body["errors"]![0]!["allowed"]!.ToJsonString());
    }

    [DatabaseTheory]
    [InlineData("html")]
    [InlineData("JSON")]
    [InlineData("nonsense")]
    public async Task A_format_that_there_is_not_is_told_what_there_is(string format)
    {
        var answer = await served.GetAsync($"/v1/observations?format={format}");

        Assert.Equal(["format not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal("""["json","csv","ndjson","jsonstat","xlsx","parquet"]""", answer.Body["errors"]![0]!["allowed"]!.ToJsonString());
    }

    [DatabaseTheory]
    [InlineData("text/csv", "text/csv; charset=utf-8; header=present")]
    [InlineData("text/*", "text/csv; charset=utf-8; header=present")]
    [InlineData("application/json;q=0.5, text/csv;q=0.6", "text/csv; charset=utf-8; header=present")]
    [InlineData("application/json;q=0.6, text/csv;q=0.5", "application/json; charset=utf-8")]
    [InlineData("text/csv, application/json", "application/json; charset=utf-8")]
    [InlineData("*/*;q=0.1, application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/json;q=0, */*", "text/csv; charset=utf-8; header=present")]
    public async Task The_format_that_is_liked_best_is_answered(string accept, string type)
    {
        foreach (
            var path in new[]
            {
                "/v1/observations",
                "/v1/series",
                "/v1/series/exports.XBR.XCO.honey.USD.A",
                "/v1/series/exports.XBR.XCO.honey.USD.A/observations",
            }
        )
            Assert.Equal((HttpStatusCode.OK, type), await Typed(path, accept));

        async Task<(HttpStatusCode, string?)> Typed(string path, string accept)
        {
            var answer = await served.GetAsync(path, ("Accept", accept));
            return (answer.Status, answer["Content-Type"]);
        }
    }

    [DatabaseTheory]
    [InlineData("/v1/observations.csv", "/v1/observations?format=csv")]
    [InlineData("/v1/observations.json", "/v1/observations")]
    [InlineData("/v1/observations.csv?area=XBR&format=csv", "/v1/observations?area=XBR&format=csv")]
    [InlineData("/v1/series.ndjson", "/v1/series?format=ndjson")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A.csv", "/v1/series/exports.XBR.XCO.honey.USD.A?format=csv")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A.json", "/v1/series/exports.XBR.XCO.honey.USD.A")]
    [InlineData(
        "/v1/series/exports.XBR.XCO.honey.USD.A/observations.ndjson",
        "/v1/series/exports.XBR.XCO.honey.USD.A/observations?format=ndjson"
    )]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/vintages.csv", "/v1/series/exports.XBR.XCO.honey.USD.A/vintages?format=csv")]
    [InlineData("/v1/areas.json", "/v1/areas?format=json")]
    [InlineData("/v1/releases/2026.1/citation.bibtex", "/v1/releases/2026.1/citation?format=bibtex")]
    public async Task A_suffix_is_a_format(string suffixed, string plain)
    {
        // The suffix wins over Accept, as the parameter does.
        var (short_, long_) = (await served.GetAsync(suffixed, ("Accept", "text/html")), await served.GetAsync(plain));
        Assert.Equal((HttpStatusCode.OK, long_.Text, long_["Content-Type"]), (short_.Status, short_.Text, short_["Content-Type"]));
    }

    [DatabaseFact]
    public async Task A_suffix_and_a_format_that_contradict_each_other_are_refused() =>
        Assert.Equal(
            ["format format-contradiction"],
            (await served.GetAsync("/v1/observations.csv?format=json")).AssertProblem(400, "format-contradiction")
        );

    [DatabaseTheory]
    [InlineData("/v1/observations.pdf", "json,csv,ndjson,jsonstat,xlsx,parquet")]
    [InlineData("/v1/observations.CSV", "json,csv,ndjson,jsonstat,xlsx,parquet")]
    [InlineData("/v1/observations.csv.gz", "json,csv,ndjson,jsonstat,xlsx,parquet")]
    [InlineData("/v1/series.jsonstat", "json,csv,ndjson,xlsx,parquet")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/observations.xml", "json,csv,ndjson,jsonstat,xlsx,parquet")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/vintages.xlsx", "json,csv")]
    [InlineData("/v1/areas.csv", "json")]
    public async Task A_suffix_that_names_no_format_of_the_resource_is_told_what_there_is(string path, string allowed)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal(["suffix not-acceptable"], answer.AssertProblem(406, "not-acceptable"));
        Assert.Equal(allowed.Split(','), answer.Body["errors"]![0]!["allowed"]!.AsArray().Select(name => (string?)name));
    }

    [DatabaseTheory]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.B", "no-such-resource")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A.pdf", "no-such-resource")]
    [InlineData("/v1/series/no.such.series/observations.csv", "no-such-resource")]
    [InlineData("/v1/nothing.csv", "not-found")]
    [InlineData("/v1/observations.", "not-found")]
    public async Task A_dot_does_not_make_a_resource(string path, string code) => (await served.GetAsync(path)).AssertProblem(404, code);

    [DatabaseTheory]
    [InlineData("/v1/releases.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/v1/releases.json", "application/feed+json")]
    [InlineData("/v1/releases/2026.1/datapackage.zip", "application/zip")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart.svg", "image/svg+xml")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart", "text/html; charset=utf-8")]
    public async Task Where_there_is_nothing_to_choose_a_foreign_accept_is_ignored(string path, string type)
    {
        foreach (var accept in new[] { "application/json;q=0, image/png", "text/csv", "nonsense", "*/*;q=0" })
        {
            var answer = await served.GetAsync(path, ("Accept", accept));
            Assert.Equal((HttpStatusCode.OK, type), (answer.Status, answer["Content-Type"]));
        }
    }

    [DatabaseFact]
    public async Task The_feed_of_releases_is_plain_json_to_who_takes_no_feed() =>
        Assert.Equal(
            "application/json; charset=utf-8",
            (await served.GetAsync("/v1/releases.json", ("Accept", "application/json")))["Content-Type"]
        );

    [DatabaseFact]
    public async Task The_format_parameter_wins_over_the_header() =>
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/v1/areas?format=json", ("Accept", "text/csv"))).Status);
}
