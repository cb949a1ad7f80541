using Indicators.Tables;
using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>Stores the reasons why texts are missing from the database.</summary>
internal static class TextProblems
{
    private static readonly CopyTable<TextProblem> Table = new("pg_temp.found_problem")
    {
        { "file", Text, p => p.File },
        { "lines", IntegerRange, p => Ranges.Of(p.Lines) },
        { "status", Text, p => p.Status },
        { "message", Text, p => p.Message },
    };

    /// <summary>Replaces the stored problems. A problem that was already stored keeps the time at which it was found.</summary>
    /// <returns>Whether the stored problems changed.</returns>
    public static async Task<bool> ReplaceAsync(NpgsqlConnection connection, IEnumerable<TextProblem> problems, CancellationToken cancel)
    {
        await using var create = new NpgsqlCommand(
            "create temporary table found_problem (file text, lines int4range, status text, message text) on commit drop",
            connection
        );
        await create.ExecuteNonQueryAsync(cancel);
        await Table.WriteAsync(connection, problems.DistinctBy(p => (p.File, p.Lines)), cancel);
        await using var replace = new NpgsqlCommand(
            """
            with gone as (
              delete from indicators.text_problem old
              where not exists (select from pg_temp.found_problem f where f.file = old.file and f.lines = old.lines)
              returning 1
            ), noted as (
              insert into indicators.text_problem as old (file, lines, status, message)
              select file, lines, status, message from pg_temp.found_problem
              on conflict (file, lines) do update
                set status = excluded.status, message = excluded.message, found_at = now()
                where (old.status, old.message) is distinct from (excluded.status, excluded.message)
              returning 1
            )
            select exists (select from gone) or exists (select from noted)
            """,
            connection
        );
        return await replace.ExecuteScalarAsync(cancel) is true;
    }
}
