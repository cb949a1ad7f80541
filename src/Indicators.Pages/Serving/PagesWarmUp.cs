using System.Text.RegularExpressions;
using Indicators.Api.Resources.Trace;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;

namespace Indicators.Pages.Serving;

/// <summary>
/// Asks for a page of each kind once the server has started, following links from the front page, so that the code of the pages is compiled
/// before the first reader comes. A failure ends the warm-up quietly: only the first pages are slower then.
/// </summary>
internal sealed partial class PagesWarmUp(IServer server, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Kinds of pages are few; this only keeps a broken link from going on for ever.</summary>
    private const int Most = 40;

    private const int Attempts = 60;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        var stop = stopping.Token;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stop);
            if (WarmUp.AddressOf(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()) is not { } address)
                return;
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };
            client.DefaultRequestHeaders.Accept.ParseAdd(PageRunner.MediaType);
            for (var attempt = 1; !await IsReadyAsync(client, stop); attempt++)
            {
                if (attempt == Attempts)
                    return;
                await Task.Delay(BetweenAttempts, stop);
            }

            await FollowAsync(client, stop);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // The first reader waits a little.
        }
    }

    /// <summary>Asks for the first page of each kind that links lead to.</summary>
    private static async Task FollowAsync(HttpClient client, CancellationToken stop)
    {
        var (open, seen) = (
            new Queue<string>(["/", "/compare", "/api"]),
            new HashSet<string>(["", "compare", "api"], StringComparer.Ordinal)
        );
        for (var asked = 0; asked < Most && open.TryDequeue(out var path); asked++)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), stop);
            if (!answer.IsSuccessStatusCode)
                continue;
            foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync(stop)))
            {
                var target = System.Net.WebUtility.HtmlDecode(link.Groups[1].Value);
                if (seen.Add(KindOf(target)))
                    open.Enqueue(target);
            }
        }
    }

    /// <summary>Pages of one kind have the same first segment and as many segments.</summary>
    private static string KindOf(string target)
    {
        var segments = target.Split('?', '#')[0].Trim('/').Split('/');
        return segments[0] is "v1" or "swagger" or "openapi" or "assets" ? "" : $"{segments[0]} {segments.Length}";
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken stop)
    {
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), stop);
        return answer.IsSuccessStatusCode;
    }

    [GeneratedRegex("<a\\s[^>]*href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
