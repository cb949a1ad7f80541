using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Indicators.Torture.Load;

/// <summary>Clients that ask at a rate, as far as the answers let them.</summary>
/// <param name="Clients">Clients at once.</param>
/// <param name="Seconds">How long.</param>
/// <param name="Rate">Requests a second of all clients together; 0 for as many as are answered.</param>
/// <param name="Requests">So many of each client, however long they take; 0 for as many as fit into the time.</param>
/// <param name="First">Number of the first request: no two runs ask for the same.</param>
internal sealed record Press(int Clients, int Seconds, int Rate, int Requests, int First)
{
    public async Task<Measured> RunAsync(Uri server)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Clients })
        {
            BaseAddress = server,
        };
        var (admitted, refused) = (new Latencies.Counter(), new Latencies.Counter());
        var (statuses, silent, next) = (new ConcurrentDictionary<int, int>(), 0, First);
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(Seconds));
        var pause = Rate == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((double)Clients / Rate);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(AskAsync));
        return new Measured(admitted.Read(), refused.Read(), new SortedDictionary<int, int>(statuses), silent);

        async Task AskAsync(int number)
        {
            // They do not begin all at once, and each keeps its rhythm.
            var due = Stopwatch.GetTimestamp() + (long)(pause.TotalSeconds * number / Clients * Stopwatch.Frequency);
            for (var i = 0; (Requests == 0 || i < Requests) && !end.IsCancellationRequested; i++)
            {
                try
                {
                    if (pause > TimeSpan.Zero && Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due) is { Ticks: > 0 } wait)
                        await Task.Delay(wait, end.Token);
                    due = Math.Max(due + (long)(pause.TotalSeconds * Stopwatch.Frequency), Stopwatch.GetTimestamp());
                    var start = Stopwatch.GetTimestamp();
                    using var answer = await client.GetAsync(PathOf(Interlocked.Increment(ref next)), end.Token);
                    var taken = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, count) => count + 1);
                    if (answer.StatusCode == HttpStatusCode.OK)
                        admitted.Add(taken);
                    else
                        refused.Add(taken);
                    if (answer.StatusCode != HttpStatusCode.OK && answer.Headers.RetryAfter is null)
                        Interlocked.Increment(ref silent);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    /// <summary>A page of ten figures that nobody has asked for.</summary>
    private static string PathOf(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"/v1/observations?limit=10&from={1 + (n % 1990):0000}")
        + string.Create(
            CultureInfo.InvariantCulture,
            $"&to={2000 + (n / 668_640 % 7000)}-{1 + (n / 1990 % 12):00}-{1 + (n / 23880 % 28):00}"
        );
}
