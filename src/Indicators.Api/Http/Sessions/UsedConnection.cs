using Npgsql;

namespace Indicators.Api.Http.Sessions;

/// <summary>
/// Gives a connection back to the pool, whatever happened on it. A statement that is cancelled, or fails while its result is read, can
/// leave the connection out of step for the next request: then this connection is closed, and no other.
/// </summary>
internal static class UsedConnection
{
    /// <summary>
    /// Npgsql closes the connection on which the server reports a violation of the protocol. After any other way of ending a session it
    /// takes the whole server for gone and closes all connections of the pool.
    /// </summary>
    private const string CloseSql = "rollback; do $$ begin raise sqlstate '08P01' using message = 'closed by the service'; end $$";

    /// <param name="connection">The connection.</param>
    /// <param name="transaction">Its transaction, if it began one.</param>
    /// <param name="last">Its last statement, which has ended.</param>
    public static async Task ReturnAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, Task last)
    {
        var isInStep = IsInStep(last);
        try
        {
            if (isInStep && transaction is not null)
                await transaction.DisposeAsync();
            else if (!isInStep && connection.FullState == System.Data.ConnectionState.Open)
                await CloseAsync(connection);
        }
        catch (Exception failure) when (isInStep)
        {
            // A cancellation that came late has hit the rollback, or the server is gone. The pool rolls back, or drops the connection.
            _ = failure;
        }
        finally
        {
            await DisposeAsync(connection);
        }
    }

    private static bool IsInStep(Task last) =>
        last.IsCompletedSuccessfully
        || last.Exception?.InnerException is ReleaseMovedException or PostgresException { SqlState: not PostgresErrorCodes.QueryCanceled };

    private static async Task CloseAsync(NpgsqlConnection connection)
    {
        try
        {
            await using var close = new NpgsqlCommand(CloseSql, connection);
            await close.ExecuteNonQueryAsync();
        }
        catch (Exception failure)
        {
            // Expected. Where the connection has survived it all the same, the pool closes it with all others.
            _ = failure;
            if (connection.FullState != System.Data.ConnectionState.Broken)
                NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task DisposeAsync(NpgsqlConnection connection)
    {
        try
        {
            await connection.DisposeAsync();
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException or IOException)
        {
            // It was broken; the pool has dropped it.
        }
    }
}
