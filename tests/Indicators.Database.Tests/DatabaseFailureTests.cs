using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>What an operator is told, each provoked on a real server.</summary>
public sealed class DatabaseFailureTests : IAsyncLifetime
{
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
    public Task A_wrong_password_has_its_own_code() => ExpectAsync("database-password", false, With(s => s.Password = "sesame"));

    [DatabaseFact]
    public Task A_missing_password_has_the_code_of_a_wrong_one() => ExpectAsync("database-password", false, With(s => s.Password = null));

    [DatabaseFact]
    public Task An_unknown_user_has_the_code_of_a_wrong_password() =>
        ExpectAsync("database-password", false, With(s => s.Username = "nobody_such"));

    [DatabaseFact]
    public Task A_missing_database_has_its_own_code() => ExpectAsync("database-missing", false, With(s => s.Database = "nowhere"));

    [DatabaseFact]
    public Task A_missing_role_has_its_own_code() => ExpectAsync("role-missing", false, With(s => s.Options = "-c role=nobody_such"));

    [DatabaseFact]
    public Task A_role_that_the_login_may_not_use_is_a_matter_of_permission() =>
        ExpectAsync("database-permission", false, With(s => s.Options = "-c role=postgres"));

    [DatabaseFact]
    public Task A_missing_socket_is_transient() => ExpectAsync("database-refused", true, With(s => s.Host = "/tmp/indicators-nowhere"));

    [DatabaseFact]
    public Task A_port_without_a_server_is_transient() =>
        ExpectAsync("database-refused", true, With(s => (s.Host, s.Port) = ("127.0.0.1", 1)));

    [DatabaseFact]
    public Task An_unknown_host_has_its_own_code() => ExpectAsync("database-host", false, With(s => s.Host = "nowhere.invalid"));

    [DatabaseFact]
    public Task A_missing_table_means_not_migrated() =>
        ExpectAsync("not-migrated", false, With(_ => { }), "SELECT * FROM indicators.nowhere");

    [DatabaseFact]
    public Task A_write_in_a_read_only_session_has_its_own_code() =>
        ExpectAsync("read-only", false, With(s => s.Options = "-c default_transaction_read_only=on"), "CREATE TABLE x (n int)");

    [DatabaseFact]
    public Task A_query_that_takes_too_long_is_transient() =>
        ExpectAsync("statement-timeout", true, With(s => s.Options = "-c statement_timeout=50"), "SELECT pg_sleep(5)");

    [DatabaseFact]
    public Task A_server_that_does_not_answer_in_time_is_transient() =>
        ExpectAsync("database-timeout", true, With(s => s.CommandTimeout = 1), "SELECT pg_sleep(5)");

    [DatabaseTheory]
    [InlineData("53100", "disk-full", false)]
    [InlineData("53300", "too-many-connections", true)]
    [InlineData("40P01", "conflict", true)]
    [InlineData("57P03", "database-away", true)]
    [InlineData("XX001", "database-error", false)]
    public Task Failures_within_the_server_have_codes_by_their_state(string state, string code, bool transient) =>
        ExpectAsync(code, transient, With(_ => { }), $"DO 'BEGIN RAISE EXCEPTION ''line one\nline two'' USING ERRCODE = ''{state}''; END'");

    [Fact]
    public void An_exception_about_something_else_is_no_database_failure() =>
        Assert.Null(DatabaseFailure.Of(new InvalidOperationException("x")));

    private NpgsqlConnectionStringBuilder With(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(_database.Strings.Owner) { Pooling = false };
        change(builder);
        return builder;
    }

    private static async Task ExpectAsync(string code, bool transient, NpgsqlConnectionStringBuilder connection, string sql = "SELECT 1")
    {
        var e = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var command = source.CreateCommand(sql);
            await command.ExecuteScalarAsync();
        });
        var failure = DatabaseFailure.Of(new InvalidOperationException("wrapped", e));
        Assert.NotNull(failure);
        Assert.Equal((code, transient), (failure.Code, failure.Transient));
        Assert.DoesNotContain('\n', failure.ToString());
        if (connection.Password is { } password)
            Assert.DoesNotContain(password, failure.ToString(), StringComparison.Ordinal);
    }
}
