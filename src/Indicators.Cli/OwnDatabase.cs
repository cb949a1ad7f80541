using Indicators.Cluster;
using Indicators.Database;
using Npgsql;

namespace Indicators.Cli;

/// <summary>
/// The database that a command works on: the one that <c>INDICATORS_DB</c> names, or else the private one, started for as long as this
/// lives.
/// </summary>
internal sealed class OwnDatabase : IAsyncDisposable
{
    private const string PasswordFile = "INDICATORS_DB_PASSWORD_FILE";

    private readonly PrivateCluster? _cluster;

    private OwnDatabase(PrivateCluster? cluster, string? dataFolder, string ownerString, string readerString)
    {
        (_cluster, DataFolder) = (cluster, dataFolder);
        ReaderString = readerString;
        Owner = DatabaseConnection.Owner(ownerString);
    }

    /// <summary>For migrate and import.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Data folder of the private cluster; null where <c>INDICATORS_DB</c> names the database.</summary>
    public string? DataFolder { get; }

    /// <summary>A connection string for the API, see <see cref="DatabaseConnection.Reader"/>.</summary>
    public string ReaderString { get; }

    /// <summary>Opens it.</summary>
    /// <param name="dataFolder">Of the private cluster; null for the default.</param>
    /// <exception cref="DatabaseFailureException">There is no PostgreSQL, or the connection string cannot be read.</exception>
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
        await new MigrationRunner(Owner, ProjectFolder.Migrations, Terminal.Progress).RunAsync(cancel);

    /// <summary>
    /// The connection string with the password of the file that <c>INDICATORS_DB_PASSWORD_FILE</c> names, as container secrets come.
    /// </summary>
    private static string WithPassword(string connectionString)
    {
        if (System.Environment.GetEnvironmentVariable(PasswordFile) is not { Length: > 0 } file)
            return connectionString;
        try
        {
            var password = File.ReadAllText(file).TrimEnd('\r', '\n').Replace("\"", "\"\"", StringComparison.Ordinal);
            return $"{connectionString.TrimEnd(';')};Password=\"{password}\"";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"{PasswordFile} names {file}, which cannot be read: {e.Message}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}
