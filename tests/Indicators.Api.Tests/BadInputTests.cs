using System.Net.Sockets;
using System.Text;

namespace Indicators.Api.Tests;

public sealed class BadInputTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    [DatabaseTheory]
    [InlineData("/v1/observations?colour=red", "colour unknown-parameter")]
    [InlineData("/v1/observations?Area=XBR", "Area unknown-parameter")]
    [InlineData("/v1/topics/debt?limit=1", "limit unknown-parameter")]
    [InlineData("/v1/problems?x=1", "x unknown-parameter")]
    [InlineData("/health/live?x=1", "x unknown-parameter")]
    [InlineData("/openapi/v1.json?x=1", "x unknown-parameter")]
    [InlineData("/v1/observations?=1", " unknown-parameter")]
    [InlineData("/v1/observations?from=2021&from=2022", "from repeated-parameter")]
    [InlineData("/v1/observations?limit=1&limit=1", "limit repeated-parameter")]
    [InlineData("/v1/observations?sort=value&sort=-value", "sort repeated-parameter")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart?theme=dark&theme=dark", "theme repeated-parameter")]
    [InlineData("/v1/observations?area=XBR&area=", "area empty-value")]
    [InlineData("/v1/observations?area=XBR&area=XXX", "area unknown-code")]
    [InlineData("/v1/observations?include=sentence&include=sentences", "include unknown-code")]
    [InlineData("/v1/observations?utm_source=letter", "utm_source unknown-parameter")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart.svg?fbclid=1", "fbclid unknown-parameter")]
    [InlineData("/v1/series/exports.XBR.XCO.honey.USD.A/chart?utm=1", "utm unknown-parameter")]
    [InlineData("/v1/observations?area=", "area empty-value")]
    [InlineData("/v1/observations?area", "area empty-value")]
    [InlineData("/v1/observations?area=XBR,,XCO", "area empty-value")]
    [InlineData("/v1/observations?q=%20%20", "q empty-value")]
    [InlineData("/v1/observations?area=XXX", "area unknown-code")]
    [InlineData("/v1/observations?area=xbr", "area unknown-code")]
    [InlineData("/v1/observations?area=XBR, XCO", "area unknown-code")]
    [InlineData("/v1/observations?indicator=export", "indicator unknown-code")]
    [InlineData("/v1/observations?counterpart=1", "counterpart unknown-code")]
    [InlineData("/v1/observations?item=hony", "item unknown-code")]
    [InlineData("/v1/observations?unit=$", "unit unknown-code")]
    [InlineData("/v1/observations?topic=wars", "topic unknown-code")]
    [InlineData("/v1/observations?document=nobody", "document unknown-code")]
    [InlineData("/v1/observations?status=true", "status unknown-code")]
    [InlineData("/v1/observations?shape=pont", "shape unknown-code")]
    [InlineData("/v1/observations?periodBasis=EXPLICIT", "periodBasis unknown-code")]
    [InlineData("/v1/observations?sort=price", "sort unknown-code")]
    [InlineData("/v1/observations?sort=--value", "sort unknown-code")]
    [InlineData("/v1/observations?release=1999.1", "release unknown-release")]
    [InlineData("/v1/observations?release=latest", "release unknown-release")]
    [InlineData("/v1/observations?from=yesterday", "from invalid-date")]
    [InlineData("/v1/observations?from=2021-02-29", "from invalid-date")]
    [InlineData("/v1/observations?to=2021-13", "to invalid-date")]
    [InlineData("/v1/observations?asOf=0000", "asOf invalid-date")]
    [InlineData("/v1/observations?updatedSince=2026-01-01T00:00:00Z", "updatedSince invalid-date")]
    [InlineData("/v1/observations?to=20211", "to invalid-date")]
    [InlineData("/v1/observations?from=2022&to=2021", "from reversed-range")]
    [InlineData("/v1/observations?limit=0", "limit invalid-number")]
    [InlineData("/v1/observations?limit=1001", "limit invalid-number")]
    [InlineData("/v1/observations?limit=ten", "limit invalid-number")]
    [InlineData("/v1/observations?limit=-1", "limit invalid-number")]
    [InlineData("/v1/observations?limit=1.5", "limit invalid-number")]
    [InlineData("/v1/observations?limit=99999999999999999999", "limit invalid-number")]
    [InlineData("/v1/series?minPoints=0", "minPoints invalid-number")]
    [InlineData("/v1/observations?q=the", "q nothing-to-search")]
    [InlineData("/v1/series?q=%21%21", "q nothing-to-search")]
    [InlineData("/v1/observations?q=a%00b", "q control-character")]
    [InlineData("/v1/observations?area=XBR%0A", "area control-character")]
    [InlineData("/v1/observations?limit=1%0D%0ASet-Cookie:%20a=b", "limit control-character")]
    [InlineData("/v1/observations?q=%FF%FE", "q bad-encoding")]
    [InlineData("/v1/observations?q=%C3%28", "q bad-encoding")]
    [InlineData("/v1/observations?q=%ED%A0%80", "q bad-encoding")]
    [InlineData("/v1/observations?%FF=1", "%FF bad-encoding")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs?witness=3", "witness unknown-code")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs?witness=x", "witness invalid-number")]
    [InlineData("/v1/areas/a%01b", "code control-character")]
    public async Task What_is_wrong_is_named_with_its_code(string path, string error)
    {
        var answer = await served.GetAsync(path);
        Assert.Equal([error], answer.AssertProblem(400, error.Split(' ')[1]));
    }

    [DatabaseFact]
    public async Task Everything_that_is_wrong_is_named_at_once()
    {
        var answer = await served.GetAsync("/v1/observations?colour=red&limit=0&from=x&status=actual,maybe,perhaps&format=pdf");

        Assert.Equal(
            [
                "colour unknown-parameter",
                "limit invalid-number",
                "from invalid-date",
                "status unknown-code",
                "status unknown-code",
                "format not-acceptable",
            ],
            answer.AssertProblem(400, "invalid-parameters")
        );
    }

    [DatabaseTheory]
    [InlineData("area=Brennia", "XBR")]
    [InlineData("area=corish", "XCO")]
    [InlineData("item=hony", "honey")]
    [InlineData("document=ash-2023-hony", "ash-2023-honey")]
    public async Task A_wrong_code_is_answered_with_the_nearest(string query, string near)
    {
        var answer = await served.GetAsync($"/v1/observations?{query}");
        Assert.Equal([near], answer.Body["errors"]![0]!["allowed"]!.AsArray().Select(code => (string?)code));
        Assert.Contains($"Did you mean '{near}'?", (string?)answer.Body["detail"], StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Values_and_lists_have_a_length_that_they_do_not_pass()
    {
        Assert.Equal(
            ["q value-too-long"],
            (await served.GetAsync($"/v1/observations?q={new string('a', 201)}")).AssertProblem(400, "value-too-long")
        );
        Assert.Equal(
            ["area value-too-long"],
            (await served.GetAsync($"/v1/observations?area={new string('a', 2001)}")).AssertProblem(400, "value-too-long")
        );
        Assert.Equal(
            ["area too-many-values"],
            (await served.GetAsync($"/v1/observations?area={string.Join(',', Enumerable.Repeat("XBR", 101))}")).AssertProblem(
                400,
                "too-many-values"
            )
        );
        Assert.Equal(200, (int)(await served.GetAsync($"/v1/observations?area={string.Join(',', Enumerable.Repeat("XBR", 100))}")).Status);
        (await served.GetAsync($"/v1/observations?q={new string('a', 8192)}")).AssertProblem(414, "uri-too-long");
        (await served.GetAsync($"/v1/areas/{new string('a', 60000)}")).AssertProblem(414, "uri-too-long");
    }

    [DatabaseTheory]
    [InlineData("/v2")]
    [InlineData("/v1/nonsense")]
    [InlineData("/v1/observations/x/y/z")]
    [InlineData("/favicon.ico")]
    [InlineData("/v1/..%2f..%2fetc/passwd")]
    [InlineData("/swagger/nonsense.js")]
    public async Task An_address_without_anything_is_a_problem_too(string path) =>
        Assert.Empty((await served.GetAsync(path)).AssertProblem(404, "not-found"));

    [DatabaseTheory]
    [InlineData("/v1/documents/nobody")]
    [InlineData("/v1/documents/nobody/paragraphs")]
    [InlineData("/v1/documents/nobody/paragraphs/1")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs/999")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs/0")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs/-1")]
    [InlineData("/v1/documents/ash-2023-honey/paragraphs/99999999999")]
    [InlineData("/v1/releases/1999.1")]
    public async Task A_path_that_names_nothing_is_not_found(string path) =>
        Assert.Single((await served.GetAsync(path)).AssertProblem(404, "no-such-resource"));

    [DatabaseTheory]
    [InlineData("POST", "/v1/observations")]
    [InlineData("PUT", "/v1/areas/XBR")]
    [InlineData("DELETE", "/health/live")]
    [InlineData("PATCH", "/openapi/v1.json")]
    [InlineData("NONSENSE", "/v1")]
    public async Task Another_method_is_told_which_ones_there_are(string method, string path)
    {
        var answer = await served.SendAsync(new HttpMethod(method), path);

        answer.AssertProblem(405, "method-not-allowed");
        Assert.Equal("GET, HEAD, OPTIONS", answer["Allow"]);
    }

    [DatabaseTheory]
    [InlineData("GET /v1/%00 HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /v1/areas\0 HTTP/1.1\r\nHost: x\r\n\r\n")]
    [InlineData("GET /v1/areas HTTP/1.1\r\n\r\n")]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: a b\r\n\r\n")]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nAccept: a\0b\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task What_is_not_http_is_refused_with_a_problem(string request) =>
        AssertRefused(await SendRawAsync(request), "400 Bad Request", "malformed-request");

    [DatabaseFact]
    public async Task What_has_no_end_is_refused_with_a_problem()
    {
        AssertRefused(
            await SendRawAsync($"GET /{new string('a', 70_000)} HTTP/1.1\r\nHost: x\r\n\r\n"),
            "414 URI Too Long",
            "uri-too-long"
        );
        AssertRefused(
            await SendRawAsync($"GET /v1 HTTP/1.1\r\nHost: x\r\nX-A: {new string('a', 40_000)}\r\n\r\n"),
            "431 Request Header Fields Too Large",
            "headers-too-large"
        );
    }

    private static void AssertRefused(string answer, string status, string code)
    {
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer, StringComparison.Ordinal);
        var (head, body) = (
            answer[..answer.IndexOf("\r\n\r\n", StringComparison.Ordinal)],
            answer[(answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]
        );
        Assert.Contains("\r\nContent-Type: application/problem+json", head, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", head, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(code, (string?)System.Text.Json.Nodes.JsonNode.Parse(body)!["code"]);
    }

    [DatabaseTheory]
    [InlineData("/v1/observations?q=100%", "400", "bad-encoding")]
    [InlineData("/v1/observations?q=%zz", "400", "bad-encoding")]
    [InlineData("/v1/observations?q=a&&&colour", "400", "unknown-parameter")]
    [InlineData("/v1/areas/%C3%28", "404", "no-such-resource")]
    [InlineData("/v1//areas", "404", "not-found")]
    [InlineData("/v1/areas/../../v1/x", "404", "not-found")]
    public async Task What_clients_usually_mend_is_refused_as_it_is(string target, string status, string code)
    {
        var answer = await SendRawAsync($"GET {target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
    }

    private async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(served.Address.Host, served.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(patience.Token);
    }
}
