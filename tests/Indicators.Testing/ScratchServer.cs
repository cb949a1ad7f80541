using System.Security.Cryptography;
using Indicators.Cluster;
using Npgsql;

namespace Indicators.Testing;

/// <summary>
/// A PostgreSQL server as an operator has it: bare, with a superuser who needs no password and logins that do. It can be stopped, killed,
/// started again and copied to standbys. Everything is in one folder below /tmp, and goes away with the process.
/// </summary>
public sealed class ScratchServer : IAsyncDisposable
{
    /// <summary>Name of the superuser.</summary>
    public const string Superuser = "postgres";

    private const string Access = $"local all {Superuser} trust\nlocal replication {Superuser} trust\nlocal all all scram-sha-256\n";

    // Commits are synchronous: tests crash this server and expect what was committed.
    private static readonly string[] Settings =
    [
        "wal_level=replica",
        "max_wal_senders=8",
        "hot_standby=on",
        "shared_buffers=16MB",
        "max_connections=60",
        "min_wal_size=32MB",
        "jit=off",
    ];

    private readonly string _folder;
    private readonly SystemUser? _user;
    private readonly PostgresBinaries _binaries;
    private readonly PostgresServer _server;
    private readonly string? _mount;
    private ServerGuard? _guard;

    private ScratchServer(string folder, SystemUser? user, PostgresBinaries binaries, string? mount)
    {
        (_folder, _user, _binaries, _mount) = (folder, user, binaries, mount);
        _server = new PostgresServer(binaries, user, Socket);
    }

    /// <summary>Folder of the socket: the host in connection strings and of <c>psql</c>.</summary>
    public string Socket => Path.Combine(_folder, "home");

    /// <summary>Folder of psql, pg_dump and pg_basebackup.</summary>
    public string Programs => _binaries.Folder;

    /// <summary>What the server wrote since its last start.</summary>
    public string Log => File.Exists(_server.Log) ? File.ReadAllText(_server.Log) : "";

    /// <summary>Starts a server.</summary>
    /// <param name="diskMegabytes">Size of a disk of its own (tmpfs, which only root can mount); null to share that of /tmp.</param>
    public static async Task<ScratchServer> StartAsync(int? diskMegabytes = null)
    {
        var scratch = await MakeAsync(diskMegabytes);
        await scratch._server.InitialiseAsync(durable: false, [], CancellationToken.None);
        await scratch.StartAgainAsync();
        return scratch;
    }

    /// <summary>Whether this process may mount a small disk; the reason why not.</summary>
    public static string? NoDisk { get; } = Environment.IsPrivilegedProcess && TryMount() ? null : "only root can mount a small disk here";

    /// <summary>Makes a standby that follows this server, and starts it.</summary>
    public async Task<ScratchServer> StandbyAsync()
    {
        var standby = await MakeAsync(null);
        string[] copy =
        [
            _binaries["pg_basebackup"],
            "--host",
            Socket,
            "--username",
            Superuser,
            "--pgdata",
            Path.Combine(standby.Socket, "data"),
            "--write-recovery-conf",
            "--checkpoint=fast",
        ];
        var copied = await SystemCommand.RunAsync(_user is null ? copy : _user.Run(copy), standby.Socket);
        if (!copied.Succeeded)
            throw new InvalidOperationException(copied.Error);
        await standby.StartAgainAsync();
        return standby;
    }

    /// <summary>An Npgsql connection string.</summary>
    public string Connection(string user, string? password = null, string database = "postgres") =>
        PrivateCluster.Connection(Socket, user, password, database);

    /// <summary>Runs SQL as the superuser; the first value of its answer.</summary>
    public async Task<object?> AskAsync(string sql, string database = "postgres")
    {
        await using var source = NpgsqlDataSource.Create(Connection(Superuser, null, database) + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Starts it after a stop, a kill or a crash.</summary>
    public async Task StartAgainAsync()
    {
        var id = await _server.StartAsync(Socket, Access, Settings, CancellationToken.None);
        _guard?.Dispose();
        _guard = ServerGuard.Watch(id, "QUIT", _folder, _server.PidFile);
    }

    /// <summary>Whether its process is there.</summary>
    public bool IsRunning => _server.IsRunning;

    /// <summary>Waits until it answers: after a crash it first recovers.</summary>
    public async Task ReadyAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await AskAsync("select 1");
                return;
            }
            catch (NpgsqlException) when (attempt < 300)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Ends its sessions and stops it.</summary>
    public Task StopAsync() => _server.StopAsync(CancellationToken.None);

    /// <summary>Restarts it as after a power cut.</summary>
    public async Task CrashAsync()
    {
        using (var postmaster = System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadLines(_server.PidFile).First())))
        {
            postmaster.Kill();
            await postmaster.WaitForExitAsync();
        }
        await StartAgainAsync();
    }

    /// <summary>Fills its disk but for some kilobytes.</summary>
    public void FillDisk(int leaveKilobytes) => SmallDisk.Fill(Ballast, leaveKilobytes);

    /// <summary>Frees what <see cref="FillDisk"/> took.</summary>
    public void FreeDisk() => File.Delete(Ballast);

    private string Ballast => Path.Combine(Socket, "ballast");

    /// <summary>Stops it and removes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
        _guard?.Dispose();
        if (_mount is not null)
            await SystemCommand.RunAsync(["umount", "--lazy", _mount]);
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<ScratchServer> MakeAsync(int? diskMegabytes)
    {
        var binaries = (await PostgresBinaries.FindAllAsync())[0];
        var user = await SystemUser.ForServerAsync(CancellationToken.None);
        var folder = $"/tmp/indicators-scratch-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        Directory.CreateDirectory(folder);
        var home = Path.Combine(folder, "home");
        await ServerFolders.MakeAsync(home, user, CancellationToken.None);
        if (diskMegabytes is { } size)
        {
            var options = $"size={size}m,mode=0700,uid={user!.Uid},gid={user.Gid}";
            var mounted = await SystemCommand.RunAsync(["mount", "-t", "tmpfs", "-o", options, "none", home]);
            if (!mounted.Succeeded)
                throw new InvalidOperationException(mounted.Error);
        }
        return new ScratchServer(folder, user, binaries, diskMegabytes is null ? null : home);
    }

    private static bool TryMount()
    {
        var folder = Directory.CreateTempSubdirectory("indicators-mount-").FullName;
        try
        {
            return SystemCommand.RunAsync(["mount", "-t", "tmpfs", "-o", "size=1m", "none", folder]).GetAwaiter().GetResult().Succeeded
                && SystemCommand.RunAsync(["umount", folder]).GetAwaiter().GetResult().Succeeded;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A fact that needs PostgreSQL and a small disk of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmallDiskFactAttribute : Xunit.FactAttribute
{
    /// <summary>Skips the fact where either is missing.</summary>
    public SmallDiskFactAttribute() => Skip = TestCluster.Unavailable ?? ScratchServer.NoDisk;
}
