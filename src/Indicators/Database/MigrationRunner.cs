using System.Collections.ObjectModel;
using Npgsql;

namespace Indicators.Database;

/// <summary>The result of running migrations.</summary>
/// <param name="Applied">The files applied now, in order; empty if the database was up to date.</param>
/// <param name="Version">The version that the database has now.</param>
public sealed record MigrationOutcome(IReadOnlyList<string> Applied, int Version);

/// <summary>
/// Brings a database to the newest version in a folder of migrations: one transaction per file, under an advisory lock of the database, so
/// that of two runners the second waits and then finds nothing to do.
/// </summary>
/// <param name="owner">The database, see <see cref="DatabaseConnection.Owner"/>.</param>
/// <param name="folder">The folder, see <see cref="MigrationFolder"/>.</param>
/// <param name="progress">Called for each file, and while waiting for another runner.</param>
public sealed class MigrationRunner(NpgsqlDataSource owner, string folder, Action<string>? progress = null)
{
    /// <summary>First key of this program's advisory locks ("indi"); the second key says what is locked.</summary>
    public const int LockSpace = 0x696e6469;

    /// <summary>Second key: the schema.</summary>
    public const int SchemaLock = 1;

    /// <summary>What the program does for a file, by its name: called after the file, in its transaction.</summary>
    public IReadOnlyDictionary<string, Func<NpgsqlConnection, CancellationToken, Task>> Steps { get; init; } =
        ReadOnlyDictionary<string, Func<NpgsqlConnection, CancellationToken, Task>>.Empty;

    /// <summary>Applies pending migrations.</summary>
    /// <exception cref="MigrationException">Folder and database do not match, or a file failed. Earlier files stay applied.</exception>
    /// <exception cref="NpgsqlException">The database cannot be reached; see <see cref="DatabaseFailure.Of"/>.</exception>
    public async Task<MigrationOutcome> RunAsync(CancellationToken cancel = default)
    {
        var migrations = MigrationFolder.Read(folder);
        await using var connection = await owner.OpenConnectionAsync(cancel);
        await ClientCheck.EnableAsync(connection, cancel);
        await LockAsync(connection, cancel);
        try
        {
            await PrepareAsync(connection, cancel);
            var pending = await MigrationHistory.PendingAsync(connection, migrations, cancel);
            foreach (var migration in pending)
            {
                progress?.Invoke($"applying migration {migration.File}");
                await ApplyAsync(connection, migration, cancel);
            }
            return new MigrationOutcome([.. pending.Select(m => m.File)], migrations[^1].Version);
        }
        finally
        {
            // A broken connection has already lost the lock, and a locked one must not return to the pool.
            if (connection.State == System.Data.ConnectionState.Open)
                await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockSpace}, {SchemaLock})", CancellationToken.None);
        }
    }

    private async Task LockAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var attempt = new NpgsqlCommand($"SELECT pg_try_advisory_lock({LockSpace}, {SchemaLock})", connection);
        if (await attempt.ExecuteScalarAsync(cancel) is true)
            return;
        progress?.Invoke("waiting for another migration of this database");
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockSpace}, {SchemaLock})", cancel);
    }

    private static async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            await MigrationHistory.CreateAsync(connection, cancel);
            await ReaderRights.GrantAsync(connection, cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                MigrationProblem.Right,
                $"the login may not migrate this database: {e.MessageText}",
                "use the login that owns the database",
                e
            );
        }
    }

    /// <summary>
    /// Sends the file as one value, which the server runs as it is: nothing splits it into statements, error positions count from its
    /// start, and a COMMIT in it is rejected before it has an effect.
    /// </summary>
    private async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var text = new NpgsqlCommand("SELECT set_config('indicators.migration', $1, true)", connection)
        {
            Parameters = { new() { Value = migration.Sql } },
        };
        await text.ExecuteNonQueryAsync(cancel);
        try
        {
            await ExecuteAsync(connection, "DO 'BEGIN EXECUTE current_setting(''indicators.migration''); END'", cancel);
        }
        catch (PostgresException e)
            when (e.SqlState == PostgresErrorCodes.FeatureNotSupported
                && e.MessageText.Contains("transaction commands", StringComparison.Ordinal)
            )
        {
            throw new MigrationException(
                MigrationProblem.Transaction,
                $"{migration.File} begins or ends a transaction itself",
                "remove BEGIN, COMMIT and ROLLBACK from the file",
                e
            );
        }
        catch (PostgresException e)
        {
            throw new MigrationException(
                MigrationProblem.Failed,
                $"{Place(migration, e)}: {e.MessageText.ReplaceLineEndings(" ")} (SQLSTATE {e.SqlState})",
                "this file was rolled back; all files before it are applied",
                e
            );
        }
        if (Steps.TryGetValue(migration.File, out var step))
            await step(connection, cancel);
        await MigrationHistory.AddAsync(connection, migration, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The place of an error in the file if the server reports one. PostgreSQL counts characters; people count lines.</summary>
    private static string Place(Migration migration, PostgresException e) =>
        e.InternalPosition > 0 && e.InternalQuery == migration.Sql
            ? $"{migration.File}:{migration.Sql.EnumerateRunes().Take(e.InternalPosition - 1).Count(rune => rune.Value == '\n') + 1}"
            : migration.File;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
