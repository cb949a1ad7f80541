using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

/// <summary>What a session of the API can do if somebody makes it run any SQL: tried on the private cluster of <c>up</c>.</summary>
public sealed class LeastPrivilegeInPrivateClusterTests(LeastPrivilegeInPrivateClusterTests.Cluster cluster)
    : LeastPrivilegeFacts(cluster),
        IClassFixture<LeastPrivilegeInPrivateClusterTests.Cluster>
{
    [DatabaseFact]
    public async Task The_next_start_forgets_what_a_session_changed_in_its_login()
    {
        await AskAsync("SET ROLE none; ALTER ROLE indicators_api SET work_mem = '1GB'; ALTER ROLE indicators_api PASSWORD 'mine'");
        Assert.Equal("1GB", await AskAsync("SHOW work_mem"));
        await cluster.RestartAsync();
        Assert.NotEqual("1GB", await AskAsync("SHOW work_mem"));
    }

    public sealed class Cluster : Place
    {
        private readonly string _data = $"/tmp/indicators-privilege-{Guid.NewGuid():N}";
        private PrivateCluster? _cluster;

        public override string Api => _cluster!.ReaderConnectionString;

        public override string Owner => _cluster!.OwnerConnectionString;

        public async Task RestartAsync()
        {
            await _cluster!.DisposeAsync();
            _cluster = await PrivateCluster.StartAsync(_data);
        }

        protected override async Task StartAsync() => _cluster = await PrivateCluster.StartAsync(_data);

        public override async Task DisposeAsync()
        {
            if (_cluster is null)
                return;
            await _cluster.DisposeAsync();
            Directory.Delete(_data, recursive: true);
        }
    }
}

/// <summary>The same on a server that an operator set up as the page on operations says.</summary>
public sealed class LeastPrivilegeOnOwnServerTests(LeastPrivilegeOnOwnServerTests.Server server)
    : LeastPrivilegeFacts(server),
        IClassFixture<LeastPrivilegeOnOwnServerTests.Server>
{
    public sealed class Server : Place
    {
        private ScratchServer? _server;

        public override string Api => _server!.Connection("indicators_api", "api", "indicators");

        public override string Owner => _server!.Connection("indicators_owner", "owner", "indicators");

        protected override async Task StartAsync()
        {
            _server = await ScratchServer.StartAsync();
            var secrets = Directory.CreateTempSubdirectory("indicators-secrets-").FullName;
            await File.WriteAllTextAsync(Path.Combine(secrets, "owner-password"), "owner\n");
            await File.WriteAllTextAsync(Path.Combine(secrets, "reader-password"), "api\n");
            string[] create = ["--no-psqlrc", "--host", _server.Socket, "--username", ScratchServer.Superuser, "--file"];
            var psql = await SystemCommand.RunAsync(
                [Path.Combine(_server.Programs, "psql"), .. create, Path.Combine(Repository.Root, "docker", "create-database.sql")],
                environment: new Dictionary<string, string?> { ["INDICATORS_SECRETS"] = secrets }
            );
            Directory.Delete(secrets, recursive: true);
            Assert.True(psql.Succeeded && psql.Error.Length == 0, psql.Error);
        }

        public override async Task DisposeAsync()
        {
            if (_server is not null)
                await _server.DisposeAsync();
        }
    }
}

public abstract class LeastPrivilegeFacts(LeastPrivilegeFacts.Place place)
{
    /// <summary>Insufficient privilege.</summary>
    private const string Refused = "42501";

    // A busy machine takes its time.
    private string Api => place.Api + ";Pooling=false;Timeout=120;Command Timeout=120";

