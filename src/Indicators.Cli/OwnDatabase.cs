using Indicators.Cluster;
using Indicators.Database;
using Indicators.Import;
using Npgsql;

namespace Indicators.Cli;

/// <summary>
/// The database that a command works on: the one that <c>INDICATORS_DB</c> names, or else the private one, which runs until this is
/// disposed of.
/// </summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string PasswordFile = "INDICATORS_DB_PASSWORD_FILE";
    private const int LongestPassword = 4096;

    private readonly PrivateCluster? _cluster;
    private readonly CancellationTokenSource _ending = new();
    private Task _watching = Task.CompletedTask;

    private OwnDatabase(PrivateCluster? cluster, string? dataFolder, string ownerString, string readerString)
    {
        (_cluster, DataFolder) = (cluster, dataFolder);
        ReaderString = readerString;
        Owner = DatabaseConnection.Owner(ownerString);
    }

    /// <summary>Connections as the owner, who migrates and imports.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Data folder of the private cluster; null if <c>INDICATORS_DB</c> names the database.</summary>
    public string? DataFolder { get; }

    /// <summary>Connection string for the API; see <see cref="DatabaseConnection.Reader"/>.</summary>
    public string ReaderString { get; }

    /// <summary>Opens the database, and starts the private one if no other is named.</summary>
    /// <param name="dataFolder">Folder of the private cluster; null for the default.</param>
    /// <exception cref="DatabaseFailureException">PostgreSQL is missing or does not start, or the connection string is wrong.</exception>
    public static async Task<OwnDatabase> OpenAsync(string? dataFolder, CancellationToken cancel)
    {
        if (System.Environment.GetEnvironmentVariable(DatabaseConnection.Variable) is { Length: > 0 } named)
        {
            var connection = WithPassword(named);
            return new OwnDatabase(null, null, connection, connection);
        }

        var folder = dataFolder ?? ProjectFolder.Data;
        var cluster = await PrivateCluster.StartAsync(folder, Terminal.Progress, cancel);
        return new OwnDatabase(cluster, folder, cluster.OwnerConnectionString, cluster.ReaderConnectionString);
    }

    /// <summary>Brings the schema up to date.</summary>
    public async Task<MigrationOutcome> MigrateAsync(CancellationToken cancel) =>
        await new MigrationRunner(Owner, ProjectFolder.Migrations, Terminal.Progress) { Steps = MigrationSteps.All }.RunAsync(cancel);

    /// <summary>Writes what a private cluster has in memory to disk, so that stopping it later takes no time.</summary>
    public Task CheckpointAsync(CancellationToken cancel) => _cluster?.CheckpointAsync(cancel) ?? Task.CompletedTask;

    /// <summary>Starts a private server again whenever it ends by itself, and ends sessions of the API that run for too long.</summary>
    public void KeepRunning()
    {
        if (_cluster is null)
            return;
        _cluster.KeepRunning(Terminal.Error);
        _watching = new OverdueSessions(Owner).WatchAsync(Terminal.Error, _ending.Token);
    }

    /// <summary>
    /// The connection string, with the password from the file that <c>INDICATORS_DB_PASSWORD_FILE</c> names: a container secret.
    /// </summary>
    private static string WithPassword(string connectionString)
    {
        if (System.Environment.GetEnvironmentVariable(PasswordFile) is not { Length: > 0 } file)
            return connectionString;
        try
        {
            // It may be a pipe from a password manager, but not a device that never ends.
            using var reader = new StreamReader(file);
            var read = new char[LongestPassword];
            var password = new string(read, 0, reader.ReadBlock(read)).TrimEnd('\r', '\n').Replace("\"", "\"\"", StringComparison.Ordinal);
            return $"{connectionString.TrimEnd(';')};Password=\"{password}\"";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"{PasswordFile} names {file}, which cannot be read: {e.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _watching;
        _ending.Dispose();
        await Owner.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}
