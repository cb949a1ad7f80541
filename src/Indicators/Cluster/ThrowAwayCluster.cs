using System.Collections.Concurrent;
using System.Security.Cryptography;
using Npgsql;

namespace Indicators.Cluster;

/// <summary>
/// A PostgreSQL server for tests that keeps nothing: created in under a second in the folder for temporary files, and removed on disposal
/// or when the process ends, even by kill -9. Databases are clones of templates and take about 50 ms each.
/// </summary>
public sealed class ThrowAwayCluster : IAsyncDisposable
{
    private const string Prefix = "indicators-test-";
    private const string Administrator = "postgres";

    private static readonly string[] Settings =
    [
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "wal_level=minimal",
        "max_wal_senders=0",
        "autovacuum=off",
        "shared_buffers=32MB",
        "max_connections=100",
        "jit=off",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new(StringComparer.Ordinal);
    private readonly FolderLock _folderLock;
    private readonly PostgresServer _server;
    private readonly ServerGuard _guard;
    private readonly ClusterRoles _roles;
    private readonly string _administratorPassword;
    private readonly SemaphoreSlim _cloning = new(1);
    private readonly NpgsqlDataSource _administrator;
    private int _databases;

    private ThrowAwayCluster(
        string folder,
        FolderLock folderLock,
        PostgresServer server,
        ServerGuard guard,
        ClusterRoles roles,
        string administratorPassword
    )
    {
        Folder = folder;
        (_folderLock, _server, _guard, _roles) = (folderLock, server, guard, roles);
        _administratorPassword = administratorPassword;
        _administrator = NpgsqlDataSource.Create(Describe("postgres").Administrator);
    }

    /// <summary>The folder of the cluster, removed with it. The socket is in its subfolder <c>home</c>.</summary>
    public string Folder { get; }

    /// <summary>Starts a cluster.</summary>
    /// <param name="settings">Settings such as <c>shared_buffers=2GB</c> in place of those for small databases.</param>
    /// <param name="cancel">Cancels the start.</param>
    /// <exception cref="ClusterException">No server programs were found, or the server does not start.</exception>
    public static async Task<ThrowAwayCluster> StartAsync(IEnumerable<string>? settings = null, CancellationToken cancel = default)
    {
        var installed = await PostgresBinaries.FindAllAsync(cancel);
        if (installed.Count == 0)
            throw PostgresPackages.Missing(null);
        await SweepAsync(installed[0], cancel);
        var user = await SystemUser.ForServerAsync(cancel);
        var (folder, folderLock) = await MakeFolderAsync(user, cancel);
        try
        {
            var home = Path.Combine(folder, "home");
            await ServerFolders.MakeAsync(home, user, cancel);
            var roles = ClusterRoles.Random();
            var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var server = new PostgresServer(installed[0], user, home);
            await server.InitialiseAsync(
                durable: false,
                [.. roles.Statements(), $"ALTER ROLE {Administrator} PASSWORD '{password}'"],
                cancel
            );
            var id = await server.StartAsync(home, "local all all scram-sha-256\n", [.. Settings, .. settings ?? []], cancel);
            return new ThrowAwayCluster(folder, folderLock, server, ServerGuard.Watch(id, "QUIT", folder, server.PidFile), roles, password);
        }
        catch
        {
            folderLock.Dispose();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Creates a database: a clone of a template, or an empty one.</summary>
    /// <param name="template">A name returned by <see cref="TemplateAsync"/>.</param>
    /// <param name="cancel">Cancels the creation.</param>
    public async Task<ThrowAwayDatabase> CreateDatabaseAsync(string? template = null, CancellationToken cancel = default)
    {
        var database = Describe($"test_{Interlocked.Increment(ref _databases)}");
        // Two clones of one template cannot be made at once.
        await _cloning.WaitAsync(cancel);
        try
        {
            await ExecuteAsync(
                $"CREATE DATABASE {database.Name} TEMPLATE {template ?? "template0"} OWNER {ClusterRoles.OwnerName}",
                cancel
            );
        }
        finally
        {
            _cloning.Release();
        }
        return database;
    }

    /// <summary>Ends the sessions of a database and removes it.</summary>
    public Task DropDatabaseAsync(ThrowAwayDatabase database, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        return ExecuteAsync($"DROP DATABASE IF EXISTS {database.Name} WITH (FORCE)", cancel);
    }

    /// <summary>
    /// Creates a template once and closes it to connections, because a database cannot be cloned while anyone is connected to it.
    /// </summary>
    /// <param name="key">Identifies the template within this cluster.</param>
    /// <param name="prepare">Fills the template. Must close its connections and pools by disposing of its data source.</param>
    /// <returns>The name of the template, for <see cref="CreateDatabaseAsync"/>.</returns>
    public Task<string> TemplateAsync(string key, Func<ThrowAwayDatabase, Task> prepare)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        return _templates.GetOrAdd(key, _ => new Lazy<Task<string>>(MakeAsync)).Value;

        async Task<string> MakeAsync()
        {
            var database = await CreateDatabaseAsync();
            await prepare(database);
            await ExecuteAsync($"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS false", CancellationToken.None);
            await ExecuteAsync(
                $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database.Name}'",
                CancellationToken.None
            );
            return database.Name;
        }
    }

    /// <summary>Stops the server and removes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _administrator.DisposeAsync();
        await _server.StopAsync(CancellationToken.None);
        _guard.Dispose();
        _folderLock.Dispose();
        Directory.Delete(Folder, recursive: true);
        _cloning.Dispose();
    }

