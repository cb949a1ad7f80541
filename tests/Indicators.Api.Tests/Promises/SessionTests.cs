using Indicators.Api.Catalog;
using Indicators.Api.Http.Sessions;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Tests.Promises;

/// <summary>What a session leaves behind, however its statements end.</summary>
public sealed class SessionTests(Served served) : IClassFixture<Served>
{
    [DatabaseFact]
    public async Task A_connection_that_cannot_roll_back_is_free_for_the_next()
    {
        await using var pool = Pool(1);
        await using (var session = Open(pool, CancellationToken.None))
            await session.RunAsync(
                async (connection, stop) =>
                {
                    var command = new NpgsqlCommand("select generate_series(1, 100000)", connection);
                    return await command.ExecuteReaderAsync(stop); // never closed, so the rollback is refused
                }
            );
        Assert.True(await PidAsync(pool) > 0);
    }

    [DatabaseFact]
    public async Task A_statement_whose_client_has_left_is_cancelled()
    {
        await using var pool = Pool(2);
        using var leaving = new CancellationTokenSource();
        var pid = new TaskCompletionSource<int>();
        await using (var session = Open(pool, leaving.Token))
        {
            var sleeping = session.RunAsync(
                (connection, stop) =>
                {
                    pid.SetResult(connection.ProcessID);
                    return ExecuteAsync(connection, "select pg_sleep(9)", stop);
                }
            );
            await pid.Task;
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeping);
        }

        await UntilGoneAsync(await pid.Task);
    }

    [DatabaseFact]
    public async Task A_connection_that_may_be_out_of_step_is_closed_and_no_other()
    {
        await using var pool = Pool(3);
        var pids = await Task.WhenAll(PidAsync(pool, 0.2), PidAsync(pool, 0.2), PidAsync(pool, 0.2));
        Assert.Equal(3, pids.Distinct().Count());
        var spoilt = 0;
        await using (var session = Open(pool, CancellationToken.None))
            await Assert.ThrowsAsync<InvalidCastException>(() =>
                session.RunAsync<int>(
                    async (connection, stop) =>
                    {
                        spoilt = connection.ProcessID;
                        await ExecuteAsync(connection, "select 1", stop);
                        throw new InvalidCastException("the row is not what was expected");
                    }
                )
            );
        await UntilGoneAsync(spoilt);
        Assert.Equal(pids.Except([spoilt]).Order(), (await LivingAsync(pids)).Order());
    }

    [DatabaseTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_on_which_nothing_went_wrong_but_the_answer_is_used_again(bool isMoved)
    {
        await using var pool = Pool(1);
        var pid = await PidAsync(pool);
        await using (var session = Open(pool, CancellationToken.None, isMoved))
            await Assert.ThrowsAnyAsync<Exception>(() =>
                session.RunAsync((connection, stop) => ExecuteAsync(connection, "select 1 / 0", stop))
            );
        Assert.Equal(pid, await PidAsync(pool));
    }

    [DatabaseFact]
    public async Task Who_gives_up_waiting_for_new_releases_takes_them_from_nobody()
    {
        var releases = served.Service<ReleaseSource>();
        using var leaving = new CancellationTokenSource();
        var left = Enumerable.Range(0, 20).Select(_ => releases.RefreshAsync(leaving.Token)).ToArray();
        var stays = releases.RefreshAsync(CancellationToken.None);
        await leaving.CancelAsync();
        Assert.NotNull((await stays).Current);
        Assert.All(left, one => Assert.True(one.IsCanceled || one.IsCompletedSuccessfully));
    }

    private NpgsqlDataSource Pool(int size) =>
        DatabaseConnection.Reader(
            new NpgsqlConnectionStringBuilder(served.ReaderConnectionString) { MaxPoolSize = size, Timeout = 8 }.ConnectionString
        );

    private static Session Open(NpgsqlDataSource pool, CancellationToken patience, bool isMoved = false) =>
        new(new DatabaseHosts(pool), new Place(), patience)
        {
            IsSnapshot = true,
            Verify = _ => isMoved ? Task.FromException(new ReleaseMovedException()) : Task.CompletedTask,
        };

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task<int> PidAsync(NpgsqlDataSource pool, double seconds = 0)
    {
        await using var command = pool.CreateCommand("select pg_backend_pid() from pg_sleep($1)");
        command.Parameters.AddWithValue(seconds);
        return (int)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int[]> LivingAsync(int[] pids)
    {
        await using var command = served.Owner.CreateCommand("select array_agg(pid) from pg_stat_activity where pid = any($1)");
        command.Parameters.AddWithValue(pids);
        return await command.ExecuteScalarAsync() as int[] ?? [];
    }

    private async Task UntilGoneAsync(int pid)
    {
        for (var attempt = 0; (await LivingAsync([pid])).Length > 0; attempt++)
        {
            Assert.True(attempt < 70, "the session goes on");
            await Task.Delay(100);
        }
    }

    private sealed class Place : IDisposable
    {
        public void Dispose() { }
    }
}
