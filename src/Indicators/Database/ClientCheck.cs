using Npgsql;

namespace Indicators.Database;

/// <summary>
/// Makes the server look every second whether the client of a session is still there. Otherwise the statement of a killed importer runs to
/// its end, and keeps the lock for which the next one waits.
/// </summary>
internal static class ClientCheck
{
    public static async Task EnableAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var enable = new NpgsqlCommand("SELECT set_config('client_connection_check_interval', '1000', false)", connection);
        try
        {
            await enable.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidParameterValue)
        {
            // The server's operating system cannot tell.
        }
    }
}
