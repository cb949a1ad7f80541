using System.IO.Pipelines;
using System.Net;
using Indicators.Api.Http.Edge;
using Microsoft.AspNetCore.Connections;

namespace Indicators.Api.Tests.Promises;

/// <summary>What a trusted proxy says, and what its clients only claim.</summary>
public sealed class ProxyTests(ProxyTests.BehindProxy served) : IClassFixture<ProxyTests.BehindProxy>
{
    [DatabaseTheory]
    [InlineData("203.0.113.7")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.9")]
    public async Task A_forwarded_address_exempts_nobody_from_the_limit(string address)
    {
        Assert.Null((await served.GetAsync("/v1/areas"))["RateLimit"]);
        Assert.NotNull((await served.GetAsync("/v1/areas", ("X-Forwarded-For", address)))["RateLimit"]);
    }

    [DatabaseFact]
    public async Task Links_name_the_forwarded_host_and_path()
    {
        const string Path = "/v1/observations?limit=1";
        for (var i = 0; i < 3; i++) // the last one is answered from memory
            Assert.Contains($"<http://{served.Address.Authority}/v1/", (await served.GetAsync(Path))["Link"], StringComparison.Ordinal);
        var forwarded = await served.GetAsync(
            Path,
            ("X-Forwarded-For", "203.0.113.7"),
            ("X-Forwarded-Host", "data.example.net"),
            ("X-Forwarded-Proto", "https"),
            ("X-Forwarded-Prefix", "/figures")
        );
        Assert.Contains("<https://data.example.net/figures/v1/", forwarded["Link"], StringComparison.Ordinal);
        var prefixed = await served.GetAsync(Path, ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Prefix", "/figures"));
        Assert.Contains("/figures/v1/", prefixed["Link"], StringComparison.Ordinal);
    }

    [DatabaseTheory]
    [InlineData("X-Forwarded-Host", "xn--zz")]
    [InlineData("X-Forwarded-Prefix", "no-slash")]
    [InlineData("X-Forwarded-Prefix", "/%zz")]
    [InlineData("X-Forwarded-Proto", "a b")]
    [InlineData("X-Forwarded-For", "[::1")]
    public async Task A_forwarded_header_that_cannot_be_read_is_refused_or_left_out(string name, string value)
    {
        var answer = await served.GetAsync("/v1/areas?limit=1", (name, value), ("X-Forwarded-For", "203.0.113.7"));
        if (answer.Status != HttpStatusCode.OK)
            answer.AssertProblem(400, "malformed-request");
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
    }

    [Fact]
    public async Task A_proxy_is_known_by_its_whole_address()
    {
        var proxy = IPAddress.Parse("2001:db8::5");
        var connections = new ClientConnections(most: 10, mostOfClient: 1, address => address.Equals(proxy));
        var ended = new TaskCompletionSource();
        var handle = connections.Limit(_ => ended.Task);
        var open = Enumerable.Range(0, 3).Select(i => handle(Connection(proxy, 1000 + i))).ToArray();
        Assert.Equal((3, 0L), (connections.Count, connections.Closed));
        var others = Enumerable.Range(0, 3).Select(i => handle(Connection(IPAddress.Parse("2001:db8:1::5"), 1000 + i))).ToArray();
        Assert.Equal((4, 2L), (connections.Count, connections.Closed));
        ended.SetResult();
        await Task.WhenAll([.. open, .. others]);
        Assert.Equal(0, connections.Count);
    }

    private static DefaultConnectionContext Connection(IPAddress address, int port) =>
        new($"{address}:{port}", new Duplex(), new Duplex()) { RemoteEndPoint = new IPEndPoint(address, port) };

    private sealed class Duplex : IDuplexPipe
    {
        private readonly Pipe _pipe = new();

        public PipeReader Input => _pipe.Reader;

        public PipeWriter Output => _pipe.Writer;
    }

    public sealed class BehindProxy : Served
    {
        protected override ApiOptions Options => base.Options with { Arguments = ["--Indicators:TrustedProxies=127.0.0.1"] };
    }
}
