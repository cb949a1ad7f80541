using Npgsql;

namespace Indicators.Cluster;

/// <summary>
/// The PostgreSQL server that <c>indicators up</c> keeps under its data folder: made on the first start, found again on the next.
/// It listens on a Unix socket only, with the database <c>indicators</c>, its owner <c>indicators_owner</c> and the login
/// <c>indicators_reader</c>.
/// The data folder holds <c>cluster</c> (the server's home), <c>passwords</c> (mode 600) and <c>lock</c>.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private const string Access = $"local {ClusterRoles.Database} {ClusterRoles.OwnerName},{ClusterRoles.ReaderName} scram-sha-256\n";

    private static readonly string[] Settings = ["shared_buffers=128MB", "max_connections=50", "max_wal_size=512MB", "jit=off"];

    private readonly FolderLock _folderLock;
    private readonly PostgresServer _server;
    private readonly ServerGuard _guard;
    private readonly string _socketFolder;
    private bool _disposed;

    private PrivateCluster(FolderLock folderLock, PostgresServer server, ServerGuard guard, string socketFolder, ClusterRoles roles)
    {
        (_folderLock, _server, _guard, _socketFolder) = (folderLock, server, guard, socketFolder);
        OwnerConnectionString = Connection(socketFolder, ClusterRoles.OwnerName, roles.Owner, ClusterRoles.Database);
        ReaderConnectionString = Connection(socketFolder, ClusterRoles.ReaderName, roles.Reader, ClusterRoles.Database);
    }

    /// <summary>Npgsql connection string of the database's owner.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>Npgsql connection string of the reader; give it to <see cref="Database.DatabaseConnection.Reader"/>.</summary>
    public string ReaderConnectionString { get; }

    /// <summary>
    /// Starts the cluster of a data folder, and makes it if there is none yet. It stops when this is disposed of or our process ends.
    /// </summary>
    /// <param name="dataFolder">The data folder; made if need be.</param>
    /// <param name="progress">Is told of steps that take time.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ClusterException">It cannot be started; the message is one line for the operator.</exception>
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
                    $"{data} is in use by another indicators (process {await FolderLock.HolderAsync(lockFile, cancel)})",
                    "stop it, or name another folder with --data"
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

    /// <summary>Stops the server and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        NpgsqlConnection.ClearAllPools();
        await _server.StopAsync(CancellationToken.None);
        _guard.Dispose();
        RemoveSocketFolder(_socketFolder);
        _folderLock.Dispose();
    }

    internal static string Connection(string socketFolder, string user, string password, string database) =>
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

        // Whatever runs here although we hold the lock was left by a process that is no more.
        var leftSocket = server.LastSocketFolder();
        await server.StopAsync(cancel);
        RemoveSocketFolder(leftSocket);

        var roles = await RolesAsync(Path.Combine(data, "passwords"), server, progress, cancel);
        var socketFolder = await ServerFolders.MakeForSocketAsync(user, cancel);
        try
        {
            var id = await server.StartAsync(socketFolder, Access, Settings, cancel);
            return new PrivateCluster(folderLock, server, ServerGuard.Watch(id, "INT", socketFolder, server.PidFile), socketFolder, roles);
        }
        catch
        {
            // Told to stop while it started: it may run all the same.
            await server.StopAsync(CancellationToken.None);
            RemoveSocketFolder(socketFolder);
            throw;
        }
    }

    /// <summary>
    /// The passwords of the cluster. A cluster whose passwords were lost gets new ones; so does, with them, a new cluster.
    /// </summary>
    private static async Task<ClusterRoles> RolesAsync(
        string file,
        PostgresServer server,
        Action<string>? progress,
        CancellationToken cancel
    )
    {
        var known = server.IsInitialised ? ClusterRoles.Read(file) : null;
        if (known is not null)
            return known;
        var roles = ClusterRoles.Random();
        if (server.IsInitialised)
        {
            await server.SingleUserAsync(roles.Statements(), cancel);
        }
        else
        {
            progress?.Invoke("making a private PostgreSQL database cluster");
            await server.InitialiseAsync(
                durable: true,
                [.. roles.Statements(), $"CREATE DATABASE {ClusterRoles.Database} OWNER {ClusterRoles.OwnerName}"],
                cancel
            );
        }
        roles.Write(file);
        return roles;
    }

    /// <summary>The server must run as the owner of its data directory, whoever started it first.</summary>
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
                    $"user {server.Name}, who runs the database, cannot get through to {home}",
                    "open the folders above it, or name another folder with --data"
                );
        }
        var we = await SystemCommand.RunAsync(["id", "-u"], cancel: cancel);
        return owner == we.Output.Trim()
            ? null
            : throw new ClusterException(
                ClusterProblem.Folder,
                $"{home} belongs to user {owner}",
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
                $"the database in {home} was made by PostgreSQL {made}, but {string.Join(", ", installed.Select(b => b.Major))} is what is installed",
                $"install PostgreSQL {made}, or move the folder away: a new database is filled from seeds/"
            );
    }

    private static void RemoveSocketFolder(string? folder)
    {
        // The path comes from a file: remove only what we ourselves would have made.
        if (folder is null || !folder.StartsWith("/tmp/indicators-", StringComparison.Ordinal) || !Directory.Exists(folder))
            return;
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Litter of a few bytes in /tmp is no reason to fail.
        }
    }
}
