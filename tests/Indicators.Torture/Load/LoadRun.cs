using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Indicators.Torture.Load;

/// <summary>
/// Asks for much more than can be computed: every request is one that no earlier one was, so none is answered from memory. Measures before,
/// during and after.
/// </summary>
internal static class LoadRun
{
    private const int Probes = 300;
    private static int _next;

    public static async Task<string> RunAsync(Uri server, int clients, TimeSpan duration, CancellationToken cancel)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = clients + 10 })
        {
            BaseAddress = server,
        };
        await ProbeAsync(client, Probes, cancel);
        var before = await ProbeAsync(client, Probes, cancel);
        var memory = Process.GetCurrentProcess().WorkingSet64 >> 20;
        var (taken, statuses) = (new ConcurrentBag<double>(), new ConcurrentDictionary<int, int>());
        var refused = new ConcurrentBag<double>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(duration);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => PressAsync(client, taken, refused, statuses, end.Token)));
        var loaded = Process.GetCurrentProcess().WorkingSet64 >> 20;
        var after = await ProbeAsync(client, Probes, cancel);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            | | p50 ms | p99 ms |
            | --- | --- | --- |
            | one client, before | {At(before, 0.5):F1} | {At(before, 0.99):F1} |
            | {clients} clients for {duration.TotalSeconds:F0} s, admitted | {At(taken, 0.5):F1} | {At(taken, 0.99):F1} |
            | {clients} clients, refused | {At(refused, 0.5):F1} | {At(refused, 0.99):F1} |
            | one client, after | {At(after, 0.5):F1} | {At(after, 0.99):F1} |

            Statuses: {string.Join(", ", statuses.OrderBy(one => one.Key).Select(one => $"{one.Value} × {one.Key}"))}. Admitted a second:
            {statuses.GetValueOrDefault(200)
                / duration.TotalSeconds:F0}. Memory of service and load together: {memory} MB before, {loaded} MB after.
            """
        );
    }

    private static async Task PressAsync(
        HttpClient client,
        ConcurrentBag<double> taken,
        ConcurrentBag<double> refused,
        ConcurrentDictionary<int, int> statuses,
        CancellationToken end
    )
    {
        while (!end.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await client.GetAsync(NextPath(), end);
                statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
                (answer.StatusCode == HttpStatusCode.OK ? taken : refused).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (answer.StatusCode != HttpStatusCode.OK)
                    await Task.Delay(50, end);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private static async Task<List<double>> ProbeAsync(HttpClient client, int count, CancellationToken cancel)
    {
        var all = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(NextPath(), cancel);
            if (answer.IsSuccessStatusCode)
                all.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(5, cancel);
        }

        return all;
    }

    /// <summary>A page of ten figures that nobody has asked for.</summary>
    private static string NextPath()
    {
        var n = Interlocked.Increment(ref _next);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"/v1/observations?limit=10&from={1 + (n % 1990):0000}&to={2000 + (n / 8000)}-{1 + (n / 700 % 12):00}-{1 + (n / 25 % 28):00}"
        );
    }

    private static double At(IEnumerable<double> all, double share)
    {
        var sorted = all.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
