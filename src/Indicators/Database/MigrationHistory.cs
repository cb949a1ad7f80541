using Npgsql;

namespace Indicators.Database;

/// <summary>The table <c>indicators.schema_migration</c>, which records the applied migrations and their checksums.</summary>
internal static class MigrationHistory
{
    private sealed record Applied(int Version, string Name, string Checksum)
    {
        public string File => $"{Version:0000}_{Name}.sql";
    }

    public static async Task CreateAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            """
            CREATE SCHEMA IF NOT EXISTS indicators;
            CREATE TABLE IF NOT EXISTS indicators.schema_migration (
              version integer PRIMARY KEY CHECK (version > 0),
              name text NOT NULL,
              checksum text NOT NULL CHECK (checksum ~ '^[0-9a-f]{64}$'),
              applied_at timestamptz NOT NULL DEFAULT now()
            );
            """,
            connection
        );
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task AddAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "INSERT INTO indicators.schema_migration (version, name, checksum) VALUES ($1, $2, $3)",
            connection
        )
        {
            Parameters =
            {
                new() { Value = migration.Version },
                new() { Value = migration.Name },
                new() { Value = migration.Checksum },
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Returns the migrations of the folder that the database does not have yet.</summary>
    /// <exception cref="MigrationException">The database and the folder do not match.</exception>
    public static async Task<IReadOnlyList<Migration>> PendingAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Migration> folder,
        CancellationToken cancel
    )
    {
        var applied = await ReadAsync(connection, cancel);
        foreach (var past in applied)
        {
            if (past.Version > folder.Count)
                throw new MigrationException(
                    MigrationProblem.Newer,
                    $"the database is newer than this version: it has {past.File}, and the newest migration here is {folder[^1].File}",
                    "install the newer version of this program"
                );
            var file = folder[past.Version - 1];
            if (file.Name != past.Name)
                throw new MigrationException(
                    MigrationProblem.Missing,
                    $"the database has {past.File}, but the file here with its number is {file.File}",
                    "restore the file, and put changes into a new migration"
                );
            if (file.Checksum != past.Checksum)
                throw new MigrationException(
                    MigrationProblem.Edited,
                    $"{past.File} was changed after it was applied to the database",
                    "restore the file, and put changes into a new migration"
                );
        }
        for (var i = 0; i < applied.Count; i++)
        {
            if (applied[i].Version != i + 1)
                throw new MigrationException(
                    MigrationProblem.Missing,
                    $"the database has {applied[i].File} but not {folder[i].File} before it"
                );
        }
        return [.. folder.Skip(applied.Count)];
    }

    private static async Task<List<Applied>> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "SELECT version, name, checksum FROM indicators.schema_migration ORDER BY version",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new List<Applied>();
        while (await reader.ReadAsync(cancel))
            applied.Add(new Applied(reader.GetInt32(0), reader.GetString(1), reader.GetString(2)));
        return applied;
    }
}
