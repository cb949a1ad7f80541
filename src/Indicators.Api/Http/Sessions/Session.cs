using Npgsql;

namespace Indicators.Api.Http.Sessions;

/// <summary>
/// The database session of one answer. The first statement opens it; it goes back to the pool as soon as the answer has been read, never
/// while a client is waited for. A statement is not cancelled, because a cancelled one can leave its connection out of step for the next
/// request: whoever loses patience leaves, and the statement ends by itself or by the server's own limit.
/// </summary>
/// <param name="database">The connections.</param>
/// <param name="place">The place of this answer among those computed at once; given back with the connection.</param>
/// <param name="patience">Ends the waiting for statements.</param>
internal sealed class Session(NpgsqlDataSource database, IDisposable place, CancellationToken patience) : IAsyncDisposable
{
    private NpgsqlConnection? _connection;
    private NpgsqlTransaction? _transaction;
    private Task _running = Task.CompletedTask;

    /// <summary>Whether all statements have to see the database at one moment.</summary>
    public bool IsSnapshot { get; init; }

    /// <summary>Called with the fresh snapshot before anything is read from it.</summary>
    public Func<NpgsqlConnection, Task>? Verify { get; init; }

    /// <summary>Ends the waiting for statements.</summary>
    public CancellationToken Patience => patience;

    /// <summary>Runs statements, one after another.</summary>
    public Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> statement)
    {
        patience.ThrowIfCancellationRequested();
        var running = StartAsync(statement);
        _running = running;
        return running.WaitAsync(patience);
    }

    /// <summary>Begins a transaction if none has begun: cursors live in one.</summary>
    public Task RequireTransactionAsync() =>
        RunAsync(async connection =>
        {
            _transaction ??= await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
            return true;
        });

    /// <summary>Gives the connection back, in the background where a statement is still running.</summary>
    public ValueTask DisposeAsync()
    {
        _ = CloseAsync();
        return ValueTask.CompletedTask;
    }

    private async Task<T> StartAsync<T>(Func<NpgsqlConnection, Task<T>> statement)
    {
        if (_connection is null)
            await OpenAsync();
        return await statement(_connection!);
    }

    private async Task OpenAsync()
    {
        _connection = await database.OpenConnectionAsync();
        if (!IsSnapshot)
            return;
        _transaction = await _connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        if (Verify is { } verify)
            await verify(_connection);
    }

    private async Task CloseAsync()
    {
        try
        {
            await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_transaction is not null)
                await _transaction.DisposeAsync();
            if (_connection is not null)
                await _connection.DisposeAsync();
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            // The connection is broken. The pool has dropped it.
        }
        finally
        {
            place.Dispose();
        }
    }
}
