using Indicators.Cluster;
using Indicators.Import;
using Indicators.Releases;
using Indicators.Seeds;
using Indicators.Testing;

namespace Indicators.Database.Tests.Import;

public sealed class StoredTensionsTests : IAsyncLifetime
{
    private const string Everything = """
        select concat_ws(E'\n',
          (select string_agg(t::text, E'\n' order by t.position) from indicators.tension t),
          (select string_agg(f::text, E'\n' order by f.tension, f.observation) from indicators.tension_figure f),
          (select string_agg(x::text, E'\n' order by x.tension, x.other) from indicators.tension_other x),
          (select string_agg(p::text, E'\n' order by p.position) from indicators.tension_pair p))
        """;

    private EmptyDatabase _database = null!;

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is null)
            _database = await EmptyDatabase.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_release_that_is_there_gets_its_tensions_when_the_schema_is_brought_up_to_date()
    {
        await MigrateAsync();
        await new ReleaseImport(_database.Owner).RunAsync(ReleaseBuilder.Build(SeedsReader.Read(Path.Combine(Repository.Root, "seeds"))));
        var imported = await _database.AskAsync(Everything);
        await _database.AskAsync(
            """
            drop table indicators.tension_pair, indicators.tension_other, indicators.tension_figure, indicators.tension;
            drop function indicators.summarise_release(integer), indicators.date_tensions(integer);
            alter function indicators.summarise_all_but_tensions(integer) rename to summarise_release;
            delete from indicators.schema_migration where version >= 25
            """
        );

        await MigrateAsync();

        Assert.Equal(imported, await _database.AskAsync(Everything));
        Assert.Equal(true, await _database.AskAsync("select count(*) > 10 and max(position) = count(*) from indicators.tension"));
        Assert.Equal(true, await _database.AskAsync("select count(*) > 0 from indicators.tension_pair"));
    }

    private Task<MigrationOutcome> MigrateAsync() =>
        new MigrationRunner(_database.Owner, Repository.Migrations) { Steps = MigrationSteps.All }.RunAsync();
}
