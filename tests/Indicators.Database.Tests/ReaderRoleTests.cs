using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>Migrating in a server that does not have the role <c>indicators_reader</c> yet.</summary>
public sealed class ReaderRoleTests : IAsyncLifetime, IDisposable
{
    private readonly MigrationFiles _files = new MigrationFiles().With("0001_apples.sql", "CREATE TABLE indicators.apple (n int);");
    private ThrowAwayCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is null)
            _cluster = await ThrowAwayCluster.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }

    public void Dispose() => _files.Dispose();

    [DatabaseFact]
    public async Task Databases_that_migrate_at_once_make_it_once()
    {
        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _cluster.CreateDatabaseAsync()));
        await ExecuteAsync(databases[0].Administrator, "DROP ROLE indicators_reader; ALTER ROLE indicators_owner CREATEROLE");
        var outcomes = await Task.WhenAll(databases.Select(MigrateAsync));
        Assert.All(outcomes, o => Assert.Single(o.Applied));
        await using var reader = DatabaseConnection.Reader(databases[7].Owner);
        await using var command = reader.CreateCommand(
            "SELECT current_user || ' ' || (SELECT rolcanlogin FROM pg_roles WHERE rolname = current_user)"
        );
        Assert.Equal("indicators_reader false", await command.ExecuteScalarAsync());
    }

    [DatabaseFact]
    public async Task A_login_that_may_not_make_it_is_told_what_to_run_and_that_helps()
    {
        var database = await _cluster.CreateDatabaseAsync();
        await ExecuteAsync(database.Administrator, "DROP ROLE indicators_reader");
        var e = await Assert.ThrowsAsync<MigrationException>(() => MigrateAsync(database));
        Assert.Equal(MigrationProblem.Right, e.Problem);
        Assert.DoesNotContain('\n', e.Message);
        foreach (var sql in new[] { "CREATE ROLE indicators_reader NOLOGIN", "GRANT indicators_reader TO \"indicators_owner\"" })
        {
            Assert.Contains(sql, e.Message, StringComparison.Ordinal);
            await ExecuteAsync(database.Administrator, sql);
        }
        Assert.Single((await MigrateAsync(database)).Applied);
    }

    private async Task<MigrationOutcome> MigrateAsync(ThrowAwayDatabase database)
    {
        await using var owner = DatabaseConnection.Owner(database.Owner);
        return await new MigrationRunner(owner, _files.Folder).RunAsync();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
