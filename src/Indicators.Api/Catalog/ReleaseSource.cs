using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Http.Sessions;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>
/// The releases in memory. <see cref="ReleaseWatch"/> keeps them current. A reader of a snapshot that finds them out of date reloads them.
/// </summary>
internal sealed class ReleaseSource(DatabaseHosts hosts, ReleaseCache cache, TimeProvider time) : IReleaseSource, IDisposable
{
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(2);

    /// <summary>How long a reading waits for another one to end.</summary>
    private static readonly TimeSpan TurnPatience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _nudge = new(0, 1);
    private readonly SemaphoreSlim _reading = new(1);
    private readonly Lock _changing = new();
    private Task<PublishedReleases>? _refreshing;
    private volatile Seen? _seen;
    private volatile CancellationTokenSource _lost = new();
    private volatile IReadOnlyList<string> _missingRights = [];
    private long _confirmed;

    public PublishedReleases? Known => _seen?.Releases;

    public bool IsOnStandby { get; set; }

    /// <summary>Completes when a request suspects that the database is away.</summary>
    public SemaphoreSlim Nudge => _nudge;

    public TimeSpan Age => _lost.IsCancellationRequested ? time.GetElapsedTime(Interlocked.Read(ref _confirmed)) : TimeSpan.Zero;

    public CancellationToken Lost => _lost.Token;

    public ProblemType? Unready =>
        !_lost.IsCancellationRequested && _seen is { State.SchemaVersion: var schema } && !(schema >= SchemaVersion.Needed)
            ? ProblemTypes.NotMigrated
        : _missingRights.Count > 0 ? ProblemTypes.MissingRight
        : _lost.IsCancellationRequested || _seen is not { } seen ? ProblemTypes.DatabaseUnavailable
        : seen.Releases.Current is null ? ProblemTypes.NoRelease
        : null;

    public async ValueTask<PublishedReleases> PublishedAsync(CancellationToken cancellation)
    {
        if (_seen is null && !_lost.IsCancellationRequested)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _lost.Token);
            await _first.Task.WaitAsync(FirstAnswer, time, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellation.ThrowIfCancellationRequested();
        return _seen?.Releases ?? throw new DatabaseLostException();
    }

    /// <summary>Many requests find out at once that the releases have changed; one reading serves them all.</summary>
    public Task<PublishedReleases> RefreshAsync(CancellationToken cancellation)
    {
        lock (_changing)
        {
            if (_refreshing is null or { IsCompleted: true })
                _refreshing = Task.Run(ReadAnewAsync);
            return _refreshing.WaitAsync(cancellation);
        }
    }

    /// <summary>Asks the database whether the releases in memory are still those that it has. Its answer shows that it is there.</summary>
    public async Task<bool> AreCurrentAsync(NpgsqlConnection connection)
    {
        var state = await DatabaseState.ReadAsync(connection);
        return _seen is { } seen && seen.State == state && Confirm(seen, isNew: false);
    }

    /// <summary>Reads the state of the database, and the releases if they have changed.</summary>
    public Task<PublishedReleases> LookAsync(NpgsqlConnection connection) => LookAsync(connection, () => { });

    /// <summary>Looks which rights are missing, and returns them if they have changed since the last look; otherwise null.</summary>
    public async Task<IReadOnlyList<string>?> LookAtRightsAsync(NpgsqlConnection connection)
    {
        var missing = await MissingRights.FindAsync(connection, isMigrated: _seen?.State.SchemaVersion >= SchemaVersion.Needed);
        if (missing.SequenceEqual(_missingRights, StringComparer.Ordinal))
            return null;
        _missingRights = missing;
        return missing;
    }

    /// <summary>Forgets which rights are missing: the server that said so is away.</summary>
    public void ForgetRights() => _missingRights = [];

    private async Task<PublishedReleases> ReadAnewAsync()
    {
        await using var connection = await hosts.OpenPrimaryAsync();
        return await LookAsync(
            connection,
            () =>
            {
                // Who comes after this may know of a later change, and has them read once more.
                lock (_changing)
                    _refreshing = null;
            }
        );
    }

    private async Task<PublishedReleases> LookAsync(NpgsqlConnection connection, Action begin)
    {
        if (!await _reading.WaitAsync(TurnPatience))
            throw new TimeoutException("another reading of the releases does not end");
        try
        {
            begin();
            var state = await DatabaseState.ReadAsync(connection);
            var seen = _seen;
            if (seen is null || seen.State != state)
                seen = await ReadAsync(connection, state.SchemaVersion);
            Confirm(seen);
            return seen.Releases;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Records that the database does not respond.</summary>
    public void Lose()
    {
        CancellationTokenSource lost;
        lock (_changing)
            lost = _lost;
        // Those who wait go on elsewhere, not in the loop that watches the database.
        _ = lost.CancelAsync();
    }

    public async Task VerifyAsync(NpgsqlConnection snapshot, PublishedReleases published)
    {
        var state = await DatabaseState.ReadAsync(snapshot);
        if (_seen is not { } seen || seen.Releases != published || seen.State != state)
            throw new ReleaseMovedException();
    }

    public Task<ReleaseCodes> CodesAsync(Session session, ReleaseState release) =>
        _seen is { Codes: { } codes } seen && seen.Releases.Current == release
            ? Task.FromResult(codes)
            : cache.GetAsync(
                release,
                () => session.RunAsync((connection, stop) => CodesRow.ReadAsync(connection, release, stop)),
                _ => 1000,
                session.Patience
            );

    public void Suspect()
    {
        if (_nudge.CurrentCount > 0)
            return;
        try
        {
            _nudge.Release();
        }
        catch (SemaphoreFullException)
        {
            // Another request was faster.
        }
    }

    public void Dispose()
    {
        _nudge.Dispose();
        _reading.Dispose();
    }

    /// <summary>
    /// Reads the releases together with the codes of the current one, so that no request has to wait when a new release becomes current.
    /// </summary>
    private static async Task<Seen> ReadAsync(NpgsqlConnection connection, int? schema)
    {
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        var state = await DatabaseState.ReadAsync(connection);
        var releases = new PublishedReleases(await ReleasesRow.ReadAsync(connection), state.CurrentId);
        var codes =
            releases.Current is { } current && schema >= SchemaVersion.Needed ? await CodesRow.ReadAsync(connection, current) : null;
        return new Seen(state, releases, codes);
    }

    private bool Confirm(Seen seen, bool isNew = true)
    {
        lock (_changing)
        {
            // A request may have read later ones in the meantime.
            if (!isNew && _seen != seen)
                return false;
            _seen = seen;
            Interlocked.Exchange(ref _confirmed, time.GetTimestamp());
            if (_lost.IsCancellationRequested)
                _lost = new CancellationTokenSource();
        }

        _first.TrySetResult();
        return true;
    }

    private sealed record Seen(DatabaseState State, PublishedReleases Releases, ReleaseCodes? Codes);
}
