using System.Diagnostics;
using System.Globalization;
using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

public sealed class PrivateClusterTests : IDisposable
{
    /// <summary>A data folder with a stopped cluster in it; making one safely on disk takes seconds, copying it does not.</summary>
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    private readonly string _data = Path.Combine("/tmp", $"indicators data '{Guid.NewGuid():N}' $x");

    public void Dispose()
    {
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
    }

    private string Home => Path.Combine(_data, "cluster");

    private string PidFile => Path.Combine(Home, "data", "postmaster.pid");

    [DatabaseFact]
    public async Task A_second_start_finds_its_data_again()
    {
        await using (var first = await PrivateCluster.StartAsync(_data))
        {
            await AskAsync(first.OwnerConnectionString, "CREATE TABLE kept (n int)");
            Assert.Equal("UTF8", await AskAsync(first.OwnerConnectionString, "SHOW server_encoding"));
            Assert.Equal("on", await AskAsync(first.OwnerConnectionString, "SHOW fsync"));
            Assert.Equal("", await AskAsync(first.OwnerConnectionString, "SHOW listen_addresses"));
        }
        Assert.False(File.Exists(PidFile));
        await using var second = await PrivateCluster.StartAsync(_data);
        Assert.Equal("kept", await AskAsync(second.OwnerConnectionString, "SELECT to_regclass('kept')::text"));
        Assert.Equal(
            "true",
            await AskAsync(second.ReaderConnectionString, "SELECT pg_has_role(current_user, 'indicators_reader', 'MEMBER')::text")
        );
    }

    [DatabaseFact]
    public async Task A_checkpoint_leaves_nothing_for_the_stop_to_write()
    {
        await using var cluster = await PrivateCluster.StartAsync(_data);
        await AskAsync(cluster.OwnerConnectionString, "CREATE TABLE kept AS SELECT generate_series(1, 10000) AS n");
        var written = await AskAsync(cluster.OwnerConnectionString, "SELECT pg_current_wal_lsn()::text");

        await cluster.CheckpointAsync();

        Assert.Equal(
            true,
            await AskAsync(cluster.OwnerConnectionString, $"SELECT redo_lsn >= '{written}'::pg_lsn FROM pg_control_checkpoint()")
        );
    }

    [DatabaseFact]
    public async Task A_second_start_on_the_same_data_is_told_who_has_it()
    {
        await CopyAsync();
        await using var first = await PrivateCluster.StartAsync(_data);
        var e = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(_data));
        Assert.Equal(ClusterProblem.Busy, e.Problem);
        Assert.Contains($"process {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, await AskAsync(first.OwnerConnectionString, "SELECT 1"));
    }

