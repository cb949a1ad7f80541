using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Indicators.Torture.CleanMachine;

/// <summary>
/// <c>./indicators up</c> on a machine that has nothing but Debian's minimum and the .NET SDK: as an ordinary user, who is told what to
/// install; as root, for whom it is installed; and as the ordinary user again.
/// </summary>
internal sealed class CleanMachineRun(Action<string> progress)
{
    private readonly List<string> _lines = [];

    public int Faults { get; private set; }

    public string Run()
    {
        if (DebianRoot.Unavailable() is { } reason)
            return $"Skipped: {reason}.";
        using var root = DebianRoot.Make(progress);
        root.Run("/", "root", "useradd --create-home visitor");
        root.CopyProject("/home/visitor/indicators", "visitor:visitor");
        root.CopyProject("/root/indicators", "root:root");

        progress("as an ordinary user without PostgreSQL");
        var clock = Stopwatch.StartNew();
        var told = root.Run("/home/visitor/indicators", "visitor", "exec ./indicators up --port 0");
        var last = told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var isTold = told.ExitCode == 3 && last.Contains("apt-get install -y postgresql", StringComparison.Ordinal);
        Note(
            "ordinary user, no PostgreSQL",
            isTold ? "told in one line what to install" : $"exit code {told.ExitCode}: {last}",
            clock,
            isTold
        );

        Up(root, "root", "/root/indicators", "root: builds, installs PostgreSQL, imports, serves");
        Up(root, "root", "/root/indicators", "root, second start");
        Up(root, "visitor", "/home/visitor/indicators", "ordinary user: imports, serves");
        Up(root, "visitor", "/home/visitor/indicators", "ordinary user, second start");
        return $"| start | outcome | seconds |\n| --- | --- | --- |\n{string.Join('\n', _lines)}";
    }

    private void Up(DebianRoot root, string user, string folder, string what)
    {
        progress(what);
        var clock = Stopwatch.StartNew();
        var port = FreePort();
        using var up = root.Start(folder, user, $"exec ./indicators up --port {port}");
        var errors = new System.Collections.Concurrent.ConcurrentQueue<string>();
        up.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                errors.Enqueue(text);
        };
        up.BeginErrorReadLine();
        var ready = up.StandardOutput.ReadLine();
        if (ready is null)
        {
            up.WaitForExit();
            Note(what, $"exit code {up.ExitCode}: {string.Join(" / ", errors.TakeLast(3))}", clock, false);
            return;
        }

        clock.Stop();
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var statuses = new[] { "/health/ready", "/v1/observations?limit=1", "/v1/trace?q=3%20percent", "/" }.Select(path =>
        {
            using var answer = client.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
            return (int)answer.StatusCode;
        });
        var all = string.Join(' ', statuses);
        // The signal goes to the process itself, which unshare has started.
        DebianRoot.Signal(up, "TERM");
        up.WaitForExit();
        var isFine = all == "200 200 200 200" && up.ExitCode == 0;
        Note(
            what,
            isFine ? "ready, answers, stops" : $"statuses {all}, exit code {up.ExitCode}: {string.Join(" / ", errors.TakeLast(3))}",
            clock,
            isFine
        );
    }

    private void Note(string what, string outcome, Stopwatch clock, bool isFine)
    {
        if (!isFine)
            Faults++;
        var seconds = clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        _lines.Add($"| {what} | {outcome} | {seconds} |");
        progress($"{what}: {outcome} ({seconds} s)");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
