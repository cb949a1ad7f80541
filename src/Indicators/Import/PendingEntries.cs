using Npgsql;

namespace Indicators.Import;

/// <summary>The entries that indexes over words have taken and not sorted in yet. Every search reads them one by one.</summary>
internal static class PendingEntries
{
    /// <summary>Sorts the entries in, in the transaction that wrote them.</summary>
    public static async Task SortInAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var clean = new NpgsqlCommand(
            """
            select gin_clean_pending_list(one.indexrelid)
            from pg_index one
            join pg_class index on index.oid = one.indexrelid and index.relnamespace = 'indicators'::regnamespace
            join pg_am method on method.oid = index.relam and method.amname = 'gin'
            """,
            connection
        );
        await clean.ExecuteNonQueryAsync(cancel);
    }
}
