using System.Globalization;

namespace Indicators.Cluster;

/// <summary>
/// One PostgreSQL data directory, <c>data</c> in a home folder that belongs to the server's user: creates, starts and stops it. The server
/// listens on a Unix socket only, and every login needs a password.
/// </summary>
/// <param name="binaries">The server programs; their version must match the data directory.</param>
/// <param name="user">The user that runs the server; null for the user of this process.</param>
/// <param name="home">The home folder; it contains <c>data</c> and the log.</param>
internal sealed class PostgresServer(PostgresBinaries binaries, SystemUser? user, string home)
{
    private const string Superuser = "postgres";

    /// <summary>Less free space than this is a full disk: one segment of the journal has 16 MB.</summary>
    private const long SmallestDisk = 1 << 20;

    /// <summary>The log of this start. That of the previous start is kept as <c>server.log.1</c>.</summary>
    public string Log => Path.Combine(home, "server.log");

    private string Data => Path.Combine(home, "data");

    public bool IsInitialised => Directory.Exists(Data);

    /// <summary>Creates the data directory, either completely or not at all.</summary>
    /// <param name="durable">Whether it must survive a power cut.</param>
    /// <param name="statements">One-line statements to run once in it.</param>
    /// <param name="cancel">Cancels the creation.</param>
    public async Task InitialiseAsync(bool durable, IEnumerable<string> statements, CancellationToken cancel)
    {
        var draft = Path.Combine(home, "data.new");
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        // Code-point order with character classes for all alphabets; macOS has no C.UTF-8.
        string[][] locales =
        [
            ["--locale=C.UTF-8"],
            ["--locale=C", "--lc-ctype=UTF-8"],
        ];
        CommandResult made = null!;
        foreach (var locale in locales)
        {
            made = await RunAsync(
                home,
                [
                    binaries["initdb"],
                    "-D",
                    "data.new",
                    "-U",
                    Superuser,
                    "-E",
                    "UTF8",
                    .. locale,
                    "--auth=reject",
                    "--no-instructions",
                    "--no-sync",
                ],
                cancel
            );
            if (made.Succeeded || !made.Error.Contains("locale", StringComparison.Ordinal))
                break;
        }
        if (!made.Succeeded)
            throw Failed("cannot create the database", made.Error.Trim() is { Length: > 0 } error ? error : made.Output);
        await SingleUserAsync(draft, Superuser, statements, cancel);
        // One sync of the file system is much faster than initdb's, which syncs each file, but not every system has it.
        if (durable && !(await RunAsync(home, ["sync", "-f", "data.new"], cancel)).Succeeded)
            await RunAsync(home, [binaries["initdb"], "--sync-only", "-D", "data.new"], cancel);
        Directory.Move(draft, Data);
    }

    /// <summary>Runs statements in single-user mode while the server is stopped: no other connections, and no passwords.</summary>
    public Task SingleUserAsync(string database, IEnumerable<string> statements, CancellationToken cancel) =>
        SingleUserAsync(Data, database, statements, cancel);

