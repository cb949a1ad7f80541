using Npgsql;

namespace Indicators.Api.Http.Sessions;

/// <summary>
/// The database session of one answer. The first statement opens it. It returns to the pool as soon as the answer has been read, and never
/// waits for a client. A statement that fails or is cancelled can leave its connection out of step for the next request. A request that
/// times out therefore leaves at once, its statement gets a moment to end by itself before it is cancelled, and a connection on which a
/// statement failed is not reused.
/// </summary>
/// <param name="hosts">The connections.</param>
/// <param name="place">The place of this answer among those computed at once; given back with the connection.</param>
/// <param name="patience">Ends the waiting for statements.</param>
internal sealed class Session(DatabaseHosts hosts, IDisposable place, CancellationToken patience) : IAsyncDisposable
{
    /// <summary>How long a statement may continue after its request has left.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private Task _running = Task.CompletedTask;
    private int _isClosing;

    /// <summary>Whether all statements have to see the database at one moment.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>Called with the fresh snapshot before anything is read from it.</summary>
    public Func<NpgsqlConnection, Task>? Verify { get; init; }

    /// <summary>Ends the waiting for statements.</summary>
    public CancellationToken Patience => patience;

    /// <summary>Runs statements, one after another.</summary>
    public Task<T> RunAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> statement)
    {
        patience.ThrowIfCancellationRequested();
        var running = StartAsync(statement);
        _running = running;
        return running.WaitAsync(patience);
    }

    /// <summary>Begins a transaction if none has begun: cursors live in one.</summary>
    public Task RequireTransactionAsync() =>
        RunAsync(
            async (connection, stop) =>
            {
                _transaction ??= await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
                return true;
            }
        );

    /// <summary>Gives the connection back, in the background where a statement is still running.</summary>
    public ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 0)
            _ = CloseAsync();
        return ValueTask.CompletedTask;
    }

    private async Task<T> StartAsync<T>(Func<NpgsqlConnection, CancellationToken, Task<T>> statement)
    {
        if (_connection is null)
            await OpenAsync();
        return await statement(_connection!, _stop.Token);
    }

    /// <summary>Opens a connection. With standbys, each session is a snapshot, and a server that lags is left for another one.</summary>
    private async Task OpenAsync()
    {
        for (var attempt = 1; ; attempt++)
        {
            _connection = await hosts.OpenAsync(attempt);
            if (!IsSnapshot && !hosts.AreSeveral)
                return;
            try
            {
                _transaction = await _connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
                if (Verify is { } verify)
                    await verify(_connection);
                return;
            }
            catch (ReleaseMovedException) when (attempt < hosts.Attempts)
            {
                await _transaction!.DisposeAsync();
                await _connection.DisposeAsync();
                (_transaction, _connection) = (null, null);
            }
        }
    }

    private async Task CloseAsync()
    {
        try
        {
            await EndAsync();
            if (_connection is not null && _running.IsFaulted)
                await DiscardAsync(_connection);
            if (_transaction is not null)
                await _transaction.DisposeAsync();
            if (_connection is not null)
                await _connection.DisposeAsync();
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or IOException)
        {
            // The connection is broken. The pool has dropped it.
        }
        finally
        {
            place.Dispose();
            _stop.Dispose();
        }
    }

    private async Task EndAsync()
    {
        if (!_running.IsCompleted && await Task.WhenAny(_running, Task.Delay(Grace)) != _running)
            await Task.Run(_stop.Cancel); // asks the server over a connection of its own, and waits for that
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The server ends the connection; the pool then drops it. The role that reads may end nobody, the login itself.</summary>
    private static async Task DiscardAsync(NpgsqlConnection connection)
    {
        if (connection.FullState != System.Data.ConnectionState.Open)
            return;
        await using var end = new NpgsqlCommand("rollback; set role none; select pg_terminate_backend(pg_backend_pid())", connection);
        await end.ExecuteNonQueryAsync();
    }
}
