using System.Net;

namespace Indicators.Api.Tests;

public sealed class VerbsTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData("/v1/observations", 200)]
    [InlineData("/v1/observations.csv", 200)]
    [InlineData("/v1/series.ndjson", 200)]
    [InlineData("/v1/areas/nowhere", 404)]
    [InlineData("/v1/observations?x=1", 400)]
    [InlineData("/health/ready", 200)]
    [InlineData("/openapi/v1.json", 200)]
    public async Task Head_is_get_without_the_body(string path, int status)
    {
        foreach (var coding in new[] { "identity", "gzip", "br" })
            await CompareAsync(path, status, coding);
    }

    private async Task CompareAsync(string path, int status, string coding)
    {
        var (get, head) = (
            await served.GetAsync(path, ("Accept-Encoding", coding)),
            await served.SendAsync(HttpMethod.Head, path, ("Accept-Encoding", coding))
        );

        Assert.Equal((status, ""), ((int)head.Status, head.Text));
        Assert.Equal(get.Status, head.Status);
        Assert.Equal((get["ETag"], get["Last-Modified"], get["Content-Type"]), (head["ETag"], head["Last-Modified"], head["Content-Type"]));
        Assert.Equal(
            (get["Vary"], get["Content-Encoding"], get["Content-Disposition"], get["Accept-Ranges"], get["Link"]),
            (head["Vary"], head["Content-Encoding"], head["Content-Disposition"], head["Accept-Ranges"], head["Link"])
        );
        if (status == 200)
            Assert.Equal(get["Content-Length"], head["Content-Length"]);
    }

    [DatabaseFact]
    public async Task A_browser_may_read_from_any_page()
    {
        var preflight = await served.SendAsync(
            HttpMethod.Options,
            "/v1/observations",
            ("Origin", "https://chart.example"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", "if-none-match")
        );

        Assert.Equal(HttpStatusCode.NoContent, preflight.Status);
        Assert.Equal("*", preflight["Access-Control-Allow-Origin"]);
        Assert.Equal("GET, HEAD, OPTIONS", preflight["Access-Control-Allow-Methods"]);
        Assert.Equal("GET, HEAD, OPTIONS", preflight["Allow"]);
        Assert.Contains("If-None-Match", preflight["Access-Control-Allow-Headers"], StringComparison.Ordinal);
        Assert.Null((await served.GetAsync("/v1", ("Origin", "https://chart.example")))["Access-Control-Allow-Credentials"]);
        (await served.SendAsync(HttpMethod.Options, "/v1/nonsense")).AssertProblem(404, "not-found");
    }

    [DatabaseFact]
    public async Task A_browser_may_send_whatever_headers_a_client_adds()
    {
        const string asked = "authorization,cache-control,pragma,traceparent,user-agent,x-requested-with";
        var preflight = await served.SendAsync(
            HttpMethod.Options,
            "/v1/observations",
            ("Origin", "https://chart.example"),
            ("Access-Control-Request-Method", "GET"),
            ("Access-Control-Request-Headers", asked)
        );

        Assert.Equal(
            "Accept, Content-Type, If-None-Match, If-Modified-Since, If-Range, Range, "
                + asked.Replace(",", ", ", StringComparison.Ordinal),
            preflight["Access-Control-Allow-Headers"]
        );
        Assert.Equal("Access-Control-Request-Headers", preflight["Vary"]);
    }

    [DatabaseFact]
    public async Task What_is_no_name_of_a_header_is_not_echoed()
    {
        var preflight = await served.SendAsync(
            HttpMethod.Options,
            "/v1",
            ("Access-Control-Request-Headers", "x-a, b c, <d>, range, \"e\", ,")
        );
        Assert.Equal(
            "Accept, Content-Type, If-None-Match, If-Modified-Since, If-Range, Range, x-a",
            preflight["Access-Control-Allow-Headers"]
        );
    }

    [DatabaseFact]
    public async Task The_root_leads_to_the_explorer()
    {
        var answer = await served.GetAsync("/");
        Assert.Equal((HttpStatusCode.Redirect, "/swagger"), (answer.Status, answer["Location"]));
    }

    [DatabaseFact]
    public async Task No_answer_names_the_server_software()
    {
        foreach (var path in new[] { "/", "/v1", "/swagger/index.html", "/nonsense" })
            Assert.Null((await served.GetAsync(path))["Server"]);
    }
}