    /// <summary>Starts the server and waits until it accepts connections.</summary>
    /// <param name="socketFolder">Folder of its socket; its path must be short, and its user must be able to write to it.</param>
    /// <param name="access">The full content of <c>pg_hba.conf</c>.</param>
    /// <param name="settings">Settings as <c>name=value</c> without blanks.</param>
    /// <param name="cancel">Cancels the start.</param>
    /// <param name="names">The full content of <c>pg_ident.conf</c>.</param>
    /// <returns>Process id of the postmaster.</returns>
    public async Task<int> StartAsync(
        string socketFolder,
        string access,
        IEnumerable<string> settings,
        CancellationToken cancel,
        string names = ""
    )
    {
        await File.WriteAllTextAsync(Path.Combine(Data, "pg_hba.conf"), access, cancel);
        await File.WriteAllTextAsync(Path.Combine(Data, "pg_ident.conf"), names, cancel);
        var options = string.Join(
            ' ',
            settings
                .Concat(["listen_addresses=", $"unix_socket_directories={socketFolder}", "unix_socket_permissions=0700", "timezone=UTC"])
                .Select(setting => $"-c {setting}")
        );
        for (var attempt = 1; ; attempt++)
        {
            if (File.Exists(Log))
                File.Move(Log, $"{Log}.1", overwrite: true);
            // Paths of the log and the data directory are relative to the working directory, because pg_ctl passes them to a shell.
            var started = await RunAsync(
                Data,
                [binaries["pg_ctl"], "start", "-s", "-w", "-t", "60", "-D", ".", "-l", "../server.log", "-o", options],
                cancel
            );
            if (started.Succeeded && Postmaster() is { } id)
                return id;
            var log = File.Exists(Log) ? await File.ReadAllTextAsync(Log, cancel) : "";
            // After kill -9 of the postmaster, its children take a moment to exit and release shared memory.
            if (attempt == 50 || !log.Contains("pre-existing shared memory block", StringComparison.Ordinal))
                throw Failed("PostgreSQL does not start", log.Length > 0 ? log : started.Error);
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Stops a running server. Ends sessions and keeps all committed data.</summary>
    public async Task StopAsync(CancellationToken cancel)
    {
        if (!IsInitialised || Postmaster() is not { } id)
            return;
        if (!IsOurs(id))
        {
            await ForgetAsync(id, cancel);
            return;
        }
        var stopped = await RunAsync(Data, [binaries["pg_ctl"], "stop", "-s", "-m", "fast", "-w", "-t", "30", "-D", "."], cancel);
        if (!stopped.Succeeded && IsOurs(id))
            await RunAsync(Data, [binaries["pg_ctl"], "stop", "-s", "-m", "immediate", "-w", "-t", "10", "-D", "."], cancel);
    }

    /// <summary>Whether its process is there.</summary>
    public bool IsRunning => Postmaster() is { } id && IsOurs(id);

    /// <summary>Folder of the last start's socket, according to the server's pid file.</summary>
    public string? LastSocketFolder() => File.Exists(PidFile) ? File.ReadLines(PidFile).ElementAtOrDefault(4) : null;

    /// <summary>Exists while the server runs, and after a crash.</summary>
    public string PidFile => Path.Combine(Data, "postmaster.pid");

    private int? Postmaster() =>
        File.Exists(PidFile) && int.TryParse(File.ReadLines(PidFile).FirstOrDefault(), CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>
    /// Removes the pid file of a crashed server if its process id now belongs to another program or to a zombie. Otherwise pg_ctl would
    /// signal that program, and a new server would refuse to start. If the id is unused, the server handles the file itself. The file is
    /// kept while children of the crashed server still use the data.
    /// </summary>
    private async Task ForgetAsync(int id, CancellationToken cancel)
    {
        if (!Directory.Exists($"/proc/{id}"))
            return;
        for (var wait = 0; wait < 100 && Processes().Any(IsOurs); wait++)
            await Task.Delay(100, cancel);
        if (!Processes().Any(IsOurs))
            File.Delete(PidFile);
    }

    private static IEnumerable<int> Processes() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0);

    /// <summary>
    /// Whether a process belongs to this data directory's server, judged by its working directory. Without /proc, trusts the pid file.
    /// </summary>
    private bool IsOurs(int id)
    {
        if (!Directory.Exists("/proc/self"))
            return true;
        try
        {
            return new FileInfo($"/proc/{id}/cwd").LinkTarget is { } folder && folder == RealPath(Data);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The path with links resolved by the kernel.</summary>
    private static string RealPath(string folder)
    {
        var parent = Path.GetDirectoryName(folder);
        if (parent is null)
            return folder;
        var real = Path.Combine(RealPath(parent), Path.GetFileName(folder));
        return new DirectoryInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real;
    }

    private async Task SingleUserAsync(string data, string database, IEnumerable<string> statements, CancellationToken cancel)
    {
        var input = string.Join('\n', statements) + "\n";
        var done = await RunAsync(
            data,
            [binaries["postgres"], "--single", "-D", ".", "-c", "log_checkpoints=off", database],
            cancel,
            input
        );
        // Single-user mode continues after an error and reports it only in its output.
        if (
            !done.Succeeded
            || done.Error.Contains("ERROR:", StringComparison.Ordinal)
            || done.Error.Contains("FATAL:", StringComparison.Ordinal)
        )
            throw Failed("cannot set up the database", done.Error);
    }

    private Task<CommandResult> RunAsync(string folder, IEnumerable<string> command, CancellationToken cancel, string input = "") =>
        SystemCommand.RunAsync(user is null ? command : user.Run(command), folder, input, cancel: cancel);

    /// <summary>Creates a failure with the most informative line of the server's output.</summary>
    private ClusterException Failed(string what, string said)
    {
        var lines = said.Replace("Examine the log output.", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var line =
            lines.LastOrDefault(l => l.Contains("FATAL:", StringComparison.Ordinal) || l.Contains("PANIC:", StringComparison.Ordinal))
            ?? lines.FirstOrDefault(l => l.Contains("rror:", StringComparison.OrdinalIgnoreCase))
            ?? lines.LastOrDefault()
            ?? "no reason given";
        // A full disk may also keep the server from saying so.
        var hint =
            said.Contains("No space left", StringComparison.Ordinal) || new DriveInfo(home).AvailableFreeSpace < SmallestDisk
                ? $"the disk of {home} is full: free disk space and start again"
            : File.Exists(Log) ? $"see {Log}"
            : null;
        return new ClusterException(ClusterProblem.Start, $"{what}: {line}", hint);
    }
}
