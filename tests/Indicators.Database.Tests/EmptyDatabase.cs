using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>An empty database for one test.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly ThrowAwayCluster _cluster;

    private EmptyDatabase(ThrowAwayCluster cluster, ThrowAwayDatabase strings)
    {
        _cluster = cluster;
        Strings = strings;
        Owner = DatabaseConnection.Owner(strings.Owner);
    }

    public ThrowAwayDatabase Strings { get; }

    public NpgsqlDataSource Owner { get; }

    public static async Task<EmptyDatabase> CreateAsync()
    {
        var cluster = await TestCluster.Shared;
        return new EmptyDatabase(cluster, await cluster.CreateDatabaseAsync());
    }

    public Task<MigrationOutcome> MigrateAsync(MigrationFiles files, Action<string>? progress = null) =>
        new MigrationRunner(Owner, files.Folder, progress).RunAsync();

    public async Task<object?> AskAsync(string sql)
    {
        await using var command = Owner.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await _cluster.DropDatabaseAsync(Strings);
    }
}
