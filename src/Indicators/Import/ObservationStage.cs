using Indicators.Model;
using Indicators.Releases;
using Indicators.Tables;
using Npgsql;

namespace Indicators.Import;

/// <summary>
/// Observations go through a temporary table, because two of their columns are the server's to make: the search vector, and the day of
/// the last change, which an unchanged row takes over from the release before.
/// </summary>
internal sealed class ObservationStage(int release, SearchText search)
{
    private const string Name = "pg_temp.observation_stage";

    private static readonly Table<Staged> Stage = new(
        "observation_stage",
        "",
        (c, from) =>
        {
            var observation = ObservationTables.Observation(c, from?.Observation);
            return new(observation, c.Text("search_text", from?.SearchText));
        }
    );

    /// <summary>Writes all observations.</summary>
    /// <param name="published">Day of the release, and so of every row in it that is new or changed.</param>
    public async Task<ulong> WriteAsync(
        NpgsqlConnection connection,
        IEnumerable<Observation> observations,
        DateOnly published,
        CancellationToken cancel
    )
    {
        await using var create = new NpgsqlCommand(
            $"""
            create temporary table observation_stage (like indicators.observation, search_text text not null) on commit drop;
            alter table {Name} drop column updated, drop column search
            """,
            connection
        );
        await create.ExecuteNonQueryAsync(cancel);
        await Stage.WriteAsync(connection, release, observations.Select(o => new Staged(o, search.Of(o))), cancel, into: Name);

        string[] columns = ["release_id", .. ObservationTables.Observations.Written];
        // The release before is the one that readers knew: drafts promise nothing, and what it did not have is new again.
        await using var insert = new NpgsqlCommand(
            $"""
            with before as (
              select release_id from indicators.release
              where release_id <> $1 and version not like '%-draft' and published <= $2
              order by published desc, release_id desc limit 1
            )
            insert into indicators.observation ({string.Join(", ", columns)}, updated, search)
            select {string.Join(", ", columns.Select(c => "stage." + c))},
              coalesce(old.updated, $2), to_tsvector('english', stage.search_text)
            from {Name} stage
            left join indicators.observation old
              on old.release_id = (select release_id from before) and old.id = stage.id and old.row_hash = stage.row_hash
            order by stage.document, stage.position
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = release },
                new() { Value = published },
            },
        };
        return (ulong)await insert.ExecuteNonQueryAsync(cancel);
    }

    private sealed record Staged(Observation Observation, string SearchText);
}
