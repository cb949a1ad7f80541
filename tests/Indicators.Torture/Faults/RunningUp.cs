using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Indicators.Database;

namespace Indicators.Torture.Faults;

/// <summary>An <c>indicators up</c> or <c>serve</c> with a private database in a folder.</summary>
internal sealed class RunningUp : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly string _data;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _asked;

    private RunningUp(Process process, string data)
    {
        (_process, _data) = (process, data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                _errors.Enqueue(text);
        };
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to standard error.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>The exit code of one that did not start; null if it is ready.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Starts it, and waits until it says that it is ready or ends.</summary>
    public static async Task<RunningUp> StartAsync(string command, string data, CancellationToken cancel)
    {
        string[] address = command == "up" ? ["--port", "0"] : ["--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("dotnet", [BuiltCommand.Program, command, .. address, "--data", data])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove(DatabaseConnection.Variable);
        start.Environment["INDICATORS_TEXTS"] = BuiltCommand.NoTexts;
        var running = new RunningUp(Process.Start(start)!, data);
        var line = await running._process.StandardOutput.ReadLineAsync(cancel).AsTask().WaitAsync(LongestStart, cancel);
        if (line is null)
        {
            await running._process.WaitForExitAsync(cancel);
            running.ExitCode = running._process.ExitCode;
        }
        else
        {
            running._client.BaseAddress = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..]);
        }

        return running;
    }

    /// <summary>Process id of its PostgreSQL.</summary>
    public int Postmaster =>
        int.Parse(File.ReadLines(Path.Combine(_data, "cluster/data/postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Path of the socket of its PostgreSQL; null while the file that names it is not complete.</summary>
    private string? DatabaseSocket
    {
        get
        {
            try
            {
                var lines = File.ReadAllLines(Path.Combine(_data, "cluster/data/postmaster.pid"));
                return lines.Length < 5 ? null : $"{lines[4].Trim()}/.s.PGSQL.{lines[3].Trim()}";
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <summary>Process id of a session of its API.</summary>
    public int Session =>
        File.ReadAllText($"/proc/{Postmaster}/task/{Postmaster}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => int.Parse(id, CultureInfo.InvariantCulture))
            .First(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("indicators_api", StringComparison.Ordinal));

    /// <summary>Asks for something that is not in memory.</summary>
    public async Task<HttpStatusCode> AskAsync(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref _asked);
        var path = (number % 3) switch
        {
            0 => $"/v1/trace?q={number}%20percent",
            1 => $"/v1/series?q=w{number}",
            _ => $"/v1/observations?limit={1 + (number % 1000)}&q=w{number}",
        };
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), cancel);
        return answer.StatusCode;
    }

    /// <summary>Asks until the answer is 200.</summary>
    /// <param name="within">When to give up.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The times and all statuses that were neither 200 nor 503.</returns>
    public async Task<Recovery> UntilAnsweredAsync(TimeSpan within, CancellationToken cancel)
    {
        var (clock, wrong, isAway) = (Stopwatch.StartNew(), new List<HttpStatusCode>(), false);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var lastAway = 0L;
        var watching = WatchDatabaseAsync();
        try
        {
            while (clock.Elapsed < within)
            {
                var status = await AskAsync(cancel);
                if (status is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable))
                    wrong.Add(status);
                isAway |= status != HttpStatusCode.OK;
                // The server may still answer for a moment after it was hit.
                if (status == HttpStatusCode.OK && (isAway || clock.Elapsed > TimeSpan.FromSeconds(1)))
                {
                    var since = clock.Elapsed - new TimeSpan(Volatile.Read(ref lastAway));
                    return new Recovery(clock.Elapsed, since, wrong);
                }

                await Task.Delay(10, cancel);
            }

            return new Recovery(null, null, wrong);
        }
        finally
        {
            await end.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Beside the requests: one of them may wait for longer than the database is away.
        async Task WatchDatabaseAsync()
        {
            while (true)
            {
                if (DatabaseSocket is not { } socket || !await ServerGreeting.AcceptsAsync(socket, end.Token))
                    Volatile.Write(ref lastAway, clock.Elapsed.Ticks);
                await Task.Delay(20, end.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}

/// <summary>How a service came back after a fault.</summary>
/// <param name="Took">From the fault to the first answer; null if none came in time.</param>
/// <param name="SinceDatabase">From the moment when the database accepts connections to the first answer.</param>
/// <param name="Wrong">Statuses before that were neither 200 nor 503.</param>
internal sealed record Recovery(TimeSpan? Took, TimeSpan? SinceDatabase, IReadOnlyList<HttpStatusCode> Wrong);
