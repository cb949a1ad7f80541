using Indicators.Cluster;
using Indicators.Database;
using Npgsql;
using Xunit;

namespace Indicators.Testing;

/// <summary>
/// A database of its own for a test class (<c>IClassFixture&lt;TestDatabase&gt;</c>), cloned from a template with all migrations applied.
/// Derive and override <see cref="TemplateKey"/> and <see cref="FillAsync"/> for a template with data in it, made once a process.
/// </summary>
public class TestDatabase : IAsyncLifetime
{
    private ThrowAwayDatabase? _database;
    private NpgsqlDataSource? _owner;
    private NpgsqlDataSource? _reader;

    /// <summary>Connection string of the owner, as in <c>INDICATORS_DB</c>.</summary>
    public string OwnerConnectionString => Database.Owner;

    /// <summary>Connection string of the login that may only read.</summary>
    public string ReaderConnectionString => Database.Reader;

    /// <summary>Connection string of the superuser, for what only a server's operator does.</summary>
    public string AdministratorConnectionString => Database.Administrator;

    /// <summary>Connections as those of migrate and import.</summary>
    public NpgsqlDataSource Owner => _owner ??= DatabaseConnection.Owner(OwnerConnectionString);

    /// <summary>Connections as those of the API.</summary>
    public NpgsqlDataSource Reader => _reader ??= DatabaseConnection.Reader(ReaderConnectionString);

    /// <summary>Names the template; classes with one key share one template.</summary>
    protected virtual string TemplateKey => "migrated";

    private ThrowAwayDatabase Database =>
        _database ?? throw new InvalidOperationException("the database is there only for [DatabaseFact] and [DatabaseTheory]");

    /// <summary>Fills the template after the migrations; to be overridden together with <see cref="TemplateKey"/>.</summary>
    protected virtual Task FillAsync(NpgsqlDataSource owner) => Task.CompletedTask;

    /// <summary>Makes the database, unless the tests that need it are skipped.</summary>
    public virtual async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is not null)
            return;
        var cluster = await TestCluster.Shared;
        var template = await cluster.TemplateAsync(
            TemplateKey,
            async empty =>
            {
                await using var source = DatabaseConnection.Owner(empty.Owner);
                await new MigrationRunner(source, Repository.Migrations).RunAsync();
                await FillAsync(source);
            }
        );
        _database = await cluster.CreateDatabaseAsync(template);
    }

    /// <summary>Uses the database of another fixture instead of one of its own. The other one removes it.</summary>
    protected void Share(TestDatabase other)
    {
        _database = other._database;
        _owner = other.Owner;
        _reader = other.Reader;
    }

    /// <summary>Removes the database.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_owner is not null)
            await _owner.DisposeAsync();
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_database is not null)
            await (await TestCluster.Shared).DropDatabaseAsync(_database);
    }
}
