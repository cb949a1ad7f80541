using System.Collections.Concurrent;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

public sealed class MigrationRunnerTests : IAsyncLifetime, IDisposable
{
    private readonly MigrationFiles _files = new();
    private EmptyDatabase _database = null!;

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is null)
            _database = await EmptyDatabase.CreateAsync();
        _files
            .With("0001_apples.sql", "CREATE TABLE indicators.apple (n int);")
            .With("0002_pears.sql", "CREATE TABLE indicators.pear (n int);");
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    public void Dispose() => _files.Dispose();

    [DatabaseFact]
    public async Task Pending_files_are_applied_in_order_and_only_once()
    {
        var first = await _database.MigrateAsync(_files);
        Assert.Equal(["0001_apples.sql", "0002_pears.sql"], first.Applied);
        Assert.Equal(2, first.Version);

        _files.With("0003_plums.sql", "CREATE TABLE indicators.plum (n int);");
        Assert.Equal(["0003_plums.sql"], (await _database.MigrateAsync(_files)).Applied);
        Assert.Empty((await _database.MigrateAsync(_files)).Applied);
        Assert.Equal(3L, await _database.AskAsync("SELECT count(*) FROM indicators.schema_migration"));
    }

    [DatabaseFact]
    public async Task A_file_that_was_changed_after_it_was_applied_is_refused()
    {
        await _database.MigrateAsync(_files);
        _files
            .With("0001_apples.sql", "CREATE TABLE indicators.apple (n bigint);")
            .With("0003_plums.sql", "CREATE TABLE indicators.plum (n int);");
        var e = await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(MigrationProblem.Edited, e.Problem);
        Assert.StartsWith("0001_apples.sql was changed", e.Message, StringComparison.Ordinal);
        Assert.Equal(DBNull.Value, await _database.AskAsync("SELECT to_regclass('indicators.plum')::text"));
    }

    [DatabaseFact]
    public async Task An_applied_file_that_has_another_name_now_is_missing()
    {
        await _database.MigrateAsync(_files);
        _files.Without("0002_pears.sql").With("0002_peaches.sql", "CREATE TABLE indicators.pear (n int);");
        var e = await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(MigrationProblem.Missing, e.Problem);
        Assert.Contains("0002_pears.sql", e.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_database_newer_than_the_folder_is_refused()
    {
        await _database.MigrateAsync(_files);
        _files.Without("0002_pears.sql");
        var e = await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(MigrationProblem.Newer, e.Problem);
    }

    [DatabaseFact]
    public async Task A_failing_file_leaves_those_before_it_and_nothing_of_itself()
    {
        _files
            .With(
                "0003_broken.sql",
                "CREATE TABLE indicators.plum (n int);\n\n-- the next line is wrong; it is line 4\nINSERT INTO indicators.plum VALUES ('x');\n"
            )
            .With("0004_later.sql", "CREATE TABLE indicators.cherry (n int);");
        var e = await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(MigrationProblem.Failed, e.Problem);
        Assert.StartsWith("0003_broken.sql:4: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
        Assert.Equal(
            "1,2",
            await _database.AskAsync("SELECT string_agg(version::text, ',' ORDER BY version) FROM indicators.schema_migration")
        );
        Assert.Equal("pear", await _database.AskAsync("SELECT to_regclass('indicators.pear')::text"));
        Assert.Equal(
            DBNull.Value,
            await _database.AskAsync("SELECT coalesce(to_regclass('indicators.plum'), to_regclass('indicators.cherry'))::text")
        );

        _files.With("0003_broken.sql", "CREATE TABLE indicators.plum (n int);");
        Assert.Equal(["0003_broken.sql", "0004_later.sql"], (await _database.MigrateAsync(_files)).Applied);
    }

    [DatabaseFact]
    public async Task A_file_may_hold_functions_operators_and_comments_with_semicolons_in_them()
    {
        _files.With(
            "0003_function.sql",
            """
            -- a comment; with a semicolon and a 'quote
            CREATE FUNCTION indicators.fruit(n int) RETURNS text LANGUAGE plpgsql AS $f$ BEGIN RETURN 'a;b' || n; END $f$;
            CREATE TABLE indicators.basket (r numrange CHECK (r @> 1.0), j jsonb DEFAULT '{"a": ":b"}');
            INSERT INTO indicators.basket VALUES ('[0,2]');
            """
        );
        await _database.MigrateAsync(_files);
        Assert.Equal("a;b7", await _database.AskAsync("SELECT indicators.fruit(7) FROM indicators.basket"));
    }

    [DatabaseFact]
    public async Task A_file_that_commits_by_itself_is_refused()
    {
        _files.With("0003_commit.sql", "CREATE TABLE indicators.plum (n int); COMMIT;");
        var e = await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(MigrationProblem.Transaction, e.Problem);
        Assert.Equal(DBNull.Value, await _database.AskAsync("SELECT to_regclass('indicators.plum')::text"));
    }

    [DatabaseFact]
    public async Task Of_two_runners_at_once_the_second_waits_and_finds_nothing_to_do()
    {
        _files.With("0003_slow.sql", "SELECT pg_sleep(0.5);");
        var said = new ConcurrentQueue<string>();
        var outcomes = await Task.WhenAll(
            Task.Run(() => _database.MigrateAsync(_files, said.Enqueue)),
            Task.Run(() => _database.MigrateAsync(_files, said.Enqueue))
        );
        Assert.Equal([0, 3], outcomes.Select(o => o.Applied.Count).Order());
        Assert.Contains(said, line => line.Contains("waiting", StringComparison.Ordinal));
        Assert.Equal(3, said.Count(line => line.StartsWith("applying migration ", StringComparison.Ordinal)));
    }

    [DatabaseFact]
    public async Task Databases_of_one_cluster_can_migrate_at_once()
    {
        var many = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => EmptyDatabase.CreateAsync()));
        var outcomes = await Task.WhenAll(many.Select(d => d.MigrateAsync(_files)));
        Assert.All(outcomes, o => Assert.Equal(2, o.Version));
        foreach (var one in many)
            await one.DisposeAsync();
    }

    [DatabaseFact]
    public async Task The_lock_is_given_back_when_a_file_fails()
    {
        _files.With("0003_broken.sql", "nonsense");
        await Assert.ThrowsAsync<MigrationException>(() => _database.MigrateAsync(_files));
        Assert.Equal(
            0L,
            await _database.AskAsync(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
        );
    }

    [DatabaseFact]
    public async Task A_login_that_does_not_own_the_database_is_told_which_right_it_lacks()
    {
        await using var reader = NpgsqlDataSource.Create(_database.Strings.Reader);
        var e = await Assert.ThrowsAsync<MigrationException>(() => new MigrationRunner(reader, _files.Folder).RunAsync());
        Assert.Equal(MigrationProblem.Right, e.Problem);
    }
}
