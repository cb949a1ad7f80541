using System.Text.Json;
using Indicators.Import;
using Indicators.Testing;

namespace Indicators.Database.Tests.Import;

/// <summary>Partners and servers that die while an import or a migration runs.</summary>
public sealed class FaultsDuringWorkTests
{
    [DatabaseFact]
    public async Task When_the_first_of_two_importers_is_killed_the_second_imports()
    {
        await using var database = await MigratedAsync();
        using var first = await DyingImport.StartAsync(database.Strings.Owner, "relations");
        var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = Task.Run(() =>
            new ReleaseImport(database.Owner) { Report = line => waiting.TrySetResult(line) }.RunAsync(SmallRelease.Of("2026.3"))
        );
        Assert.Equal("waiting for another import of this database", await waiting.Task.WaitAsync(TimeSpan.FromSeconds(60)));

        await first.KillAsync();

        Assert.Equal(ImportOutcome.Imported, (await second).Outcome);
        await AssertHoldsAsync(database.Owner, "2026.3");
    }

    [DatabaseTheory]
    [InlineData("topics")]
    [InlineData("committing")]
    public async Task A_database_that_crashes_during_an_import_comes_back_with_the_earlier_release_whole(string step)
    {
        await using var server = await ScratchServer.StartAsync();
        await server.AskAsync("create database indicators");
        await using var owner = DatabaseConnection.Owner(server.Connection(ScratchServer.Superuser, null, "indicators"));
        await new MigrationRunner(owner, Repository.Migrations).RunAsync();
        await new ReleaseImport(owner).RunAsync(SmallRelease.Of("2026.1"));
        var import = new ReleaseImport(owner)
        {
            Report = line =>
            {
                if (line.StartsWith(step, StringComparison.Ordinal))
                    server.CrashAsync().GetAwaiter().GetResult();
            },
        };

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() => import.RunAsync(SmallRelease.Of("2026.2")));

        Assert.DoesNotContain('\n', failure.Message);
        await AssertHoldsAsync(owner, "2026.1");
        Assert.Equal(ImportOutcome.Imported, (await new ReleaseImport(owner).RunAsync(SmallRelease.Of("2026.2"))).Outcome);
        await AssertHoldsAsync(owner, "2026.2", "2026.1");
    }

    [DatabaseFact]
    public async Task A_migration_that_is_killed_in_the_middle_of_a_file_leaves_nothing_of_it_and_keeps_nobody_waiting()
    {
        await using var database = await EmptyDatabase.CreateAsync();
        using var files = new MigrationFiles()
            .With("0001_apples.sql", "CREATE TABLE indicators.apple (n int);")
            .With("0002_pears.sql", "CREATE TABLE indicators.pear (n int); SELECT pg_sleep(600);");
        using var migration = await DyingImport.MigrationAsync(database.Strings.Owner, files.Folder);
        await UntilAsync(
            database,
            "SELECT count(*) > 0 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"
        );

        await migration.KillAsync();
        files.With("0002_pears.sql", "CREATE TABLE indicators.pear (n int);");
        var outcome = await database.MigrateAsync(files).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(["0002_pears.sql"], outcome.Applied);
        Assert.Equal("pear", await database.AskAsync("SELECT to_regclass('indicators.pear')::text"));
    }

    [SmallDiskFact]
    public async Task A_disk_that_fills_during_an_import_leaves_the_earlier_release_whole()
    {
        await using var server = await ScratchServer.StartAsync(diskMegabytes: 160);
        await server.AskAsync("create database indicators");
        await using var owner = DatabaseConnection.Owner(server.Connection(ScratchServer.Superuser, null, "indicators"));
        await new MigrationRunner(owner, Repository.Migrations).RunAsync();
        await new ReleaseImport(owner).RunAsync(SmallRelease.Of("2026.1"));
        var import = new ReleaseImport(owner)
        {
            Report = line =>
            {
                if (line.StartsWith("topics", StringComparison.Ordinal))
                    server.FillDisk(leaveKilobytes: 0);
            },
        };

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() => import.RunAsync(SmallRelease.Of("2026.2")));

        Assert.Contains("disk is full", failure.Message, StringComparison.Ordinal);
        await AssertHoldsAsync(owner, "2026.1");
        server.FreeDisk();
        Assert.Equal(ImportOutcome.Imported, (await new ReleaseImport(owner).RunAsync(SmallRelease.Of("2026.2"))).Outcome);
        await AssertHoldsAsync(owner, "2026.2", "2026.1");
    }

    private static async Task<EmptyDatabase> MigratedAsync()
    {
        var database = await EmptyDatabase.CreateAsync();
        await new MigrationRunner(database.Owner, Repository.Migrations).RunAsync();
        return database;
    }

    /// <summary>The releases in the database, the newest first and served, each as it was imported.</summary>
    private static async Task AssertHoldsAsync(Npgsql.NpgsqlDataSource owner, params string[] versions)
    {
        var reader = new ReleaseReader(owner);
        Assert.Equal(versions, await reader.VersionsAsync());
        Assert.Equal(versions[0], await reader.CurrentVersionAsync());
        Assert.Equal(JsonSerializer.Serialize(SmallRelease.Of(versions[0])), JsonSerializer.Serialize((await reader.ReadAsync())!.Release));
    }

    private static async Task UntilAsync(EmptyDatabase database, string sql)
    {
        for (var i = 0; await database.AskAsync(sql) is not true; i++)
        {
            Assert.True(i < 600, sql);
            await Task.Delay(50);
        }
    }
}
