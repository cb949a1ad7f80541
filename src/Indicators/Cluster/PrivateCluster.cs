using Npgsql;

namespace Indicators.Cluster;

/// <summary>
/// The PostgreSQL server in the data folder of <c>indicators up</c>: created on the first start, and started again on the next.
/// It listens on a Unix socket only, for the user of this process only, with the database and the logins of <see cref="PrivateRoles"/>.
/// The data folder holds <c>cluster</c> (the server's home), <c>roles</c> (the version of the logins) and <c>lock</c>.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private static readonly string[] Settings = ["shared_buffers=128MB", "max_connections=50", "max_wal_size=512MB", "jit=off"];

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly FolderLock _folderLock;
    private readonly PostgresServer _server;
    private readonly CancellationTokenSource _ending = new();
    private Task _watching = Task.CompletedTask;
    private ServerGuard _guard;
    private readonly string _socketFolder;
    private bool _disposed;

    private PrivateCluster(FolderLock folderLock, PostgresServer server, ServerGuard guard, string socketFolder)
    {
        (_folderLock, _server, _guard, _socketFolder) = (folderLock, server, guard, socketFolder);
        OwnerConnectionString = Connection(socketFolder, PrivateRoles.Owner, null, PrivateRoles.Database);
        ReaderConnectionString = Connection(socketFolder, PrivateRoles.Api, null, PrivateRoles.Database);
    }

    /// <summary>Npgsql connection string of the database's owner.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Npgsql connection string of the reader; give it to <see cref="Database.DatabaseConnection.Reader"/>.</summary>
    public string ReaderConnectionString { get; }

    /// <summary>
    /// Starts the cluster of a data folder, and creates it first if necessary. It stops on disposal or when the process ends.
    /// </summary>
    /// <param name="dataFolder">The data folder; created if it does not exist.</param>
    /// <param name="progress">Called at the start of each step that takes time.</param>
    /// <param name="cancel">Cancels the start.</param>
    /// <exception cref="ClusterException">The cluster cannot be started; the message is one line for the operator.</exception>
    public static async Task<PrivateCluster> StartAsync(
        string dataFolder,
        Action<string>? progress = null,
        CancellationToken cancel = default
    )
    {
        var data = Path.GetFullPath(dataFolder);
        var binaries = await PostgresBinaries.FindOrInstallAsync(progress, cancel);
        try
        {
            Directory.CreateDirectory(data);
            var lockFile = Path.Combine(data, "lock");
            var folderLock =
                FolderLock.TryTake(lockFile)
                ?? throw new ClusterException(
                    ClusterProblem.Busy,
                    $"the data folder {data} is in use by process {await FolderLock.HolderAsync(lockFile, cancel)}",
                    "stop that process first ('up' and 'serve' keep the folder while they run), or name another folder with --data"
                );
            try
            {
                return await StartAsync(data, folderLock, binaries, progress, cancel);
            }
            catch
            {
                folderLock.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException(
                ClusterProblem.Folder,
                $"the data folder {data} cannot be used: {e.Message.ReplaceLineEndings(" ")}",
                "make it writable or free space on its disk, or name another folder with --data",
                e
            );
        }
    }

    /// <summary>Writes everything in memory to disk, so that stopping the server later is fast even on a busy disk.</summary>
    public async Task CheckpointAsync(CancellationToken cancel = default)
    {
        await using var source = NpgsqlDataSource.Create(OwnerConnectionString);
        await using var checkpoint = source.CreateCommand("CHECKPOINT");
        checkpoint.CommandTimeout = 0;
        await checkpoint.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Stops the server and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await _ending.CancelAsync();
        await _watching;
        NpgsqlConnection.ClearAllPools();
        await _server.StopAsync(CancellationToken.None);
        _guard.Dispose();
        RemoveSocketFolder(_socketFolder);
        _folderLock.Dispose();
        _ending.Dispose();
    }

    /// <summary>Starts the server again whenever it ends by itself, until this is disposed of.</summary>
    /// <param name="report">Called with a line when the server has ended, and when it runs again.</param>
    public void KeepRunning(Action<string> report) => _watching = WatchAsync(report);

    private async Task WatchAsync(Action<string> report)
    {
        var wait = ShortestWait;
        while (true)
        {
            await Task.Delay(LookEvery, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_ending.IsCancellationRequested)
                return;
            if (_server.IsRunning)
            {
                wait = ShortestWait;
                continue;
            }

            report("PostgreSQL has ended; starting it again");
            try
            {
                Directory.CreateDirectory(_socketFolder);
                var id = await PrivateSetup.LaunchAsync(_server, _socketFolder, Settings, _ending.Token);
                _guard.Dispose();
                _guard = ServerGuard.Watch(id, "INT", _socketFolder, _server.PidFile);
                report("PostgreSQL runs again");
            }
            catch (Exception failure) when (failure is ClusterException or IOException or UnauthorizedAccessException)
            {
                report($"PostgreSQL does not start, next attempt in {wait.TotalSeconds:0} s: {failure.Message}");
                await Task.Delay(wait, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    internal static string Connection(string socketFolder, string user, string? password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Username = user,
            Password = password,
            Database = database,
        }.ConnectionString;

    private static async Task<PrivateCluster> StartAsync(
        string data,
        FolderLock folderLock,
        IReadOnlyList<PostgresBinaries> installed,
        Action<string>? progress,
        CancellationToken cancel
    )
    {
        var user = await SystemUser.ForServerAsync(cancel);
        var home = await ServerFolders.HomeAsync(data, user, progress, cancel);
        user = await UserOfAsync(home, user, cancel);
        var server = new PostgresServer(Choose(installed, home), user, home);

        // If a server runs although we hold the lock, a process that has ended left it behind.
        var leftSocket = server.LastSocketFolder();
        await server.StopAsync(cancel);
        RemoveSocketFolder(leftSocket);

        await PrivateSetup.PrepareAsync(data, server, progress, cancel);
        var socketFolder = await ServerFolders.MakeForSocketAsync(user, cancel);
        try
        {
            progress?.Invoke("starting PostgreSQL");
            var id = await PrivateSetup.LaunchAsync(server, socketFolder, Settings, cancel);
            var guard = ServerGuard.Watch(id, "INT", socketFolder, server.PidFile);
            var cluster = new PrivateCluster(folderLock, server, guard, socketFolder);
            await PrivateSetup.ForgetAsync(cluster.ReaderConnectionString, cancel);
            return cluster;
        }
        catch
        {
            // A cancelled start may still have started the server.
            await server.StopAsync(CancellationToken.None);
            RemoveSocketFolder(socketFolder);
            throw;
        }
    }

    /// <summary>The server must run as the owner of its data directory, whoever starts it.</summary>
    private static async Task<SystemUser?> UserOfAsync(string home, SystemUser? user, CancellationToken cancel)
    {
        var owner = await ServerFolders.OwnerAsync(home, cancel);
        if (user is not null)
        {
            var server = owner is null || owner == "0" || owner == user.Uid ? user : await SystemUser.FindAsync(owner, cancel) ?? user;
            return await ServerFolders.CanEnterAsync(home, server, cancel)
                ? server
                : throw new ClusterException(
                    ClusterProblem.Folder,
                    $"the user {server.Name}, who runs PostgreSQL, cannot open {home}",
                    "let that user enter the folders above it, or name another folder with --data"
                );
        }
        var we = await SystemCommand.RunAsync(["id", "-u"], cancel: cancel);
        return owner == we.Output.Trim()
            ? null
            : throw new ClusterException(
                ClusterProblem.Folder,
                $"{home} belongs to another user (id {owner})",
                "start as that user or as root, or name another folder with --data"
            );
    }

    private static PostgresBinaries Choose(IReadOnlyList<PostgresBinaries> installed, string home)
    {
        var file = Path.Combine(home, "data", "PG_VERSION");
        if (!File.Exists(file))
            return installed[0];
        var made = File.ReadAllText(file).Trim();
        return installed.FirstOrDefault(b => b.Major.ToString(System.Globalization.CultureInfo.InvariantCulture) == made)
            ?? throw new ClusterException(
                ClusterProblem.Version,
                $"the database in {home} needs PostgreSQL {made}; installed: {string.Join(", ", installed.Select(b => b.Major))}",
                $"install PostgreSQL {made}, or move the folder away: the next start creates a new database from seeds/"
            );
    }

    private static void RemoveSocketFolder(string? folder)
    {
        // The path comes from a file, so remove only what we would have created.
        if (folder is null || !folder.StartsWith("/tmp/indicators-", StringComparison.Ordinal) || !Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty folder left in /tmp is not worth failing for.
        }
    }
}