    [DatabaseFact]
    public async Task A_server_killed_by_kill_9_starts_again_with_all_that_was_committed()
    {
        await CopyAsync();
        await using (var first = await PrivateCluster.StartAsync(_data))
        {
            await AskAsync(first.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
            var postmaster = Postmaster();
            Process.GetProcessById(postmaster).Kill();
            while (new FileInfo($"/proc/{postmaster}/cwd").LinkTarget is not null)
                await Task.Delay(10);
        }
        await using var second = await PrivateCluster.StartAsync(_data);
        Assert.Contains(
            "was not properly shut down",
            await File.ReadAllTextAsync(Path.Combine(Home, "server.log")),
            StringComparison.Ordinal
        );
        Assert.Equal(7, await AskAsync(second.OwnerConnectionString, "SELECT n FROM kept"));
    }

    [DatabaseFact]
    public async Task A_pid_file_whose_number_now_belongs_to_another_program_is_in_nobodys_way()
    {
        await CopyAsync();
        // As the server's user: another's process could not be signalled anyway.
        string[] sleep = ["sleep", "60"];
        string[] command = await SystemUser.ForServerAsync(default) is { } user ? [.. user.Run("setpriv", sleep)] : sleep;
        using var other = Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = "/" })!;
        await File.WriteAllTextAsync(PidFile, $"{other.Id}\n{Home}/data\n1\n5432\n/tmp/indicators-none\n\n1 1\nready\n");
        await using (var cluster = await PrivateCluster.StartAsync(_data))
            Assert.Equal(1, await AskAsync(cluster.OwnerConnectionString, "SELECT 1"));
        Assert.False(other.HasExited);
        other.Kill();
    }

    [DatabaseFact]
    public async Task A_cluster_of_an_earlier_version_gets_the_logins_of_this_one()
    {
        await CopyAsync();
        await using (var before = await PrivateCluster.StartAsync(_data))
            await AskAsync(before.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
        var server = new PostgresServer((await PostgresBinaries.FindAllAsync())[0], await SystemUser.ForServerAsync(default), Home);
        await server.SingleUserAsync(
            "postgres",
            [
                "DROP ROLE indicators_api",
                "ALTER ROLE indicators_reader LOGIN PASSWORD 'known'",
                "ALTER ROLE indicators_owner PASSWORD 'known'",
            ],
            default
        );
        File.Delete(Path.Combine(_data, "roles"));
        await File.WriteAllTextAsync(Path.Combine(_data, "passwords"), "indicators_owner=known\nindicators_reader=known\n");

        await using var cluster = await PrivateCluster.StartAsync(_data);

        Assert.Equal(7, await AskAsync(cluster.OwnerConnectionString, "SELECT n FROM kept"));
        Assert.Equal("indicators_api", await AskAsync(cluster.ReaderConnectionString, "SELECT session_user::text"));
        Assert.False(File.Exists(Path.Combine(_data, "passwords")));
        var old = new NpgsqlConnectionStringBuilder(cluster.ReaderConnectionString) { Username = "indicators_reader", Password = "known" };
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(old.ConnectionString, "SELECT 1"));
    }

    [DatabaseTheory]
    [InlineData("postgres", "indicators")]
    [InlineData("indicators_reader", "indicators")]
    [InlineData("indicators_owner", "postgres")]
    public async Task Only_the_two_logins_get_in(string user, string database)
    {
        await CopyAsync();
        await using var cluster = await PrivateCluster.StartAsync(_data);
        var strings = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString) { Username = user, Database = database };
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(strings.ConnectionString, "SELECT 1"));
    }

    [RootFact]
    public async Task Other_users_of_the_machine_do_not_get_in()
    {
        await CopyAsync();
        await using var cluster = await PrivateCluster.StartAsync(_data);
        var socket = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Host!;
        var psql = (await PostgresBinaries.FindAllAsync())[0]["psql"];
        foreach (var user in new[] { "nobody", (await SystemUser.ForServerAsync(default))!.Name })
        {
            var other = (await SystemUser.FindAsync(user, default))!;
            var asked = await SystemCommand.RunAsync(
                other.Run([psql, "-h", socket, "-U", "indicators_owner", "-d", "indicators", "-c", "select 1"])
            );
            Assert.False(asked.Succeeded, asked.Output);
        }
    }

    [DatabaseFact]
    public async Task An_interrupted_making_is_begun_anew()
    {
        await CopyAsync();
        Directory.Move(Path.Combine(Home, "data"), Path.Combine(Home, "data.new"));
        File.Delete(Path.Combine(Home, "data.new", "global", "pg_control"));
        await using var cluster = await PrivateCluster.StartAsync(_data);
        Assert.Equal(1, await AskAsync(cluster.OwnerConnectionString, "SELECT 1"));
        Assert.False(Directory.Exists(Path.Combine(Home, "data.new")));
    }

    [DatabaseFact]
    public async Task A_cluster_of_another_major_version_is_told_of()
    {
        await CopyAsync();
        await File.WriteAllTextAsync(Path.Combine(Home, "data", "PG_VERSION"), "14\n");
        var e = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(_data));
        Assert.Equal(ClusterProblem.Version, e.Problem);
        Assert.Contains("needs PostgreSQL 14", e.Message, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_data_folder_that_is_a_file_is_told_of()
    {
        await File.WriteAllTextAsync(_data, "");
        var e = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(_data));
        Assert.Equal(ClusterProblem.Folder, e.Problem);
        Assert.DoesNotContain('\n', e.Message);
        File.Delete(_data);
    }

    [DatabaseFact]
    public async Task A_broken_data_directory_is_told_of_in_the_servers_words()
    {
        await CopyAsync();
        File.Delete(Path.Combine(Home, "data", "global", "pg_control"));
        var e = await Assert.ThrowsAsync<ClusterException>(() => PrivateCluster.StartAsync(_data));
        Assert.Equal(ClusterProblem.Start, e.Problem);
        Assert.Contains("pg_control", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [RootFact]
    public async Task Below_a_folder_closed_to_the_servers_user_the_cluster_is_kept_elsewhere()
    {
        var closed = Directory.CreateDirectory(_data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var inner = Path.Combine(closed, ".data");
        try
        {
            await using (var first = await PrivateCluster.StartAsync(inner))
                await AskAsync(first.OwnerConnectionString, "CREATE TABLE kept AS SELECT 7 AS n");
            Assert.StartsWith(
                "/var/lib/indicators/",
                new DirectoryInfo(Path.Combine(inner, "cluster")).LinkTarget,
                StringComparison.Ordinal
            );
            await using var second = await PrivateCluster.StartAsync(inner);
            Assert.Equal(7, await AskAsync(second.OwnerConnectionString, "SELECT n FROM kept"));
        }
        finally
        {
            if (new DirectoryInfo(Path.Combine(inner, "cluster")).LinkTarget is { } elsewhere)
                Directory.Delete(elsewhere, recursive: true);
        }
    }

    private static async Task<string> MakeAsync()
    {
        // Goes away with the tests' own cluster, even if they are killed.
        var folder = Path.Combine((await TestCluster.Shared).Folder, "made");
        await (await PrivateCluster.StartAsync(folder)).DisposeAsync();
        return folder;
    }

    private async Task CopyAsync() => Assert.True((await SystemCommand.RunAsync(["cp", "-a", await Made.Value, _data])).Succeeded);

    private int Postmaster() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
