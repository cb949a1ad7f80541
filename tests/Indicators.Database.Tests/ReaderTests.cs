using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>What the reader may, with the login of a private cluster and with the owner's login that takes on the role.</summary>
public sealed class ReaderTests : IAsyncLifetime, IDisposable
{
    private readonly MigrationFiles _files = new();
    private EmptyDatabase _database = null!;

    public async Task InitializeAsync()
    {
        if (TestCluster.Unavailable is not null)
            return;
        _database = await EmptyDatabase.CreateAsync();
        _files
            .With("0001_apples.sql", "CREATE TABLE indicators.apple (n int); INSERT INTO indicators.apple VALUES (5);")
            .With("0002_secret.sql", "CREATE SCHEMA secret; CREATE TABLE secret.pear (n int);");
        await _database.MigrateAsync(_files);
    }

    public async Task DisposeAsync()
    {
        if (_database is not null)
            await _database.DisposeAsync();
    }

    public void Dispose() => _files.Dispose();

    [DatabaseTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reads_the_schema_indicators_without_naming_it(bool ownLogin)
    {
        await using var reader = Reader(ownLogin);
        Assert.Equal(5, await AskAsync(reader, "SELECT n FROM apple"));
        Assert.Equal("indicators_reader", await AskAsync(reader, "SELECT current_user::text"));
        Assert.Equal("10s", await AskAsync(reader, "SELECT current_setting('statement_timeout')"));
    }

    [DatabaseTheory]
    [InlineData("INSERT INTO indicators.apple VALUES (6)", "25006")]
    [InlineData("SET default_transaction_read_only = off; DELETE FROM indicators.apple", "42501")]
    [InlineData("SET default_transaction_read_only = off; CREATE TABLE indicators.plum (n int)", "42501")]
    [InlineData("SET default_transaction_read_only = off; CREATE TABLE public.plum (n int)", "42501")]
    [InlineData("SELECT n FROM secret.pear", "42501")]
    [InlineData("SELECT pg_read_file('/etc/passwd')", "42501")]
    public async Task Is_refused_all_else(string sql, string state)
    {
        foreach (var ownLogin in new[] { true, false })
        {
            await using var reader = Reader(ownLogin);
            Assert.Equal(state, (await Assert.ThrowsAsync<PostgresException>(() => AskAsync(reader, sql))).SqlState);
        }
    }

    [DatabaseFact]
    public async Task Does_not_see_the_public_schema()
    {
        await using (var administrator = NpgsqlDataSource.Create(_database.Strings.Administrator))
            await AskAsync(administrator, "CREATE TABLE public.plum (n int); GRANT SELECT ON public.plum TO PUBLIC");
        await using var reader = Reader(ownLogin: true);
        var e = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(reader, "SELECT n FROM public.plum"));
        Assert.Equal("42501", e.SqlState);
    }

    [DatabaseFact]
    public async Task Gets_no_further_by_its_own_login_when_it_drops_the_role()
    {
        await using var reader = Reader(ownLogin: true);
        var e = await Assert.ThrowsAsync<PostgresException>(() =>
            AskAsync(reader, "RESET ROLE; SET default_transaction_read_only = off; DELETE FROM indicators.apple")
        );
        Assert.Equal("42501", e.SqlState);
    }

    private NpgsqlDataSource Reader(bool ownLogin) =>
        DatabaseConnection.Reader(ownLogin ? _database.Strings.Reader : _database.Strings.Owner);

    /// <summary>The statements one after another in one session, each a transaction; the answer of the last.</summary>
    private static async Task<object?> AskAsync(NpgsqlDataSource source, string statements)
    {
        await using var connection = await source.OpenConnectionAsync();
        object? answer = null;
        foreach (var sql in statements.Split("; "))
        {
            await using var command = new NpgsqlCommand(sql, connection);
            answer = await command.ExecuteScalarAsync();
        }
        return answer;
    }
}
