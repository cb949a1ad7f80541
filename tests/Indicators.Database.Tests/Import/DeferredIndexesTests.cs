using Indicators.Import;
using Indicators.Model;
using Indicators.Tables;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests.Import;

/// <summary>The first release of a database gets its indexes when its rows are there.</summary>
public sealed class DeferredIndexesTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    public Task InitializeAsync() => _database.InitializeAsync();

    public Task DisposeAsync() => _database.DisposeAsync();

    [DatabaseFact]
    public async Task Indexes_and_keys_that_are_built_last_are_those_that_were_there()
    {
        var before = await SchemaAsync();
        var release = SmallRelease.Of("2026.1");

        await new ReleaseImport(_database.Owner) { IndexesLastFrom = 0 }.RunAsync(release);

        Assert.Equal(before, await SchemaAsync());
        Assert.True(before.Count > 100, $"{before.Count}");
        Assert.Equal(ContentHash.Of(release), ContentHash.Of((await new ReleaseReader(_database.Reader).ReadAsync())!.Release));
    }

    [DatabaseFact]
    public async Task Only_the_first_release_locks_readers_out_to_build_indexes_last()
    {
        Assert.Contains("AccessExclusiveLock on observation", await LocksDuringAsync(SmallRelease.Of("2026.1")));
        Assert.DoesNotContain(await LocksDuringAsync(SmallRelease.Of("2026.2")), one => one.StartsWith("AccessExclusiveLock"));
    }

    [DatabaseFact]
    public async Task A_first_release_that_locks_readers_out_leaves_them_the_list_of_releases()
    {
        var locks = await LocksDuringAsync(SmallRelease.Of("2026.1"));

        Assert.DoesNotContain("AccessExclusiveLock on release", locks);
        Assert.DoesNotContain("AccessExclusiveLock on current_release", locks);
    }

    /// <summary>The definitions of all indexes and constraints, and whether they hold.</summary>
    private async Task<IReadOnlyList<string>> SchemaAsync()
    {
        await using var read = _database.Owner.CreateCommand(
            """
            select concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, indisready, indisclustered)
            from pg_index join pg_class on pg_class.oid = indrelid and relnamespace = 'indicators'::regnamespace
            union all
            select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated)
            from pg_constraint where connamespace = 'indicators'::regnamespace
            order by 1
            """
        );
        return await TextsAsync(read);
    }

    /// <summary>The locks on tables while the observations of a release are written, seen by somebody else.</summary>
    private async Task<IReadOnlyList<string>> LocksDuringAsync(Release release)
    {
        var locks = new List<string>();
        var import = new ReleaseImport(_database.Owner)
        {
            IndexesLastFrom = 0,
            Report = line =>
            {
                if (!line.StartsWith("observations", StringComparison.Ordinal))
                    return;
                using var look = _database.Owner.CreateCommand(
                    """
                    select concat(mode, ' on ', relname)
                    from pg_locks join pg_class on pg_class.oid = relation and relnamespace = 'indicators'::regnamespace
                    where database = (select oid from pg_database where datname = current_database()) and relkind = 'r'
                    """
                );
                locks.AddRange(TextsAsync(look).GetAwaiter().GetResult());
            },
        };
        await import.RunAsync(release);
        return locks;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(NpgsqlCommand command)
    {
        var texts = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            texts.Add(rows.GetString(0));
        return texts;
    }
}
