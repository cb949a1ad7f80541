using System.Net.Sockets;
using System.Text;
using Indicators.Api.Http.Admission;

namespace Indicators.Api.Tests.Promises;

/// <summary>Requests that no ordinary client writes, sent as they are.</summary>
public sealed class RawRequestsTests(Served served) : IClassFixture<Served>
{
    private const string Areas = "GET /v1/areas?limit=1 HTTP/1.1\r\nHost: x\r\n";
    private const string Text = "POST /v1/quantities HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n";

    [DatabaseTheory]
    [InlineData("GET /v1/areas?limit=1 HTTP/1.0\r\n\r\n", 200)]
    [InlineData("GET http://localhost/v1/areas?limit=1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 200)]
    [InlineData("GET http://evil.example/v1/areas HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET v1/areas HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n", 400)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: [::1\r\n\r\n", 400)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nX-A: a\r\n b\r\n\r\n", 400)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nX-A : a\r\n\r\n", 400)]
    [InlineData("GET /v1/areas HTTP/1.1\r\nHost: x\r\nAccept: \u00ff\u00fe\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\0\0\0\0", 400)]
    [InlineData(Text + "Content-Length: -5\r\n\r\nhello", 400)]
    [InlineData(Text + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello", 400)]
    [InlineData(Text + "Transfer-Encoding: xchunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", 400)]
    [InlineData(Text + "Content-Length: 5\r\n\r\nhello", 200)]
    [InlineData(Text + "Content-Length: 5\r\nContent-Encoding: identity\r\n\r\nhello", 200)]
    [InlineData(Text + "Content-Length: 5\r\nContent-Encoding: gzip\r\n\r\nhello", 415)]
    [InlineData(Text + "Content-Length: 99999999\r\n\r\n", 413)]
    [InlineData(Text + "Expect: 100-continue\r\nContent-Length: 99999999\r\n\r\n", 413)]
    [InlineData("get /v1/areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("head /v1/areas HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405)]
    [InlineData("DELETE /swagger/index.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405)]
    public async Task Is_answered_or_refused_with_a_problem(string request, int status)
    {
        var answer = await SendAsync(request);
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Equal(status >= 400, answer.Contains("\r\nContent-Type: application/problem+json\r\n", StringComparison.Ordinal));
        Assert.Equal(status == 405, answer.Contains("\r\nAllow: GET, HEAD, OPTIONS", StringComparison.Ordinal));
        Assert.Equal(status == 415, answer.Contains("\r\nAccept-Encoding: identity\r\n", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task Requests_sent_without_waiting_are_answered_in_their_order()
    {
        var paths = Enumerable.Range(1, 60).Select(i => i % 5 == 0 ? $"/v1/none{i}" : $"/v1/areas?limit={i}").ToArray();
        var answers = await SendAsync(
            string.Concat(paths.Select(path => $"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n")) + $"{Areas}Connection: close\r\n\r\n"
        );
        var statuses = answers.Split("HTTP/1.1 ").Skip(1).Select(one => one[..3]).ToArray();
        Assert.Equal([.. paths.Select(path => path.Contains("none", StringComparison.Ordinal) ? "404" : "200"), "200"], statuses);
    }

    [DatabaseFact]
    public async Task Who_asks_before_sending_a_body_is_told_to_go_on_or_gets_the_refusal_at_once()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(served.Address.Host, served.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Text + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n"));
        var buffer = new byte[65536];
        var first = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", first);
        await stream.WriteAsync("4 billion"u8.ToArray());
        Assert.StartsWith("HTTP/1.1 200 ", await new StreamReader(stream).ReadToEndAsync(), StringComparison.Ordinal);

        var refused = await SendAsync(
            Text.Replace("text/plain", "text/html", StringComparison.Ordinal) + "Expect: 100-continue\r\nContent-Length: 9\r\n\r\n"
        );
        Assert.StartsWith("HTTP/1.1 415 ", refused, StringComparison.Ordinal);
    }

    /// <summary>Kestrel cannot tell it from a client that has left, and a client that left must hold nothing.</summary>
    [DatabaseFact]
    public async Task Who_closes_its_side_is_taken_for_gone_and_holds_nothing()
    {
        for (var i = 0; i < 200; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(served.Address.Host, served.Address.Port);
            var request = $"GET /v1/observations?limit={i + 1} HTTP/1.1\r\nHost: x\r\n\r\n";
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
            client.Client.Shutdown(SocketShutdown.Send);
        }

        for (var attempt = 0; served.Service<AdmissionLimit>() is not { Active: 0, Waiting: 0 }; attempt++)
        {
            Assert.True(attempt < 200, "places are still taken");
            await Task.Delay(50);
        }

        Assert.Equal(System.Net.HttpStatusCode.OK, (await served.GetAsync("/v1/observations?limit=777")).Status);
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(served.Address.Host, served.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await new StreamReader(stream, Encoding.UTF8).ReadToEndAsync(patience.Token);
    }
}
