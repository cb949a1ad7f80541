using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Indicators.Api.Tests.Promises;

public sealed class EdgeTests(EdgeTests.Limited served, Served unlimited) : IClassFixture<EdgeTests.Limited>, IClassFixture<Served>
{
    [DatabaseFact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 80; i++)
        {
            var answer = await served.GetAsync("/v1/areas");
            statuses.Add(answer.Status);
            Assert.Equal("\"client\";q=60;w=60", answer["RateLimit-Policy"]);
            Assert.Matches("^\"client\";r=[0-9]+;t=10$", answer["RateLimit"]);
            if (answer.Status != HttpStatusCode.TooManyRequests)
                continue;
            Assert.Empty(answer.AssertProblem(429, "too-many-requests"));
            Assert.Equal("10", answer["Retry-After"]);
        }

        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        // Whoever looks after the service may always ask whether it lives.
        Assert.Equal(HttpStatusCode.OK, (await served.GetAsync("/health/live")).Status);
    }

    [DatabaseFact]
    public async Task Programs_of_the_same_machine_have_no_limit_unless_one_is_set() =>
        Assert.Null((await unlimited.GetAsync("/v1/areas"))["RateLimit"]);

    [DatabaseTheory]
    [InlineData(
        "POST /v1/trace HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n",
        "400",
        "malformed-request"
    )]
    [InlineData(
        "POST /v1/trace HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "400",
        "malformed-request"
    )]
    [InlineData(
        "POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n",
        "400",
        "malformed-request"
    )]
    [InlineData(
        "POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Type: application/json; charset=none\r\nContent-Length: 2\r\n\r\n{}",
        "415",
        "unsupported-media-type"
    )]
    [InlineData("GET /v1 HTTP/3.7\r\nHost: x\r\n\r\n", "505", "http-version-not-supported")]
    [InlineData("GET * HTTP/1.1\r\nHost: x\r\n\r\n", "405", "method-not-allowed")]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: xn--zz\r\n\r\n", "400", "malformed-request")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: a.xn--\u00ffa\r\n\r\n", "400", "malformed-request")]
    public async Task What_is_wrong_with_a_request_is_said_with_every_header(string request, string status, string code)
    {
        var answer = await SendRawAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Type: application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nX-Content-Type-Options: nosniff", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none'", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nReferrer-Policy: no-referrer", answer, StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("POST /v1/trace HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"q\":\"3")]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\n")]
    public async Task What_does_not_arrive_is_answered_with_408(string request)
    {
        var answer = await SendRawAsync(request);
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Equal("request-timeout", (string?)System.Text.Json.Nodes.JsonNode.Parse(answer[answer.IndexOf('{')..])!["code"]);
    }

    [DatabaseTheory]
    [InlineData("POST /v1/quantities HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\n5", true)]
    [InlineData("POST /v1/trace HTTP/1.1\r\nHost: x\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\n5", true)]
    [InlineData("POST /v1/areas HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n5", true)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n5", true)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n5\r\n0\r\n\r\n", true)]
    [InlineData("GET /v1/absent HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n5", true)]
    [InlineData("POST /v1/quantities HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\n5", false)]
    [InlineData("POST /v1/quantities HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n[", false)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n", false)]
    public async Task A_connection_whose_request_was_not_read_is_closed_and_the_answer_says_so(string request, bool closes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(unlimited.Address.Host, unlimited.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var answer = await ReadHeadAsync(stream);
        Assert.Equal(closes, answer.Contains("\r\nConnection: close\r\n", StringComparison.Ordinal));
        if (closes)
            return;
        await stream.WriteAsync("GET /v1/quantities HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
        Assert.Contains("HTTP/1.1 405 ", await ReadHeadAsync(stream), StringComparison.Ordinal);
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        var head = new StringBuilder();
        var buffer = new byte[65536];
        do
        {
            var count = await stream.ReadAsync(buffer, patience.Token);
            Assert.NotEqual(0, count);
            head.Append(Encoding.Latin1.GetString(buffer, 0, count));
        } while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal));
        return head.ToString();
    }

    [DatabaseTheory]
    [InlineData("/v1/trace", "application/json", "-9\r\n")]
    [InlineData("/v1/trace", "application/json", "9\r\n123456789X0\r\n\r\n")]
    [InlineData("/v1/quantities", "text/plain", "-9\r\n")]
    [InlineData("/v1/quantities", "text/plain", "9\r\n123456789X0\r\n\r\n")]
    [InlineData("/v1/trace/document", "text/plain", "-9\r\n")]
    [InlineData("/v1/trace/document", "text/plain", "9\r\n123456789X0\r\n\r\n")]
    [InlineData("/mcp", "application/json", "-9\r\n")]
    [InlineData("/mcp", "application/json", "9\r\n123456789X0\r\n\r\n")]
    [InlineData("/v1/trace", "application/json", "9;x\n123456789\r\n0\r\n\r\n")]
    public async Task A_body_whose_end_is_unknown_ends_the_connection_and_says_so(string path, string type, string chunks)
    {
        var answer = await SendRawAsync(
            $"POST {path} HTTP/1.1\r\nHost: x\r\nAccept: application/json, text/event-stream\r\nContent-Type: {type}\r\n"
                + $"Transfer-Encoding: chunked\r\n\r\n{chunks}"
        );
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal);
    }

    private async Task<string> SendRawAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(unlimited.Address.Host, unlimited.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(25));
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        while (await stream.ReadAsync(buffer, patience.Token) is > 0 and var count)
        {
            answer.Append(Encoding.UTF8.GetString(buffer, 0, count));
            if (answer.ToString().EndsWith("\"}", StringComparison.Ordinal))
                break;
        }

        return answer.ToString();
    }

    public sealed class Limited : Served
    {
        protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:RequestsPerMinute=60"] };
    }
}
