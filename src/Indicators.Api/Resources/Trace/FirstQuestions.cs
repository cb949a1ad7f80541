using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Indicators.Api.Resources.Trace;

/// <summary>
/// Traces claims of its own release, over HTTP, when the server has started: the index is read and the code compiled before anybody waits
/// for it. What cannot be asked is left; nobody depends on it.
/// </summary>
internal sealed class FirstQuestions(IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Code is compiled well after some thirty uses, and some of it is used by one question in five.</summary>
    private const int Questions = 150;

    /// <summary>Of three questions two are long: several claims in one sentence are read clause by clause.</summary>
    private const int Long = 3;

    private const int Attempts = 60;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (AddressOf(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()) is not { } address)
            return;
        try
        {
            using var client = new HttpClient(
                new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None }
            )
            {
                BaseAddress = address,
            };
            await AskAsync(client, stoppingToken);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            // The first who asks then waits a little.
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

    /// <summary>Where the server itself reaches what it listens on; null where that is not plain HTTP over TCP.</summary>
    internal static Uri? AddressOf(string? listening)
    {
        // Kestrel's words for every address of the machine, and for a socket in the file system.
        var named = listening
            ?.Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal);
        if (!Uri.TryCreate(named, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.Host == "unix")
            return null;
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;
    }
}
