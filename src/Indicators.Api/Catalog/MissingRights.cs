using Dapper;
using Indicators.Database;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>The rights that the API needs and its login lacks: without one of them, some routes fail.</summary>
internal static class MissingRights
{
    // It reads the catalogue of PostgreSQL only, so it works without any right on the schema.
    private const string Sql = """
        select needed.name as Name, c.oid is not null as Exists
        from unnest(@tables::text[]) as needed(name)
        left join pg_catalog.pg_class c
          on c.relnamespace = to_regnamespace(@schema) and c.relname = needed.name and c.relkind in ('r', 'p', 'v', 'm')
        where c.oid is null or not has_table_privilege(c.oid, 'select')
        union all
        select '', true
        where not coalesce(has_schema_privilege(to_regnamespace(@schema), 'usage'), true)
        order by 1
        """;

    /// <summary>Returns them, each in words such as "SELECT on indicators.item".</summary>
    /// <param name="connection">A connection of the API.</param>
    /// <param name="isMigrated">Whether the schema is up to date; if not, tables are missing that the migration creates.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, bool isMigrated)
    {
        var rows = await connection.QueryAsync<Row>(
            Sql,
            new { tables = SchemaTables.Needed.ToArray(), schema = DatabaseConnection.Schema }
        );
        return
        [
            .. rows.Where(row => row.Exists || isMigrated)
                .Select(row =>
                    row.Name.Length == 0 ? $"USAGE on schema {DatabaseConnection.Schema}"
                    : row.Exists ? $"SELECT on {DatabaseConnection.Schema}.{row.Name}"
                    : $"the table {DatabaseConnection.Schema}.{row.Name}, which does not exist"
                ),
        ];
    }

    private sealed record Row
    {
        public required string Name { get; init; }

        public required bool Exists { get; init; }
    }
}
