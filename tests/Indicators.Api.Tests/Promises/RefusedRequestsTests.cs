using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests.Promises;

/// <summary>Lines of the log for requests that the server cannot read.</summary>
public sealed class RefusedRequestsTests(TelemetryTests.Logged served, RefusedRequestsTests.Silent silent)
    : IClassFixture<TelemetryTests.Logged>,
        IClassFixture<RefusedRequestsTests.Silent>
{
    [DatabaseTheory]
    [InlineData("GET /v1/secret HTTP/1.1\r\nHost: secret\r\nHost: secret\r\n\r\n", 400, "malformed-request")]
    [InlineData("\u0016\u0003\u0001\u0002\u0000\u0001secret\r\n\r\n", 400, "malformed-request")]
    [InlineData("GET * HTTP/1.1\r\nHost: secret\r\n\r\n", 405, "method-not-allowed")]
    [InlineData("GET /v1/secret HTTP/1.1\r\nHost: x\r\n", 408, "request-timeout")]
    [InlineData("GET /v1/secret? HTTP/1.1\r\nHost: x\r\nA: *\r\n\r\n", 431, "headers-too-large")]
    [InlineData("GET /v1/secret?* HTTP/1.1\r\nHost: x\r\n\r\n", 414, "uri-too-long")]
    public async Task A_request_that_cannot_be_read_is_one_line_with_the_trace_id_of_its_problem(string request, int status, string code)
    {
        // What is too long is made here: names of tests hold their data.
        var answer = await SendAsync(request.StartsWith("GET *", StringComparison.Ordinal) ? request : Lengthened(request));
        var problem = JsonNode.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..])!;
        var line = await served.LineAsync(line => (string?)line["traceId"] == (string)problem["traceId"]!);
        Assert.Equal(
            ("request", status, code, "info"),
            ((string?)line["message"], (int?)line["status"], (string?)line["code"], (string?)line["level"])
        );
        Assert.EndsWith("Z", (string)line["time"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", line.ToJsonString(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_client_of_another_version_of_HTTP_is_told_so_and_is_one_line()
    {
        Assert.StartsWith("HTTP/1.1 505 ", await SendAsync("GET /v1 HTTP/3.7\r\nHost: x\r\n\r\n"), StringComparison.Ordinal);
        Assert.Equal("\0\0\b\a\0\0\0\0\0\0\0\0\0\0\0\0\r", await SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
        var lines = await served.LinesAsync(2, line => (string?)line["code"] == "http-version-not-supported");
        Assert.All(lines, line => Assert.Equal((505, "warning"), ((int?)line["status"], (string?)line["level"])));
    }

    [DatabaseFact]
    public async Task Where_requests_are_not_logged_neither_are_those_that_cannot_be_read()
    {
        Assert.Contains(
            "headers-too-large",
            await SendAsync(silent, Lengthened("GET / HTTP/1.1\r\nHost: x\r\nA: *\r\n\r\n")),
            StringComparison.Ordinal
        );
        (await silent.GetAsync("/v1/none")).AssertProblem(404, "not-found");
        // Lines are written in the background.
        await Task.Delay(500);
        await Assert.ThrowsAsync<InvalidOperationException>(() => silent.LineAsync(line => (string?)line["message"] == "request"));
    }

    private static string Lengthened(string request) => request.Replace("*", new string('a', 70_000), StringComparison.Ordinal);

    private Task<string> SendAsync(string request) => SendAsync(served, request);

    private static async Task<string> SendAsync(Served server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, patience.Token);
        return Encoding.Latin1.GetString(answer.ToArray());
    }

    public sealed class Silent : TelemetryTests.Logged
    {
        protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:LogsRequests=false"] };
    }
}
