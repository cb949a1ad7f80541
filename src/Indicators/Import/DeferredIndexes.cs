using Npgsql;

namespace Indicators.Import;

/// <summary>
/// Builds indexes and checks foreign keys when the tables are full, which takes a fraction of the time that each row by itself takes. Needs
/// locks that keep readers out of these tables until the transaction ends, so it is for tables that nobody can have anything to read from.
/// </summary>
/// <remarks>Primary keys and unique indexes stay: the work on the tables needs them.</remarks>
internal sealed class DeferredIndexes
{
    private readonly NpgsqlConnection _connection;
    private readonly List<Dropped> _dropped;

    private DeferredIndexes(NpgsqlConnection connection, List<Dropped> dropped) => (_connection, _dropped) = (connection, dropped);

    /// <summary>Drops the indexes of the tables, and the foreign keys between them.</summary>
    /// <param name="connection">In a transaction.</param>
    /// <param name="tables">Names, without the schema.</param>
    public static async Task<DeferredIndexes> DropAsync(NpgsqlConnection connection, string[] tables, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand(
            """
            select t.relname, format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname),
              format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k
            join pg_class t on t.oid = k.conrelid and t.relnamespace = 'indicators'::regnamespace
            join pg_class other on other.oid = k.confrelid and other.relnamespace = t.relnamespace
            where k.contype = 'f' and t.relname = any($1) and other.relname = any($1)
            union all
            select t.relname, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
            from pg_index i
            join pg_class t on t.oid = i.indrelid and t.relnamespace = 'indicators'::regnamespace
            where t.relname = any($1) and not i.indisunique and not exists (select from pg_constraint where conindid = i.indexrelid)
            order by 2
            """,
            connection
        )
        {
            Parameters = { new() { Value = tables } },
        };
        var dropped = new List<Dropped>();
        await using (var found = await find.ExecuteReaderAsync(cancel))
        {
            while (await found.ReadAsync(cancel))
                dropped.Add(new(found.GetString(0), found.GetString(1), found.GetString(2)));
        }

        await ExecuteAsync(connection, dropped.Select(one => one.Drop), cancel);
        return new(connection, dropped);
    }

    /// <summary>Builds what was dropped from the tables: indexes first, because the checks of keys read them.</summary>
    public async Task BuildAsync(string[] tables, CancellationToken cancel)
    {
        var due = _dropped.Where(one => tables.Contains(one.Table)).ToList();
        _dropped.RemoveAll(due.Contains);
        await ExecuteAsync(_connection, due.OrderBy(one => one.IsKey).Select(one => one.Build), cancel);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken cancel)
    {
        var all = string.Join(";\n", statements);
        if (all.Length == 0)
            return;
        await using var execute = new NpgsqlCommand(all, connection);
        await execute.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Dropped(string Table, string Drop, string Build)
    {
        public bool IsKey => Build.StartsWith("alter", StringComparison.Ordinal);
    }
}
