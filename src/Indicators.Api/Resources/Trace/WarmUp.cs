using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Indicators.Api.Resources.Trace;

/// <summary>
/// Traces claims of the served release over HTTP once the server has started, so that the index is read and the code is compiled before the
/// first caller needs them. A failure ends the warm-up quietly: only the first trace is slower then.
/// </summary>
internal sealed class WarmUp(IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Code is compiled well after some thirty uses, and some of it is used by one question in five.</summary>
    private const int Questions = 150;

    /// <summary>Of three questions two are long: several claims in one sentence are read clause by clause.</summary>
    private const int Long = 3;

    private const int Attempts = 60;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Kestrel stops before this service and waits for open requests: the warm-up has to end as soon as the host begins to stop.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var stop = stopping.Token;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stop);
            if (AddressOf(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()) is not { } address)
                return;
            using var client = new HttpClient(
                new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None }
            )
            {
                BaseAddress = address,
            };
            await AskAsync(client, stop);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            // The first caller waits a little.
        }
    }

    private static async Task AskAsync(HttpClient client, CancellationToken stop)
    {
        for (var attempt = 1; !await IsReadyAsync(client, stop); attempt++)
        {
            if (attempt == Attempts)
                return;
            await Task.Delay(BetweenAttempts, stop);
        }

        var observations =
            (await client.GetFromJsonAsync<JsonObject>($"/v1/observations?limit={Questions}", stop))?["data"]?.AsArray() ?? [];
        string[] claims = [.. observations.Select(one => ((string)one!["claim"]!).TrimEnd('.'))];
        for (var i = 0; i < claims.Length; i++)
        {
            var question =
                i % Long == 0 ? claims[i] : string.Join(", while ", Enumerable.Range(i, Long).Select(k => claims[k % claims.Length]));
            using var answer = await client.GetAsync($"/v1/trace?q={Uri.EscapeDataString(question)}", stop);
            if (!answer.IsSuccessStatusCode)
                return;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken stop)
    {
        using var answer = await client.GetAsync("/health/ready", stop);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>The address at which the server reaches itself; null unless it listens on plain HTTP over TCP.</summary>
    internal static Uri? AddressOf(string? listening)
    {
        // Kestrel writes * or + for every address of the machine, and "unix" for a socket in the file system.
        var named = listening
            ?.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal);
        if (!Uri.TryCreate(named, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.Host == "unix")
            return null;
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;
    }
}
