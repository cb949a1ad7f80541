using Npgsql;

namespace Indicators.Database;

/// <summary>
/// Creates the role <c>indicators_reader</c>, which can read in schema <c>indicators</c>, including tables of later migrations, and do
/// nothing else. Roles belong to the whole cluster, so databases that migrate at the same time compete for it.
/// </summary>
internal static class ReaderRights
{
    private const int Attempts = 20;

    /// <summary>Errors of a session that creates or grants a role at the same time as another. A retry finds the work done.</summary>
    private static readonly HashSet<string> Races =
    [
        PostgresErrorCodes.UniqueViolation,
        PostgresErrorCodes.DuplicateObject,
        PostgresErrorCodes.InternalError,
    ];

    public static async Task GrantAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await EnsureRoleAsync(connection, cancel);
                await ExecuteAsync(connection, SchemaRights, cancel);
                await ExecuteAsync(connection, ReaderRestrictions.IfSuperuser, cancel);
                return;
            }
            catch (PostgresException e) when (Races.Contains(e.SqlState) && attempt < Attempts)
            {
                await Task.Delay(Random.Shared.Next(5, 50), cancel);
            }
        }
    }

    private static async Task EnsureRoleAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            if (!await IsTrueAsync(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'indicators_reader')", cancel))
                await ExecuteAsync(connection, "CREATE ROLE indicators_reader NOLOGIN", cancel);
            // Since version 16, membership does not imply the right to SET ROLE.
            var right = connection.PostgreSqlVersion.Major >= 16 ? "SET" : "MEMBER";
            if (!await IsTrueAsync(connection, $"SELECT pg_has_role(current_user, 'indicators_reader', '{right}')", cancel))
                await ExecuteAsync(connection, "GRANT indicators_reader TO CURRENT_USER", cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var user = new NpgsqlConnectionStringBuilder(connection.ConnectionString).Username;
            throw new MigrationException(
                MigrationProblem.Right,
                "the login may not create or use the role indicators_reader",
                "run as a superuser, once: psql -c \"CREATE ROLE indicators_reader NOLOGIN\" ; "
                    + $"psql -c 'GRANT indicators_reader TO \"{user}\"'",
                e
            );
        }
    }

    /// <summary>
    /// Revokes what PUBLIC may do in schema public and in the database (temporary tables), which only their owners can do.
    /// </summary>
    private const string SchemaRights = """
        GRANT USAGE ON SCHEMA indicators TO indicators_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA indicators TO indicators_reader;
        ALTER DEFAULT PRIVILEGES IN SCHEMA indicators GRANT SELECT ON TABLES TO indicators_reader;
        DO $$
        BEGIN
          IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'public' AND pg_has_role(current_user, nspowner, 'MEMBER')) THEN
            REVOKE ALL ON SCHEMA public FROM PUBLIC;
          END IF;
          IF EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'MEMBER')) THEN
            EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
          END IF;
        END
        $$;
        """;

    private static async Task<bool> IsTrueAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancel) is true;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
