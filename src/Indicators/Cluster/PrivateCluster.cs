using System.Diagnostics;
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

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
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
        ServerFolders.RemoveSocket(_socketFolder);
        _folderLock.Dispose();
        _ending.Dispose();
    }

    /// <summary>Starts the server again whenever it ends by itself, until this is disposed of.</summary>
    /// <param name="report">Called with a line when the server has ended, and when it runs again.</param>
    public void KeepRunning(Action<string> report) => _watching = WatchAsync(report);

    private async Task WatchAsync(Action<string> report)
    {
        var (wait, tried) = (ShortestWait, (long?)null);
        while (await PauseAsync(LookEvery))
        {
            var isStable = tried is not { } then || Stopwatch.GetElapsedTime(then) > LongestWait;
            if (isStable)
                wait = ShortestWait;
            if (_server.IsRunning)
                continue;
            report(isStable ? "PostgreSQL has ended; starting it again" : $"PostgreSQL has ended; next start in {wait.TotalSeconds:0} s");
            // One that ends as often as it is started must not keep the machine busy.
            if (!isStable)
            {
                if (!await PauseAsync(wait))
                    return;
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }

            try
            {
                await StartAgainAsync();
                report("PostgreSQL runs again");
            }
            catch (ClusterException failure)
            {
                report(failure.Message);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                report($"PostgreSQL does not start: {failure.Message}");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            tried = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Waits; false if the watching ends meanwhile.</summary>
    private async Task<bool> PauseAsync(TimeSpan wait)
    {
        await Task.Delay(wait, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ending.IsCancellationRequested;
    }

    private async Task StartAgainAsync()
    {
        // A killed one leaves files that name its process, which may still be listed: a new server would take it for a running one.
        await _server.StopAsync(_ending.Token);
        foreach (var file in Directory.CreateDirectory(_socketFolder).EnumerateFiles())
            file.Delete();
        var id = await PrivateSetup.LaunchAsync(_server, _socketFolder, Settings, _ending.Token);
        _guard.Dispose();
        _guard = ServerGuard.Watch(id, "INT", _socketFolder, _server.PidFile);
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
        user = await ClusterHome.UserAsync(home, user, cancel);
        var server = new PostgresServer(ClusterHome.Choose(installed, home), user, home);

        // If a server runs although we hold the lock, a process that has ended left it behind.
        var leftSocket = server.LastSocketFolder();
        await server.StopAsync(cancel);
        ServerFolders.RemoveSocket(leftSocket);

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
            ServerFolders.RemoveSocket(socketFolder);
            throw;
        }
    }
}
