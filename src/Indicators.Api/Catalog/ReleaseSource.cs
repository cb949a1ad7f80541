using Dapper;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>Reads releases and their codes from the database.</summary>
internal sealed class ReleaseSource(ReleaseCache cache) : IReleaseSource
{
    private const string CodesSql = """
        select 'topic' as List, code, array[name] as names from indicators.topic where release_id = @Id
        union all select 'indicator', code, array[name] from indicators.indicator where release_id = @Id
        union all select 'area', code, array[name] || aliases || coalesce(array[iso2], '{}') from indicators.area where release_id = @Id
        union all select 'item', code, array[name] || aliases from indicators.item where release_id = @Id
        union all select 'unit', code, array[name, symbol] from indicators.unit where release_id = @Id
        union all select 'document', slug, '{}' from indicators.document where release_id = @Id
        union all select 'title', slug, array[title] from indicators.document where release_id = @Id and title is not null
        union all select 'series', key, '{}' from indicators.series where release_id = @Id
        order by List, code
        """;

    /// <inheritdoc cref="IReleaseSource.FindAsync"/>
    public static Task<ReleaseState?> FindAsync(NpgsqlConnection connection, string? version, CancellationToken cancellation) =>
        connection.QueryFirstOrDefaultAsync<ReleaseState>(
            new CommandDefinition(
                """
                select r.release_id as Id, r.version, r.content_hash as ContentHash, r.imported_at as ImportedAt,
                  g.generation as TextGeneration,
                  greatest((select max(loaded_at) from indicators.text),
                    (select max(found_at) from indicators.text_problem)) as TextsChangedAt
                from indicators.release r
                cross join indicators.text_generation g
                where case when @version::text is null then r.release_id = (select c.release_id from indicators.current_release c)
                  else r.version = @version end
                order by r.release_id
                """,
                new { version },
                cancellationToken: cancellation
            )
        );

    /// <inheritdoc/>
    public Task<ReleaseCodes> CodesAsync(NpgsqlConnection connection, ReleaseState release, CancellationToken cancellation) =>
        cache.GetAsync(release, () => ReadCodesAsync(connection, release, cancellation), _ => 1000, cancellation);

    /// <inheritdoc/>
    public Task<string> TagAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.QuerySingleAsync<string>(
            new CommandDefinition(
                """
                select coalesce(string_agg(version || ' ' || content_hash, ',' order by release_id), '')
                  || coalesce((select '; ' || release_id::text from indicators.current_release), '') as tag
                from indicators.release
                order by tag
                """,
                cancellationToken: cancellation
            )
        );

    Task<ReleaseState?> IReleaseSource.FindAsync(NpgsqlConnection connection, string? version, CancellationToken cancellation) =>
        FindAsync(connection, version, cancellation);

    private static async Task<ReleaseCodes> ReadCodesAsync(
        NpgsqlConnection connection,
        ReleaseState release,
        CancellationToken cancellation
    )
    {
        var rows = (
            await connection.QueryAsync<CodeRow>(new CommandDefinition(CodesSql, new { release.Id }, cancellationToken: cancellation))
        ).ToLookup(row => row.List);
        return new ReleaseCodes(
            release.Version,
            CodeLists.All.ToDictionary(list => list, list => new CodeNames(rows[list].ToDictionary(row => row.Code, row => row.Names)))
        );
    }

    private sealed record CodeRow
    {
        public required string List { get; init; }

        public required string Code { get; init; }

        public required string[] Names { get; init; }
    }
}