    [DatabaseTheory]
    [InlineData("INSERT INTO indicators.topic SELECT * FROM indicators.topic")]
    [InlineData("UPDATE indicators.release SET notes = ''")]
    [InlineData("DELETE FROM indicators.current_release")]
    [InlineData("TRUNCATE indicators.text")]
    [InlineData("BEGIN; LOCK TABLE indicators.release")]
    [InlineData("SELECT 1 FROM indicators.release FOR UPDATE")]
    [InlineData("CREATE TABLE indicators.mine (n int)")]
    [InlineData("CREATE TABLE public.mine (n int)")]
    [InlineData("CREATE TEMPORARY TABLE mine (n int)")]
    [InlineData("SELECT 1 AS n INTO TEMPORARY mine")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("CREATE FUNCTION indicators.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("CREATE VIEW indicators.mine AS SELECT 1")]
    [InlineData("CREATE EXTENSION dblink")]
    [InlineData("CREATE EXTENSION pgcrypto")]
    [InlineData("CREATE ROLE mine")]
    [InlineData("CREATE DATABASE mine")]
    [InlineData("SELECT lo_create(0)")]
    [InlineData("SELECT lo_creat(-1)")]
    [InlineData("SELECT lo_from_bytea(0, 'mine')")]
    [InlineData("SELECT lo_import('/etc/passwd')")]
    [InlineData("SELECT lo_unlink(1)")]
    [InlineData("SELECT pg_advisory_lock(1)")]
    [InlineData("SELECT pg_try_advisory_xact_lock(1)")]
    [InlineData("SELECT pg_terminate_backend(pg_backend_pid())")]
    [InlineData("SELECT pg_cancel_backend(pg_backend_pid())")]
    [InlineData("SELECT pg_logical_emit_message(false, 'mine', repeat('x', 1000000))")]
    [InlineData("SET temp_file_limit = -1")]
    [InlineData("ALTER ROLE indicators_api RESET temp_file_limit")]
    [InlineData("ALTER ROLE indicators_api SET temp_file_limit = -1")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    [InlineData("SELECT pg_read_binary_file('PG_VERSION')")]
    [InlineData("SELECT * FROM pg_ls_dir('.')")]
    [InlineData("SELECT pg_stat_file('PG_VERSION')")]
    [InlineData("COPY (SELECT 1) TO '/tmp/mine'")]
    [InlineData("COPY (SELECT 1) TO PROGRAM 'true'")]
    [InlineData("COPY indicators.topic FROM '/etc/passwd'")]
    [InlineData("SELECT * FROM secret.pear")]
    [InlineData("SELECT * FROM pg_authid")]
    [InlineData("SELECT * FROM pg_hba_file_rules")]
    [InlineData("SHOW data_directory")]
    [InlineData("ALTER SYSTEM SET work_mem = '1GB'")]
    [InlineData("SELECT pg_reload_conf()")]
    [InlineData("SET log_statement = 'none'")]
    [InlineData("SET session_preload_libraries = 'x'")]
    [InlineData("SET ROLE indicators_owner")]
    [InlineData("SET SESSION AUTHORIZATION indicators_owner")]
    [InlineData("ALTER ROLE indicators_api SUPERUSER")]
    [InlineData("ALTER ROLE indicators_api CREATEROLE")]
    [InlineData("ALTER ROLE indicators_api CONNECTION LIMIT 100")]
    [InlineData("ALTER ROLE indicators_api BYPASSRLS")]
    [InlineData("ALTER ROLE indicators_owner PASSWORD 'mine'")]
    [InlineData("ALTER ROLE indicators_reader LOGIN")]
    [InlineData("GRANT indicators_owner TO indicators_api")]
    [InlineData("ALTER TABLE indicators.topic DISABLE TRIGGER ALL")]
    [InlineData("DROP TABLE indicators.topic")]
    [InlineData("DROP OWNED BY indicators_owner")]
    public async Task Is_refused_also_to_a_session_that_lifts_all_that_it_can(string sql)
    {
        foreach (var role in new[] { "SET ROLE indicators_reader", "SET ROLE none" })
        {
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => AskAsync($"{role}; {sql}"));
            // Some rights are denied under the name of the object that is then not there.
            Assert.True(refusal.SqlState is Refused or "0LP01", $"{refusal.SqlState}: {refusal.MessageText}");
        }
    }

    [DatabaseTheory]
    [InlineData("ALTER ROLE indicators_reader PASSWORD 'mine'")]
    [InlineData("ALTER ROLE indicators_reader SET statement_timeout = 0")]
    [InlineData("SET ROLE none; ALTER ROLE indicators_api SET statement_timeout = 0")]
    [InlineData("SET ROLE none; ALTER ROLE indicators_api SET role = 'none'")]
    [InlineData("SET ROLE none; ALTER ROLE indicators_api SET default_transaction_read_only = off")]
    [InlineData("SET ROLE none; ALTER ROLE indicators_api SET idle_in_transaction_session_timeout = 0")]
    [InlineData("SET ROLE none; ALTER ROLE indicators_api SET search_path = pg_temp")]
    [InlineData("SET statement_timeout = 0; SET default_transaction_read_only = off; SET search_path = pg_temp")]
    public async Task What_a_session_changes_in_itself_does_not_reach_the_next(string sql)
    {
        await AskAsync(sql);
        await using var reader = DatabaseConnection.Reader(Api);
        await using var command = reader.CreateCommand(
            """
            SELECT concat_ws(' ', current_user, current_setting('statement_timeout'),
              current_setting('idle_in_transaction_session_timeout'), current_setting('transaction_read_only'),
              current_setting('search_path'))
            """
        );
        Assert.Equal("indicators_reader 10s 1min on indicators, public", await command.ExecuteScalarAsync());
    }

    [DatabaseFact]
    public async Task A_session_cannot_fill_the_disk()
    {
        // Configuration limit exceeded: a gigabyte of temporary files.
        const string limit = "53400";
        foreach (var sql in new[] { "SET ROLE none; ALTER ROLE indicators_api RESET ALL", "SET statement_timeout = 0" })
            await AskAsync(sql);
        Assert.Equal("1GB", await AskAsync("SHOW temp_file_limit"));
        var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
            AskAsync(
                "SET statement_timeout = 0; SET work_mem = '64kB'; "
                    + "SELECT count(*) FROM (SELECT repeat(md5(n::text), 300) t FROM generate_series(1, 300000) n ORDER BY 1 OFFSET 1) s"
            )
        );
        Assert.Equal(limit, refusal.SqlState);
    }

    [DatabaseFact]
    public async Task A_session_that_lifts_its_time_limit_is_ended_by_the_owner()
    {
        await using var reader = DatabaseConnection.Reader(Api);
        await using var session = await reader.OpenConnectionAsync();
        await using var endless = new NpgsqlCommand("SET statement_timeout = 0; SELECT pg_sleep(120)", session) { CommandTimeout = 120 };
        var running = Assert.ThrowsAnyAsync<NpgsqlException>(() => endless.ExecuteNonQueryAsync());
        await using var owner = DatabaseConnection.Owner(place.Owner);
        var overdue = new OverdueSessions(owner) { Statement = TimeSpan.FromSeconds(1) };
        Assert.Equal(0, await new OverdueSessions(owner).EndAsync());
        for (var i = 0; !running.IsCompleted; i++)
        {
            Assert.True(i < 300, "the session goes on");
            await overdue.EndAsync();
            await Task.Delay(100);
        }

        Assert.Equal("57P01", (await running as PostgresException)?.SqlState);
    }

    /// <summary>Runs statements in a session of the API that first makes itself able to write; the answer of the last.</summary>
    protected async Task<object?> AskAsync(string statements)
    {
        await using var reader = DatabaseConnection.Reader(Api);
        await using var connection = await reader.OpenConnectionAsync();
        object? answer = null;
        foreach (var sql in $"SET default_transaction_read_only = off; {statements}".Split("; "))
        {
            await using var command = new NpgsqlCommand(sql, connection);
            answer = await command.ExecuteScalarAsync();
        }
        return answer;
    }

    /// <summary>A migrated database, with a schema that is not the API's business.</summary>
    public abstract class Place : IAsyncLifetime
    {
        public abstract string Api { get; }

        public abstract string Owner { get; }

        public async Task InitializeAsync()
        {
            if (TestCluster.Unavailable is not null)
                return;
            await StartAsync();
            await using var owner = DatabaseConnection.Owner(Owner);
            await new MigrationRunner(owner, Repository.Migrations).RunAsync();
            await using var secret = owner.CreateCommand("CREATE SCHEMA secret; CREATE TABLE secret.pear (n int)");
            await secret.ExecuteNonQueryAsync();
        }

        protected abstract Task StartAsync();

        public abstract Task DisposeAsync();
    }
}
