using System.Collections.Concurrent;
using System.Diagnostics;
using Indicators.Cluster;
using Indicators.Testing;
using Npgsql;

namespace Indicators.Database.Tests;

public sealed class ServerRestartTests : IDisposable
{
    private readonly string _folder = Path.Combine("/tmp", $"indicators-restart-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [DatabaseFact]
    public async Task A_server_that_is_killed_is_started_again_with_its_data()
    {
        var pidFile = Path.Combine(_folder, "cluster", "data", "postmaster.pid");
        var said = new ConcurrentQueue<string>();
        await using var cluster = await PrivateCluster.StartAsync(_folder);
        cluster.KeepRunning(said.Enqueue);
        await AskAsync(cluster, "CREATE TABLE kept (n int)");
        for (var round = 1; round <= 2; round++)
        {
            using var server = Process.GetProcessById(int.Parse(File.ReadLines(pidFile).First()));
            server.Kill();
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < 600 && said.Count(line => line == "PostgreSQL runs again") < round; i++)
                await Task.Delay(100);
            Assert.Equal(round, said.Count(line => line == "PostgreSQL runs again"));
            Assert.False(said.Any(line => line.Contains("does not start", StringComparison.Ordinal)), string.Join('\n', said));
            // The second time it has ended soon after its start, so it has to wait.
            if (round > 1)
            {
                Assert.Contains("PostgreSQL has ended; next start in 1 s", said);
                Assert.True(clock.Elapsed > TimeSpan.FromSeconds(1), $"{clock.Elapsed}");
            }

            Assert.Equal("kept", await AskAsync(cluster, "SELECT to_regclass('kept')::text"));
        }
    }

    private static async Task<object?> AskAsync(PrivateCluster cluster, string sql)
    {
        await using var source = NpgsqlDataSource.Create(cluster.OwnerConnectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
