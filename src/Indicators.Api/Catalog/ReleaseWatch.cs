using System.Diagnostics;
using System.Net.Sockets;
using Dapper;
using Indicators.Api.Http.Admission;
using Indicators.Api.Http.Sessions;
using Indicators.Api.Http.Settings;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>
/// Keeps the releases in memory current over its own connection, which it polls several times a second. The polling also shows whether the
/// database responds. It does not listen for notifications: every login can send them, and a flood would delay the polls.
/// </summary>
internal sealed partial class ReleaseWatch(
    NpgsqlDataSource database,
    DatabaseHosts hosts,
    ReleaseSource releases,
    AdmissionLimit admission,
    ServiceSettings settings,
    TimeProvider time,
    ILogger<ReleaseWatch> log
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(350);

    /// <summary>Together with the interval less than a second. After that, the service is not ready. See <see cref="Listening"/>.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(550);

    /// <summary>A new release takes longer to read, with all its codes, than it takes to see whether the database is there.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan FirstOpening = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(150);

    /// <summary>How often a service that reads from a standby asks whether a primary is there again.</summary>
    private static readonly TimeSpan OnStandby = TimeSpan.FromSeconds(5);

    /// <summary>How often the rights of the login are looked at.</summary>
    private static readonly TimeSpan BetweenRights = TimeSpan.FromSeconds(2);

    private bool _wasAway;
    private bool _hasFailed;
    private bool _isSized;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WatchAsync(stoppingToken);
            }
            catch (Exception failure)
                when (failure is NpgsqlException or SocketException or IOException or TimeoutException or InvalidOperationException)
            {
                // Of several servers, another one may answer at once.
                if (hosts.AreSeveral && !_hasFailed)
                {
                    _hasFailed = true;
                    continue;
                }

                releases.Lose();
                if (failure is not PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege })
                    releases.ForgetRights();
                if (!_wasAway)
                    Away(log, Reason(failure));
                _wasAway = true;
                await Task.Delay(BetweenAttempts, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Why, for a line that begins with what happened.</summary>
    private static string Reason(Exception failure)
    {
        const string What = "the database does not answer: ";
        var said = (DatabaseFailure.Of(failure)?.ToString() ?? failure.Message).ReplaceLineEndings(" ").TrimEnd('.');
        return said.StartsWith(What, StringComparison.Ordinal) ? said[What.Length..] : said;
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        // Do not wait for an attempt that hangs: the time limit of its own connection ends it.
        var opening = hosts.OpenPrimaryAsync(CancellationToken.None).AsTask();
        Task? asking = null;
        try
        {
            await Listening.WaitAsync(opening, OpeningPatience, time, stop);
            var connection = await opening;
            asking = PrepareAsync(connection);
            await Listening.WaitAsync(asking, OpeningPatience, time, stop);
            long? rightsAt = null;
            for (var since = Stopwatch.GetTimestamp(); !releases.IsOnStandby || Stopwatch.GetElapsedTime(since) < OnStandby; )
            {
                if (rightsAt is not { } last || Stopwatch.GetElapsedTime(last) > BetweenRights)
                {
                    asking = LookAtRightsAsync(connection);
                    await WaitAsync(asking, stop);
                    rightsAt = Stopwatch.GetTimestamp();
                }

                var same = releases.AreCurrentAsync(connection);
                asking = same;
                await WaitAsync(same, stop);
                if (!await same)
                {
                    asking = releases.LookAsync(connection);
                    await Listening.WaitAsync(asking, Reading, time, stop);
                }

                if (_wasAway)
                    Back(log);
                (_wasAway, _hasFailed) = (false, false);
                await PauseAsync(connection, stop);
            }
        }
        finally
        {
            _ = CloseAsync(opening, asking);
        }
    }

    /// <summary>How long a connection may take to open. The first one comes while the program itself is still starting.</summary>
    private TimeSpan OpeningPatience => releases.Known is null ? FirstOpening : Patience + Patience;

    /// <summary>Before the first answer, the database has more time: its files may have to be read.</summary>
    private async Task WaitAsync(Task asking, CancellationToken stop) =>
        await Listening.WaitAsync(asking, releases.Known is null ? TimeSpan.FromSeconds(10) : Patience, time, stop);

    private async Task LookAtRightsAsync(NpgsqlConnection connection)
    {
        if (await releases.LookAtRightsAsync(connection) is not { } missing)
            return;
        if (missing.Count > 0)
            WithoutRights(log, string.Join(", ", missing));
        else
            WithRights(log);
    }

    private async Task PrepareAsync(NpgsqlConnection connection)
    {
        var (server, isStandby) = await connection.QuerySingleAsync<(int, bool)>(
            """
            select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
              - coalesce(current_setting('reserved_connections', true)::int, 0) as connections, pg_is_in_recovery() as standby
            order by connections
            """
        );
        isStandby &= hosts.AreSeveral;
        if (isStandby && !releases.IsOnStandby)
            WithoutPrimary(log);
        else if (!isStandby && releases.IsOnStandby)
            WithPrimary(log);
        releases.IsOnStandby = isStandby;
        var size = AdmissionSize.Of(
            Environment.ProcessorCount,
            new NpgsqlConnectionStringBuilder(database.ConnectionString).MaxPoolSize,
            server,
            settings.AnswersAtOnce
        );
        if (size != admission.Size || !_isSized)
            Sized(log, size.Places, size.Queue, server);
        _isSized = true;
        admission.Resize(size);
    }

    /// <summary>Until a request suspects something, the connection breaks, or the interval is over.</summary>
    private async Task PauseAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var nudge = NudgeAsync(pause);
        try
        {
            await connection.WaitAsync(Interval, pause.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A request suspects that the database is away.
        }
        finally
        {
            await pause.CancelAsync();
            await nudge;
        }

        stop.ThrowIfCancellationRequested();
    }

    private async Task NudgeAsync(CancellationTokenSource pause)
    {
        var nudge = releases.Nudge.WaitAsync(pause.Token);
        await nudge.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (nudge.IsCompletedSuccessfully)
            await pause.CancelAsync();
    }

    private static async Task CloseAsync(Task<NpgsqlConnection> opening, Task? asking)
    {
        try
        {
            if (asking is not null)
                await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await using var connection = await opening;
        }
        catch (Exception failure)
            when (failure is NpgsqlException or SocketException or IOException or TimeoutException or InvalidOperationException)
        {
            // It was broken: that is why it is closed.
        }
    }

    [LoggerMessage(LogLevel.Error, "The database does not answer: {Reason}. Answers in memory are still served; others get 503")]
    private static partial void Away(ILogger log, string reason);

    [LoggerMessage(LogLevel.Warning, "No primary answers: reading from a standby. New releases show when a primary is back")]
    private static partial void WithoutPrimary(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The primary answers again")]
    private static partial void WithPrimary(ILogger log);

    [LoggerMessage(LogLevel.Error, "The API's login lacks {Rights}. Run 'indicators migrate' as the owner; until then some routes get 503")]
    private static partial void WithoutRights(ILogger log, string rights);

    [LoggerMessage(LogLevel.Warning, "The API's login has all its rights again")]
    private static partial void WithRights(ILogger log);

    [LoggerMessage(LogLevel.Warning, "The database answers again")]
    private static partial void Back(ILogger log);

    [LoggerMessage(
        LogLevel.Information,
        "{Places} answers are computed at once and {Queue} requests may wait: the database gives {Server} connections"
    )]
    private static partial void Sized(ILogger log, int places, int queue, int server);
}
