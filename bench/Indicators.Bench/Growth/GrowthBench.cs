using System.Diagnostics;
using System.Text.Json;

namespace Indicators.Bench.Growth;

/// <summary>Times every route with one client, and prints a table.</summary>
internal static class GrowthBench
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(GrowthServer served, GrowthReport report, int requests, string? only, CancellationToken cancel)
    {
        GrowthServer.Say($"| route | p50 ms | p99 ms | kB | status |\n| --- | --- | --- | --- | --- |");
        foreach (var route in await GrowthRoutes.OfAsync(served, cancel))
        {
            if (only is not null && !route.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
                continue;
            var times = new List<double>();
            var (total, bytes, status) = (Stopwatch.StartNew(), 0L, 0);
            for (var n = 0; n <= requests && (n < 2 || total.Elapsed < Most); n++)
            {
                var clock = Stopwatch.StartNew();
                using var response = await served.Client.GetAsync(new Uri(route.PathOf(n), UriKind.Relative), cancel);
                bytes = (await response.Content.ReadAsByteArrayAsync(cancel)).LongLength;
                status = (int)response.StatusCode;
                // The first compiles, plans and fills caches.
                if (n > 0)
                    times.Add(clock.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            var (median, slowest) = (times[times.Count / 2], times[^Math.Max(1, times.Count / 100)]);
            report.Add(served.Figures, route.Name, median, slowest);
            GrowthServer.Say($"| {route.Name} | {median:0.0} | {slowest:0.0} | {bytes / 1024} | {status} |");
        }

        var memory = GC.GetTotalMemory(forceFullCollection: true) / 1048576;
        report.Note(served.Figures, "memory in use, MB", memory);
        GrowthServer.Say($"memory of the server: {memory} MB in use");
    }
}

/// <summary>A route with its requests.</summary>
internal sealed record GrowthRoute(string Name, Func<int, string> PathOf);
