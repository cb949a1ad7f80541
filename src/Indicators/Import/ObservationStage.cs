using Indicators.Model;
using Indicators.Releases;
using Indicators.Tables;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>
/// Loads observations by way of a temporary table. The server computes some of their columns: the search vector, the days of the document,
/// and the day of the last change, which an unchanged row copies from the previous release. Rows are stored series by series, as lists,
/// charts and exports read them.
/// </summary>
internal sealed class ObservationStage(int release, SearchText search)
{
    private const string Name = "pg_temp.observation_stage";

    /// <summary>Rows of one statement: the server keeps a note of each row in memory until it has checked its keys.</summary>
    private const int GroupSize = 100_000;

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
    /// <param name="order">Their series.</param>
    /// <param name="published">Day of the release, stored on every new or changed row.</param>
    public async Task<ulong> WriteAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Observation> observations,
        SeriesOrder order,
        DateOnly published,
        CancellationToken cancel
    )
    {
        await using var create = new NpgsqlCommand(
            $"""
            create temporary table observation_stage (like indicators.observation, search_text text not null) on commit drop;
            alter table {Name} drop column updated, drop column search, drop column asserted_from, drop column asserted_by,
              drop column indicator, drop column area, drop column counterpart, drop column item, drop column unit
            """,
            connection
        );
        await create.ExecuteNonQueryAsync(cancel);
        // In the order in which they are read: a session keeps few pages of its temporary tables in memory.
        var staged = order.Positions.Select(at => observations[at]).Select(o => new Staged(o, search.Of(o)));
        await Stage.WriteAsync(connection, release, staged, cancel, into: Name);
        await using var index = new NpgsqlCommand(
            $"""
            create index on {Name} (series collate "C", lower(period), id);
            analyze {Name}
            """,
            connection
        );
        await index.ExecuteNonQueryAsync(cancel);

        string[] columns = ["release_id", .. ObservationTables.Observations.Written];
        // Compare with the previous release that readers saw: drafts do not count, and what was missing from it is new again.
        await using var insert = new NpgsqlCommand(
            $"""
            with before as (
              select release_id from indicators.release
              where release_id <> $1 and version not like '%-draft' and published <= $2
              order by published desc, release_id desc limit 1
            )
            insert into indicators.observation ({string.Join(", ", columns)}, updated, search, asserted_from, asserted_by)
            select {string.Join(", ", columns.Select(c => "stage." + c))},
              coalesce(old.updated, $2), to_tsvector('english', stage.search_text), document.said_from, document.said_by
            from {Name} stage
            join indicators.document on document.release_id = $1 and document.slug = stage.document
            left join indicators.observation old
              on old.release_id = (select release_id from before) and old.id = stage.id and old.row_hash = stage.row_hash
            where stage.series collate "C" >= $3 and ($4 is null or stage.series collate "C" < $4)
            order by stage.series collate "C", lower(stage.period), stage.id
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = release },
                new() { Value = published },
                new() { NpgsqlDbType = NpgsqlDbType.Text },
                new() { NpgsqlDbType = NpgsqlDbType.Text },
            },
        };
        var rows = 0UL;
        foreach (var (from, to) in order.Groups(GroupSize))
        {
            insert.Parameters[2].Value = from;
            insert.Parameters[3].Value = (object?)to ?? DBNull.Value;
            rows += (ulong)await insert.ExecuteNonQueryAsync(cancel);
        }

        return rows;
    }

    private sealed record Staged(Observation Observation, string SearchText);
}
