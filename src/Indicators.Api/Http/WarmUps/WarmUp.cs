using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Indicators.Api.Http.WarmUps;

/// <summary>
/// Sends requests to the server once it has started and is ready, so that code is compiled and indexes are read before the first client
/// needs them. A failure ends the warm-up quietly: only the first answers are slower then.
/// </summary>
internal abstract class WarmUp(IServer server, IHostApplicationLifetime lifetime, OwnRequests own) : BackgroundService
{
    private const int Attempts = 60;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

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

    /// <summary>Sends the requests.</summary>
    protected abstract Task AskAsync(HttpClient client, CancellationToken stop);

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
            using var client = own.CreateClient(address);
            if (await BecomesReadyAsync(client, stop))
                await AskAsync(client, stop);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or OperationCanceledException)
        {
            // The first client waits a little.
        }
    }

    private static async Task<bool> BecomesReadyAsync(HttpClient client, CancellationToken stop)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), stop);
            if (answer.IsSuccessStatusCode)
                return true;
            await Task.Delay(BetweenAttempts, stop);
        }

        return false;
    }
}
