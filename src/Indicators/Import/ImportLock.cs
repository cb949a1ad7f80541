using System.Globalization;
using Indicators.Database;
using Npgsql;

namespace Indicators.Import;

/// <summary>Lets one importer at a time write to a database. The end of the transaction releases the lock.</summary>
internal static class ImportLock
{
    /// <summary>Second key of the advisory lock; the first is <see cref="MigrationRunner.LockSpace"/>.</summary>
    private const int Importing = MigrationRunner.SchemaLock + 1;

    /// <summary>Takes the lock for the transaction that the connection is in.</summary>
    /// <param name="patience">How long to wait for another importer.</param>
    /// <param name="report">Called once if another importer has to be waited for.</param>
    /// <exception cref="DatabaseFailureException">The other importer took longer.</exception>
    public static async Task TakeAsync(NpgsqlConnection connection, TimeSpan patience, Action<string>? report, CancellationToken cancel)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{MigrationRunner.LockSpace}, {Importing}");
        await using var attempt = new NpgsqlCommand($"select pg_try_advisory_xact_lock({key})", connection);
        if (await attempt.ExecuteScalarAsync(cancel) is true)
            return;
        report?.Invoke("waiting for another import of this database");
        var milliseconds = Math.Max(1, (int)patience.TotalMilliseconds);
        await using var wait = new NpgsqlCommand(
            $"set local lock_timeout = {milliseconds}; select pg_advisory_xact_lock({key}); set local lock_timeout to default",
            connection
        )
        {
            CommandTimeout = 0,
        };
        try
        {
            await wait.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new DatabaseFailureException(
                new(
                    "import-busy",
                    $"another import is still running after {patience.TotalSeconds:0} s",
                    "try again when it has ended",
                    true
                ),
                e
            );
        }
    }
}
