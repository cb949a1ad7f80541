using Dapper;
using Indicators.Api.Http.Operations;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>The state of the database, read by one short statement several times a second.</summary>
internal sealed record DatabaseState
{
    /// <summary>The statement. It does not wait for the locks that imports and migrations take.</summary>
    public const string Sql = """
        select
          (select release_id from indicators.current_release) as CurrentId,
          (select concat_ws(' ', count(*), max(release_id), sum(hashtext(version || content_hash))) from indicators.release) as Releases,
          (select generation from indicators.text_generation) as TextGeneration,
          (select max(version) from indicators.schema_migration) as SchemaVersion
        order by CurrentId
        """;

    public required int? CurrentId { get; init; }

    /// <summary>Changes whenever a release is added, removed or replaced.</summary>
    public required string Releases { get; init; }

    public required long TextGeneration { get; init; }

    public required int? SchemaVersion { get; init; }

    public static Task<DatabaseState> ReadAsync(NpgsqlConnection connection) => connection.QuerySingleAsync<DatabaseState>(Sql);
}

/// <summary>All releases, as they are kept in memory.</summary>
internal static class ReleasesRow
{
    // A database that has not been migrated has no clocks; its schema version shows that.
    private const string Sql = """
        select r.release_id as Id, r.version, r.content_hash as ContentHash, coalesce(to_jsonb(r) ->> 'clock', 'asserted') as Clock,
          r.imported_at as ImportedAt, g.generation as TextGeneration,
          greatest((select max(loaded_at) from indicators.text), (select max(found_at) from indicators.text_problem)) as TextsChangedAt
        from indicators.release r
        cross join indicators.text_generation g
        order by r.release_id
        """;

    public static async Task<IReadOnlyList<ReleaseState>> ReadAsync(NpgsqlConnection connection) =>
        (await connection.QueryAsync<ReleaseState>(Sql)).AsList();
}
