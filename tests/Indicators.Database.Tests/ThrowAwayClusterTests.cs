using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

public sealed class ThrowAwayClusterTests
{
    [DatabaseFact]
    public async Task Clones_share_the_templates_content_and_nothing_else()
    {
        var cluster = await TestCluster.Shared;
        var made = 0;
        var templates = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ =>
                    cluster.TemplateAsync(
                        "fruit",
                        async empty =>
                        {
                            made++;
                            await using var source = NpgsqlDataSource.Create(empty.Owner);
                            await ExecuteAsync(source, "CREATE TABLE apple (n int)");
                        }
                    )
                )
        );
        Assert.Equal(1, made);

        var clones = await Task.WhenAll(templates.Select(t => cluster.CreateDatabaseAsync(t)));
        await using var one = NpgsqlDataSource.Create(clones[0].Owner);
        await using var other = NpgsqlDataSource.Create(clones[1].Owner);
        await ExecuteAsync(one, "DROP TABLE apple");
        await ExecuteAsync(other, "INSERT INTO apple VALUES (1)");
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(one, "SELECT * FROM apple"));
        foreach (var clone in clones)
            await cluster.DropDatabaseAsync(clone);
    }

    [DatabaseFact]
    public async Task Nothing_of_it_is_left_when_it_is_disposed_of()
    {
        var cluster = await ThrowAwayCluster.StartAsync();
        var database = await cluster.CreateDatabaseAsync();
        Assert.True(Directory.Exists(cluster.Folder));
        await cluster.DisposeAsync();
        Assert.False(Directory.Exists(cluster.Folder));
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(source, "SELECT 1"));
    }

    [DatabaseFact]
    public async Task What_a_killed_process_left_is_swept_by_the_next()
    {
        var left = Path.Combine("/tmp", "indicators-test-abandoned" + Environment.ProcessId);
        Directory.CreateDirectory(Path.Combine(left, "home"));
        await File.WriteAllTextAsync(Path.Combine(left, "lock"), "1");
        await using var cluster = await ThrowAwayCluster.StartAsync();
        Assert.False(Directory.Exists(left));
        Assert.True(Directory.Exists((await TestCluster.Shared).Folder), "what is in use stays");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
