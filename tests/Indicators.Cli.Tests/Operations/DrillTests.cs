using Indicators.Database;
using Indicators.Import;
using Indicators.Tables;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Cli.Tests.Operations;

/// <summary>The drills of the page on operations.</summary>
public sealed class DrillTests(OperationsPage page) : IClassFixture<OperationsPage>
{
    private const string Served = "select version from indicators.current_release join indicators.release using (release_id)";

    /// <summary>The login as the installation makes it.</summary>
    private const string AreLimited = """
        select rolconnlimit = 90 and coalesce('temp_file_limit=1GB' = any(rolconfig), false)
          and pg_has_role('indicators_owner', 'indicators_api', 'member')
          and not has_function_privilege('indicators_api', 'lo_create(oid)', 'execute')
        from pg_roles where rolname = 'indicators_api'
        """;

    [DatabaseFact]
    public async Task An_installed_service_is_ready_says_its_size_and_stops_on_request()
    {
        await using var served = await ServeAsync();
        await served.ReadyAsync();
        var log = await served.StopAsync();
        var forUsers = (int)
            (
                await page.Server.AskAsync(
                    "select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int"
                )
            )!;
        // The rule of the section on sizing, with the default pool.
        var answers = Math.Min(Math.Max(4, 3 * Environment.ProcessorCount), Math.Min(forUsers / 2 - 1, 99));
        Assert.Contains(
            $"\"message\":\"{answers} answers are computed at once and {50 * answers} requests may wait: "
                + $"the database gives {forUsers} connections\"",
            log,
            StringComparison.Ordinal
        );
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(page.Folder, "secrets"))
        );
    }

    [DatabaseFact]
    public async Task Invalid_settings_are_all_named_before_anything_starts()
    {
        var command = Assert.Single(OperationsPage.Commands("Settings"));
        using var shell = page.Start(command);
        var said = (await shell.StandardError.ReadToEndAsync()).TrimEnd().Split('\n');
        await shell.WaitForExitAsync();
        Assert.Equal((2, 2), (shell.ExitCode, said.Length));
        foreach (var line in said)
            Assert.Contains(line.Split(" is not a setting")[0], OperationsPage.Text, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(page.Folder, "appsettings.json"), """{ "Indicators": { "KeepAlive": 0 } }""");
        try
        {
            using var again = page.Start("exec ./indicators serve");
            Assert.Contains("Indicators:KeepAlive is '0'", await again.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(Path.Combine(page.Folder, "appsettings.json"));
        }
    }

    [DatabaseFact]
    public async Task An_upgrade_makes_a_new_server_ready_on_an_older_database()
    {
        // The project as it was before its newest migration.
        var old = Path.Combine(page.Folder, "old");
        Directory.CreateDirectory(Path.Combine(old, "migrations"));
        var migrations = Directory.GetFiles(Path.Combine(Repository.Root, "migrations"), "*.sql").Order(StringComparer.Ordinal).ToArray();
        foreach (var file in migrations.SkipLast(1))
            File.CreateSymbolicLink(Path.Combine(old, "migrations", Path.GetFileName(file)), file);
        Directory.CreateSymbolicLink(Path.Combine(old, "seeds"), Path.Combine(Repository.Root, "seeds"));
        var (upgrade, serve) = (OfOlder(OperationsPage.Commands("Install")[^2]), OfOlder(OperationsPage.Commands("Install")[^1]));
        await page.ShellAsync(
            $"""
            createdb --template=template0 --locale=C.UTF-8 --owner=indicators_owner older
            psql --quiet -d older -f docker/restrict.sql
            export INDICATORS_HOME='{old}'
            {upgrade[..upgrade.IndexOf("./indicators import", StringComparison.Ordinal)]}
            """
        );
        using var server = page.Start(serve.Replace("./indicators serve", "exec ./indicators serve", StringComparison.Ordinal));
        try
        {
            var ready = server.StandardOutput.ReadLineAsync();
            string? line;
            do
            {
                line = await server.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
                Assert.NotNull(line);
            } while (!line.Contains("but not ready: ", StringComparison.Ordinal));
            var log = server.StandardError.ReadToEndAsync();

            await page.ShellAsync(upgrade);

            Assert.StartsWith("Indicators is ready on ", await ready.WaitAsync(TimeSpan.FromMinutes(2)), StringComparison.Ordinal);
            using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{server.Id}"]))
                await kill.WaitForExitAsync();
            await server.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            Assert.True(server.ExitCode == 0, await log);
        }
        finally
        {
            // Does nothing to one that has ended.
            server.Kill();
        }

        await page.Server.AskAsync("drop database older with (force)");

        static string OfOlder(string commands)
        {
            Assert.Contains("Database=indicators;", commands, StringComparison.Ordinal);
            return commands.Replace("Database=indicators;", "Database=older;", StringComparison.Ordinal);
        }
    }

    [DatabaseFact]
    public async Task An_upgrade_limits_the_logins_of_an_older_version()
    {
        await page.ShellAsync(
            """
            psql --quiet -d indicators -v ON_ERROR_STOP=1 <<'SQL'
            alter role indicators_api connection limit -1;
            alter role indicators_api reset temp_file_limit;
            revoke indicators_api from indicators_owner;
            grant execute on function lo_create(oid) to public;
            SQL
            """
        );
        Assert.Equal(false, await page.Server.AskAsync(AreLimited, "indicators"));

        await page.RunAsync("Upgrade");

        Assert.Equal(true, await page.Server.AskAsync(AreLimited, "indicators"));
    }

    [DatabaseFact]
    public async Task A_release_is_rolled_back_and_servers_follow()
    {
        await using var served = await ServeAsync();
        await served.ReadyAsync();
        var first = (string)(await page.Server.AskAsync(Served, "indicators"))!;
        await page.ShellAsync(
            $"""
            export INDICATORS_DB="Host=$PGHOST;Database=indicators;Username=indicators_owner"
            export INDICATORS_DB_PASSWORD_FILE=secrets/owner-password
            ./indicators import --seeds '{MadeUp.SeedsFolder}'
            """
        );
        await served.UntilAsync("/v1/areas", body => body.Contains("\"release\":\"2026.1\"", StringComparison.Ordinal));

        var rollBack = Assert.Single(OperationsPage.Commands("Roll back a release"));
        Assert.Contains("version=2026.5", rollBack, StringComparison.Ordinal);
        await page.ShellAsync(rollBack.Replace("version=2026.5", $"version={first}", StringComparison.Ordinal));

        await served.UntilAsync("/v1/areas", body => body.Contains($"\"release\":\"{first}\"", StringComparison.Ordinal));
        var missing = rollBack.Replace("version=2026.5", "version=1999.1", StringComparison.Ordinal);
        await page.ShellAsync(missing.Replace("psql ", "! psql -v ON_ERROR_STOP=1 ", StringComparison.Ordinal));
        Assert.Equal(first, await page.Server.AskAsync(Served, "indicators"));
    }

    [DatabaseFact]
    public async Task A_rotated_password_is_the_only_one_that_opens_sessions()
    {
        var old = await PasswordAsync();
        Assert.Equal(1, await OpenAsync(old));

        await page.RunAsync("Rotate passwords");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => OpenAsync(old));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
        await using var served = await ServeAsync();
        await served.ReadyAsync();
    }

    [DatabaseFact]
    public async Task A_restored_backup_has_the_same_releases_byte_for_byte()
    {
        await page.RunAsync("Back up and restore");

        await using var before = DatabaseConnection.Owner(page.Server.Connection(ScratchServer.Superuser, null, "indicators"));
        await using var after = DatabaseConnection.Owner(page.Server.Connection(ScratchServer.Superuser, null, "restored"));
        var versions = await new ReleaseReader(before).VersionsAsync();
        Assert.NotEmpty(versions);
        Assert.Equal(versions, await new ReleaseReader(after).VersionsAsync());
        foreach (var version in versions)
        {
            var stored = (await new ReleaseReader(before).ReadAsync(version))!;
            var restored = (await new ReleaseReader(after).ReadAsync(version))!;
            Assert.Equal(stored.ContentHash, restored.ContentHash);
            // Computed anew from the rows, not only copied along.
            Assert.Equal(stored.ContentHash, ContentHash.Of(restored.Release));
        }

        Assert.Equal(await page.Server.AskAsync(Served, "indicators"), await page.Server.AskAsync(Served, "restored"));
        // The rights came back too.
        await using var api = NpgsqlDataSource.Create(page.Server.Connection("indicators_api", await PasswordAsync(), "restored"));
        await using var read = api.CreateCommand("select count(*) > 0 from indicators.observation");
        Assert.Equal(true, await read.ExecuteScalarAsync());
        foreach (var sql in new[] { "create temporary table mine (n int)", "select lo_create(0)", "delete from indicators.topic" })
        {
            await using var write = api.CreateCommand(sql);
            Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => write.ExecuteNonQueryAsync())).SqlState);
        }

        await api.DisposeAsync();
        await page.Server.AskAsync("drop database restored with (force)");
    }

    [DatabaseFact]
    public async Task A_standby_is_copied_complete()
    {
        await page.RunAsync("Replicas");
        Assert.True(File.Exists(Path.Combine(page.Folder, "standby", "standby.signal")));
        await page.ShellAsync("pg_verifybackup --quiet standby");
    }

    [DatabaseFact]
    public async Task An_overdue_session_is_ended()
    {
        await using var api = NpgsqlDataSource.Create(page.Server.Connection("indicators_api", await PasswordAsync(), "indicators"));
        await using var endless = api.CreateCommand("select pg_sleep(600)");
        var running = Assert.ThrowsAnyAsync<NpgsqlException>(() => endless.ExecuteNonQueryAsync());
        var command = Assert.Single(OperationsPage.Commands("What the API's login can do"));
        // A minute is long for a test.
        var soon =
            "sed 's/1 minute/1 second/' docker/overdue.sql > soon.sql\n"
            + command.Replace("docker/overdue.sql", "soon.sql", StringComparison.Ordinal);
        for (var i = 0; !(await page.ShellAsync(soon)).Contains("     1\n", StringComparison.Ordinal); i++)
        {
            Assert.True(i < 100, "the session goes on");
            await Task.Delay(200);
        }

        await running;
        Assert.Contains("     0\n", await page.ShellAsync(command), StringComparison.Ordinal);
    }

    private async Task<string> PasswordAsync() =>
        (await File.ReadAllTextAsync(Path.Combine(page.Folder, "secrets", "reader-password"))).Trim();

    private async Task<int> OpenAsync(string password)
    {
        var connection = page.Server.Connection("indicators_api", password, "indicators") + ";Pooling=false";
        await using var source = NpgsqlDataSource.Create(connection);
        await using var one = source.CreateCommand("select 1");
        return (int)(await one.ExecuteScalarAsync())!;
    }

    /// <summary>The server that the last block of the installation starts.</summary>
    private Task<ServedByPage> ServeAsync()
    {
        var serve = OperationsPage.Commands("Install")[^1];
        Assert.EndsWith("./indicators serve\n", serve, StringComparison.Ordinal);
        return ServedByPage.StartAsync(
            page.Start(serve.Replace("./indicators serve", "exec ./indicators serve", StringComparison.Ordinal))
        );
    }
}
