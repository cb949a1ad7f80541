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

    /// <param name="server">A server of this machine, in this process.</param>
    /// <param name="clients">How many ask at once.</param>
    /// <param name="duration">How long.</param>
    /// <param name="clientsOn">The processors of the clients, as <c>taskset -c</c> takes them; null for any.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<LoadResult> RunAsync(Uri server, int clients, TimeSpan duration, string? clientsOn, CancellationToken cancel)
    {
        // What one client sees, once everything is compiled; and how much is computed when a few ask without a pause.
        await MeasureAsync(server, clientsOn, new Press(Clients: 20, Seconds: 8, Rate: 0, Requests: 0, First: 0), cancel);
        var few = await MeasureAsync(server, clientsOn, new Press(Clients: 20, Seconds: 8, Rate: 0, Requests: 0, First: 100_000), cancel);
        var capacity = few.Admitted.Count / 8;
        var before = await MeasureAsync(server, clientsOn, new Press(Clients: 1, Seconds: 120, Rate: 0, Probes, First: 200_000), cancel);
        using var watching = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var memory = WatchAsync(duration, watching.Token);
        var pressed = await MeasureAsync(
            server,
            clientsOn,
            new Press(clients, (int)duration.TotalSeconds, Rate: Times * Math.Max(1, capacity), Requests: 0, First: 300_000),
            cancel
        );
        await watching.CancelAsync();
        var after = await MeasureAsync(server, clientsOn, new Press(Clients: 1, Seconds: 120, Rate: 0, Probes, First: 5_000_000), cancel);
        return new LoadResult(clients, duration, clientsOn, capacity, before, pressed, after, await memory);
    }

    /// <summary>Runs clients in a process of their own.</summary>
    private static async Task<Measured> MeasureAsync(Uri server, string? clientsOn, Press press, CancellationToken cancel)
    {
        string[] command = [Environment.ProcessPath!, .. Self(), "press", server.ToString(), JsonSerializer.Serialize(press)];
        if (clientsOn is not null)
            command = ["taskset", "-c", clientsOn, .. command];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        using var clients = Process.Start(start)!;
        var output = await clients.StandardOutput.ReadToEndAsync(cancel);
        await clients.WaitForExitAsync(cancel);
        return clients.ExitCode == 0
            ? JsonSerializer.Deserialize<Measured>(output)!
            : throw new InvalidOperationException($"the clients ended with {clients.ExitCode}");
    }

    private static IEnumerable<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(LoadRun).Assembly.Location] : [];

    /// <summary>
    /// Memory of the service, in megabytes, after a quarter of the time and near its end. It is the process of this run too, so what the
    /// clients send back must not be in it yet.
    /// </summary>
    private static async Task<(long Early, long Late)> WatchAsync(TimeSpan duration, CancellationToken end)
    {
        await Task.Delay(duration / 4, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var early = Environment.WorkingSet >> 20;
        await Task.Delay(duration * 0.7, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return (early, Environment.WorkingSet >> 20);
    }
}

/// <summary>What came of a run.</summary>
internal sealed record LoadResult(
    int Clients,
    TimeSpan Duration,
    string? ClientsOn,
    int Capacity,
    Measured Before,
    Measured Pressed,
    Measured After,
    (long Early, long Late) Memory
)
{
    /// <summary>Milliseconds within which a refusal comes, also where its client has to wait for a processor.</summary>
    private const int AtOnce = 100;

    /// <summary>What is not as promised.</summary>
    public IEnumerable<string> Faults()
    {
        if (Pressed.Refused.Count == 0)
            yield return "nobody was refused, so nothing is shown";
        if (Pressed.Admitted.At(0.99) > 3 * Before.Admitted.At(0.99))
            yield return "the 99th percentile of the admitted is more than three times that of one client";
        if (After.Admitted.At(0.99) > 3 * Before.Admitted.At(0.99))
            yield return "the service is not as fast afterwards as before";
        if (Pressed.Refused.At(0.99) > AtOnce)
            yield return $"the refused are not told at once: one in a hundred waits longer than {AtOnce} ms";
        if (After.Refused.Count > 0)
            yield return $"{After.Refused.Count} requests are refused afterwards";
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
            {(ClientsOn is null ? "The clients share the processors of the service." : $"The clients run on processor {ClientsOn}.")}
            Memory of the service: {Memory.Early} MB after a quarter of the time, {Memory.Late} MB near its end.
            {string.Concat(Faults().Select(fault => $"\n- Not kept: {fault}"))}
            """
            )
            .TrimEnd();

    private static string Row(Latencies all) => string.Create(CultureInfo.InvariantCulture, $"{all.At(0.5):F1} | {all.At(0.99):F1}");
}
