using Indicators.Model;
using Indicators.Releases;
using Npgsql;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>
/// Observations go through a temporary table, because two of their columns are the server's to make: the search vector, and the day of
/// the last change, which an unchanged row takes over from the release before.
/// </summary>
internal sealed class ObservationStage(int release, SearchText search)
{
    private readonly CopyTable<Observation> _table = new("pg_temp.observation_stage")
    {
        { "release_id", Integer, _ => release },
        { "id", Text, o => o.Id },
        { "key", Text, o => o.Key },
        { "document", Text, o => o.Document },
        { "position", Integer, o => o.Position },
        { "series", Text, o => o.Series.ToString() },
        { "measure", Text, o => Codes.Of(o.Measure) },
        { "status", Text, o => Codes.Of(o.Status) },
        { "shape", Text, o => Codes.Of(o.Stated.Shape) },
        { "value", Numeric, o => o.Stated.Value },
        { "low", Numeric, o => o.Stated.Low },
        { "high", Numeric, o => o.Stated.High },
        { "low_inclusive", NpgsqlDbType.Boolean, o => o.Stated.LowInclusive },
        { "high_inclusive", NpgsqlDbType.Boolean, o => o.Stated.HighInclusive },
        { "hedge", Text, o => Codes.Of(o.Stated.Hedge) },
        { "decimals", Smallint, o => (short)o.Stated.Decimals },
        { "direction", Text, o => o.Direction is { } direction ? Codes.Of(direction) : null },
        { "currency_basis", Text, o => o.CurrencyBasis is { } basis ? Codes.Of(basis) : null },
        { "period_edtf", Text, o => o.Period.Edtf },
        { "period", DateRange, o => Ranges.Of(o.Period) },
        { "period_basis", Text, o => Codes.Of(o.Period.Basis) },
        { "comparison", NumericRange, o => Ranges.Comparison(o.Stated) },
        { "claim", Text, o => o.Claim },
        { "note", Text, o => o.Note },
        { "row_hash", Text, RowHash.Of },
        { "search_text", Text, search.Of },
    };

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
            """
            create temporary table observation_stage (like indicators.observation, search_text text not null) on commit drop;
            alter table pg_temp.observation_stage drop column updated, drop column search
            """,
            connection
        );
        await create.ExecuteNonQueryAsync(cancel);
        await _table.WriteAsync(connection, observations, cancel);

        var columns = string.Join(", ", _table.Select(c => c.Name).Where(c => c != "search_text"));
        // The release before is the one that readers knew: drafts promise nothing, and what it did not have is new again.
        await using var insert = new NpgsqlCommand(
            $"""
            with before as (
              select release_id from indicators.release
              where release_id <> $1 and version not like '%-draft' and published <= $2
              order by published desc, release_id desc limit 1
            )
            insert into indicators.observation ({columns}, updated, search)
            select {string.Join(", ", columns.Split(", ").Select(c => "stage." + c))},
              coalesce(old.updated, $2), to_tsvector('english', stage.search_text)
            from pg_temp.observation_stage stage
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
}
