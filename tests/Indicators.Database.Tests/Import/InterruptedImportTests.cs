using System.Text.Json;
using Indicators.Import;
using Indicators.Model;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests.Import;

public sealed class InterruptedImportTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        if (TestCluster.Unavailable is null)
            await new ReleaseImport(_database.Owner).RunAsync(SmallRelease.Of("2026.1"));
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [DatabaseTheory]
    [InlineData("topics")]
    [InlineData("paragraph outlines")]
    [InlineData("observations")]
    [InlineData("relations")]
    [InlineData("committing")]
    public async Task An_import_killed_at_any_step_leaves_the_old_release_served_whole(string step)
    {
        using var import = await DyingImport.StartAsync(_database.OwnerConnectionString, step);
        await AssertOnlyTheFirstReleaseIsThereAsync();

        await import.KillAsync();

        await AssertOnlyTheFirstReleaseIsThereAsync();
        // The lock of the dead is gone as well.
        var next = await new ReleaseImport(_database.Owner) { Patience = TimeSpan.FromSeconds(20) }.RunAsync(SmallRelease.Of("2026.2"));
        Assert.Equal(ImportOutcome.Imported, next.Outcome);
        Assert.Equal("2026.2", await new ReleaseReader(_database.Reader).CurrentVersionAsync());
    }

    [DatabaseFact]
    public async Task A_connection_lost_on_the_way_is_told_in_one_line_and_changes_nothing()
    {
        var import = new ReleaseImport(_database.Owner)
        {
            Report = line =>
                Execute(
                    line.StartsWith("observations", StringComparison.Ordinal)
                        ? "select pg_terminate_backend(pid, 5000) from pg_stat_activity where state like 'idle in transaction%'"
                        : "select"
                ),
        };

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() => import.RunAsync(SmallRelease.Of("2026.2")));

        AssertToldInOneLine(failure.Message);
        await AssertOnlyTheFirstReleaseIsThereAsync();
    }

    [DatabaseFact]
    public async Task A_full_disk_is_told_in_one_line_and_changes_nothing()
    {
        // The server's own SQLSTATE for a full disk, raised where the last table is written.
        Execute(
            """
            create function indicators.fill_disk() returns trigger language plpgsql as
              $$ begin raise exception 'could not extend file "base/1/2": No space left on device' using errcode = '53100'; end $$;
            create trigger fill_disk before insert on indicators.relation for each statement execute function indicators.fill_disk()
            """
        );

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() =>
            new ReleaseImport(_database.Owner).RunAsync(SmallRelease.Of("2026.2"))
        );

        AssertToldInOneLine(failure.Message);
        Assert.Contains("disk is full", failure.Message, StringComparison.Ordinal);
        await AssertOnlyTheFirstReleaseIsThereAsync();
    }

    [DatabaseFact]
    public async Task A_draft_whose_replacement_fails_stays()
    {
        var draft = SmallRelease.Of("2026.2-draft");
        await new ReleaseImport(_database.Owner).RunAsync(draft);

        await Assert.ThrowsAsync<DatabaseFailureException>(() => new ReleaseImport(_database.Owner).RunAsync(draft with { Topics = [] }));

        var served = await new ReleaseReader(_database.Reader).ReadAsync();
        Assert.Equal(JsonSerializer.Serialize(draft), JsonSerializer.Serialize(served!.Release));
    }

    [DatabaseFact]
    public async Task Of_two_imports_at_once_the_second_says_that_it_waits_and_then_finds_the_work_done()
    {
        using var held = new ManualResetEventSlim();
        var waiting = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = SmallRelease.Of("2026.2");
        var (arrived, first) = Held(release, held);
        await arrived;
        var second = Task.Run(() => new ReleaseImport(_database.Owner) { Report = line => waiting.TrySetResult(line) }.RunAsync(release));

        Assert.Equal("waiting for another import of this database", await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        held.Set();

        Assert.Equal(ImportOutcome.Imported, (await first).Outcome);
        Assert.Equal(ImportOutcome.AlreadyImported, (await second).Outcome);
    }

    [DatabaseFact]
    public async Task An_import_that_waited_long_enough_is_told_that_another_one_runs()
    {
        using var held = new ManualResetEventSlim();
        var (arrived, first) = Held(SmallRelease.Of("2026.2"), held);
        await arrived;

        var failure = await Assert.ThrowsAsync<DatabaseFailureException>(() =>
            new ReleaseImport(_database.Owner) { Patience = TimeSpan.FromSeconds(1) }.RunAsync(SmallRelease.Of("2026.3"))
        );
        held.Set();
        await first;

        Assert.Equal("import-busy", failure.Failure.Code);
        Assert.Equal(
            "release 2026.3 was not imported, nothing was changed: another import is still running after 1 s; try again when it has ended",
            failure.Message
        );
        Assert.Equal("2026.2", await new ReleaseReader(_database.Reader).CurrentVersionAsync());
    }

    /// <summary>An import that stops after its first table until it may go on.</summary>
    private (Task Arrived, Task<ReleaseImportResult> Import) Held(Release release, ManualResetEventSlim held)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var import = new ReleaseImport(_database.Owner)
        {
            Report = _ =>
            {
                arrived.TrySetResult();
                held.Wait(TimeSpan.FromMinutes(1));
            },
        };
        return (arrived.Task, Task.Run(() => import.RunAsync(release)));
    }

    private async Task AssertOnlyTheFirstReleaseIsThereAsync()
    {
        var reader = new ReleaseReader(_database.Reader);
        Assert.Equal(["2026.1"], await reader.VersionsAsync());
        Assert.Equal(JsonSerializer.Serialize(SmallRelease.Of("2026.1")), JsonSerializer.Serialize((await reader.ReadAsync())!.Release));
    }

    private static void AssertToldInOneLine(string message)
    {
        Assert.StartsWith("release 2026.2 was not imported, nothing was changed: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.DoesNotContain(" at Npgsql", message, StringComparison.Ordinal);
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_database.AdministratorConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
