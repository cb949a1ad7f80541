using Npgsql;

namespace Indicators.Database;

/// <summary>
/// Ends sessions of the API that run for too long. A session may lift its own time limits, because PostgreSQL lets every session set them;
/// it cannot keep another login from ending it.
/// </summary>
/// <param name="owner">A login that is a member of the API's login.</param>
public sealed class OverdueSessions(NpgsqlDataSource owner)
{
    /// <summary>How often <see cref="WatchAsync"/> looks.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one statement may run. The API's own limit is 10 s.</summary>
    public TimeSpan Statement { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a transaction may last. The API streams for at most 10 minutes.</summary>
    public TimeSpan Transaction { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Ends the overdue sessions of all members of the reader's role except the owner's own.</summary>
    /// <returns>How many it has ended.</returns>
    public async Task<int> EndAsync(CancellationToken cancel = default)
    {
        await using var end = owner.CreateCommand(
            $"""
            SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))::int FROM pg_stat_activity
            WHERE datname = current_database() AND usename <> current_user
              AND pg_has_role(usesysid, '{DatabaseConnection.ReaderRole}', 'MEMBER')
              AND (state = 'active' AND query_start < clock_timestamp() - $1 OR xact_start < clock_timestamp() - $2)
            """
        );
        end.Parameters.Add(new() { Value = Statement });
        end.Parameters.Add(new() { Value = Transaction });
        return (int)(await end.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Looks again and again until it is cancelled.</summary>
    /// <param name="report">Called with a line when sessions have been ended.</param>
    public async Task WatchAsync(Action<string> report, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await Task.Delay(Interval, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!cancel.IsCancellationRequested && await EndAsync(cancel) is > 0 and var ended)
                    report($"ended {ended} database {(ended == 1 ? "session" : "sessions")} of the API that ran for too long");
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or OperationCanceledException)
            {
                // The database is away or stopping; the next look may find it again.
            }
        }
    }
}
