using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.WarmUps;
using Indicators.Api.Resources.Trace;
using Indicators.Api.Tests.Promises;
using Indicators.Candidates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Indicators.Api.Tests;

/// <summary>The warm-up reads the index of the release before the first caller needs it.</summary>
[Collection(Alone.Name)]
public sealed class WarmUpTests(WarmUpTests.WarmServer warm) : IClassFixture<WarmUpTests.WarmServer>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [DatabaseFact]
    public async Task The_index_of_the_release_is_read_before_the_first_request()
    {
        var cache = await CacheAsync();

        Assert.True(cache.Has<TraceRelease>());
    }

    [DatabaseFact]
    public async Task Its_requests_are_neither_logged_nor_measured()
    {
        await CacheAsync();
        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/v1/units");
        stranger.Headers.Add("Indicators-Own-Request", "0");
        await warm.Client.SendAsync(stranger);

        var line = await warm.LineAsync(line => (string?)line["message"] == "request");
        using var operators = new HttpClient { BaseAddress = warm.Operators };
        var metrics = await operators.GetStringAsync("/metrics");

        Assert.Equal("/v1/units", (string?)line["route"]);
        Assert.Equal(["/v1/units"], Regex.Matches(metrics, "http_route=\"([^\"]+)").Select(match => match.Groups[1].Value).Distinct());
    }

    [Fact]
    public async Task It_ends_as_soon_as_the_host_begins_to_stop()
    {
        // Kestrel waits for open requests before it stops: here is one that is never answered.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var builder = WebApplication.CreateSlimBuilder();
        await using var host = builder.Build();
        var addresses = host.Services.GetRequiredService<IServer>();
        addresses.Features.Get<IServerAddressesFeature>()!.Addresses.Add($"http://{silent.LocalEndpoint}");
        using var lifetime = new Lifetime();
        using var warmUp = new TraceWarmUp(addresses, lifetime, new OwnRequests());
        await warmUp.StartAsync(CancellationToken.None);
        lifetime.Started.Cancel();
        using var request = await silent.AcceptTcpClientAsync().WaitAsync(Patience);

        lifetime.StopApplication();

        await warmUp.ExecuteTask!.WaitAsync(Patience);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://localhost:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("https://127.0.0.1:8443", null)]
    [InlineData("unix:/run/indicators.sock", null)]
    [InlineData("http://unix:/run/indicators.sock", null)]
    [InlineData(null, null)]
    public void It_reaches_itself_where_it_listens(string? listening, string? address) =>
        Assert.Equal(address, WarmUp.AddressOf(listening)?.ToString());

    /// <summary>The releases in memory, once one of them can be traced.</summary>
    private async Task<ReleaseCache> CacheAsync()
    {
        var cache = warm.Services.GetRequiredService<ReleaseCache>();
        var waiting = Stopwatch.StartNew();
        while (!cache.Has<TraceRelease>() && waiting.Elapsed < Patience)
            await Task.Delay(20);
        return cache;
    }

    /// <summary>A host's lifetime that the test decides.</summary>
    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationTokenSource Started { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            Started.Dispose();
            _stopping.Dispose();
        }
    }

    /// <summary>A server as an operator runs it.</summary>
    public sealed class WarmServer : TelemetryTests.Logged
    {
        public IServiceProvider Services { get; private set; } = null!;

        protected override ApiOptions Options => base.Options with { WarmsUp = true };

        protected override void Configure(WebApplication app) => Services = app.Services;
    }
}
