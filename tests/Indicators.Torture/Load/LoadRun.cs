using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Indicators.Torture.Load;

/// <summary>
/// Asks for ten times what can be computed: every request is one that no earlier one was, so none is answered from memory. Measures what
/// can be computed, then one client alone before, all of them, and one client after. The clients are a process of their own.
/// </summary>
internal static class LoadRun
{
    /// <summary>How many times what can be computed is asked for.</summary>
    private const int Times = 10;

    private const int Probes = 400;

    public static async Task<LoadResult> RunAsync(Uri server, int clients, TimeSpan duration, CancellationToken cancel)
    {
        // What one client sees, once everything is compiled; and how much is computed when a few ask without a pause.
        await MeasureAsync(server, new Press(Clients: 20, Seconds: 8, Rate: 0, Requests: 0, First: 0), cancel);
        var capacity =
            (await MeasureAsync(server, new Press(Clients: 20, Seconds: 8, Rate: 0, Requests: 0, First: 100_000), cancel)).Admitted.Count
            / 8;
        var before = await MeasureAsync(server, new Press(Clients: 1, Seconds: 120, Rate: 0, Probes, First: 200_000), cancel);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var memory = WatchAsync(duration, watching.Token);
        var pressed = await MeasureAsync(
            server,
            new Press(clients, (int)duration.TotalSeconds, Rate: Times * Math.Max(1, capacity), Requests: 0, First: 300_000),
            cancel
        );
        await watching.CancelAsync();
        var after = await MeasureAsync(server, new Press(Clients: 1, Seconds: 120, Rate: 0, Probes, First: 5_000_000), cancel);
        return new LoadResult(clients, duration, capacity, before, pressed, after, await memory);
    }

    /// <summary>Runs clients in a process of their own.</summary>
    private static async Task<Measured> MeasureAsync(Uri server, Press press, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "press", server.ToString(), JsonSerializer.Serialize(press)])
        {
            RedirectStandardOutput = true,
        };
        using var clients = Process.Start(start)!;
        var output = await clients.StandardOutput.ReadToEndAsync(cancel);
        await clients.WaitForExitAsync(cancel);
        return clients.ExitCode == 0
            ? JsonSerializer.Deserialize<Measured>(output)!
            : throw new InvalidOperationException($"the clients ended with {clients.ExitCode}");
    }

    private static IEnumerable<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(LoadRun).Assembly.Location] : [];

    /// <summary>Memory of the service, in megabytes, after a quarter of the time and at its end.</summary>
    private static async Task<(long Early, long Late)> WatchAsync(TimeSpan duration, CancellationToken end)
    {
        await Task.Delay(duration / 4, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var early = Environment.WorkingSet >> 20;
        await Task.Delay(Timeout.Infinite, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return (early, Environment.WorkingSet >> 20);
    }
}

/// <summary>What came of a run.</summary>
internal sealed record LoadResult(
    int Clients,
    TimeSpan Duration,
    int Capacity,
    Measured Before,
    Measured Pressed,
    Measured After,
    (long Early, long Late) Memory
)
{
    /// <summary>What is not as promised.</summary>
    public IEnumerable<string> Faults()
    {
        if (Pressed.Refused.Count == 0)
            yield return "nobody was refused, so nothing is shown";
        if (Measured.At(Pressed.Admitted, 0.99) > 3 * Measured.At(Before.Admitted, 0.99))
            yield return "the 99th percentile of the admitted is more than three times that of one client";
        if (Measured.At(After.Admitted, 0.99) > 3 * Measured.At(Before.Admitted, 0.99))
            yield return "the service is not as fast afterwards as before";
        if (Memory.Late > (Memory.Early * 1.2) + 50)
            yield return "memory grows";
        if (Pressed.WithoutRetryAfter > 0)
            yield return $"{Pressed.WithoutRetryAfter} refusals have no Retry-After";
        foreach (var (status, count) in Pressed.Statuses.Where(one => one.Key is not (200 or 429 or 503)))
            yield return $"{count} answers have the status {status}";
    }

    public override string ToString() =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
            | | p50 ms | p99 ms |
            | --- | --- | --- |
            | one client, before | {Row(Before.Admitted)} |
            | {Clients} clients for {Duration.TotalSeconds:F0} s, admitted | {Row(Pressed.Admitted)} |
            | {Clients} clients, refused | {Row(Pressed.Refused)} |
            | one client, after | {Row(After.Admitted)} |

            {Capacity} answers a second can be computed. Asked for: {Pressed.Statuses.Values.Sum()
                / Duration.TotalSeconds:F0} a second; admitted: {Pressed.Admitted.Count
                / Duration.TotalSeconds:F0}. Statuses: {string.Join(", ", Pressed.Statuses.Select(one => $"{one.Value} × {one.Key}"))}.
            Memory of the service: {Memory.Early} MB after a quarter of the time, {Memory.Late} MB at its end.
            {string.Concat(Faults().Select(fault => $"\n- Not kept: {fault}"))}
            """
            )
            .TrimEnd();

    private static string Row(IReadOnlyList<double> all) =>
        string.Create(CultureInfo.InvariantCulture, $"{Measured.At(all, 0.5):F1} | {Measured.At(all, 0.99):F1}");
}