    private ThrowAwayDatabase Describe(string name)
    {
        var socket = Path.Combine(Folder, "home");
        return new ThrowAwayDatabase(
            name,
            PrivateCluster.Connection(socket, ClusterRoles.OwnerName, _roles.Owner, name),
            PrivateCluster.Connection(socket, ClusterRoles.ReaderName, _roles.Reader, name),
            PrivateCluster.Connection(socket, Administrator, _administratorPassword, name)
        );
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = _administrator.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static async Task<(string Folder, FolderLock Lock)> MakeFolderAsync(SystemUser? user, CancellationToken cancel)
    {
        while (true)
        {
            var folder = Path.Combine(await TemporaryAsync(user, cancel), Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true));
            Directory.CreateDirectory(folder);
            // Null if another process swept the folder before we locked it; that process removes it.
            if (FolderLock.TryTake(Path.Combine(folder, "lock")) is { } taken)
                return (folder, taken);
        }
    }

    /// <summary>The folder for temporary files, unless the server's user cannot access it or its path is too long for a socket.</summary>
    private static async Task<string> TemporaryAsync(SystemUser? user, CancellationToken cancel)
    {
        var folder = Path.GetTempPath();
        return folder.Length <= 50 && (user is null || await ServerFolders.CanEnterAsync(folder, user, cancel)) ? folder : "/tmp";
    }

    /// <summary>Removes what is left of processes that were killed together with their guard.</summary>
    private static async Task SweepAsync(PostgresBinaries binaries, CancellationToken cancel)
    {
        foreach (
            var folder in new[] { Path.TrimEndingDirectorySeparator(Path.GetTempPath()), "/tmp" }
                .Distinct()
                .SelectMany(f => Directory.EnumerateDirectories(f, Prefix + "*"))
        )
        {
            try
            {
                var file = Path.Combine(folder, "lock");
                if (!File.Exists(file) || FolderLock.TryTake(file) is not { } taken)
                    continue;
                using (taken)
                {
                    var home = Path.Combine(folder, "home");
                    var user =
                        await ServerFolders.OwnerAsync(home, cancel) is { } owner && Environment.IsPrivilegedProcess
                            ? await SystemUser.FindAsync(owner, cancel)
                            : null;
                    await new PostgresServer(binaries, user, home).StopAsync(cancel);
                    Directory.Delete(folder, recursive: true);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It belongs to another user, or another process is removing it.
            }
        }
    }
}
