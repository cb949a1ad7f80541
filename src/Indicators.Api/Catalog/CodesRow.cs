using Dapper;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Catalog;

/// <summary>A code of a release, as it is read from the database.</summary>
internal sealed record CodesRow
{
    private const string Sql = """
        select 'topic' as List, code, array[name] as names from indicators.topic where release_id = @Id
        union all select 'indicator', code, array[name] from indicators.indicator where release_id = @Id
        union all select 'area', code, array[name] || aliases || coalesce(array[iso2], '{}') from indicators.area where release_id = @Id
        union all select 'item', code, array[name] || aliases from indicators.item where release_id = @Id
        union all select 'unit', code, array[name, symbol] from indicators.unit where release_id = @Id
        union all select 'document', slug, '{}' from indicators.document where release_id = @Id
        union all select 'title', slug, array[title] from indicators.document where release_id = @Id and title is not null
        union all select 'title pattern', code, array[title_pattern]
          from indicators.indicator where release_id = @Id and title_pattern is not null
        union all select 'area phrase', code, array[phrase] from indicators.area where release_id = @Id and phrase is not null
        union all select 'series', key, '{}' from indicators.series where release_id = @Id
        order by List, code
        """;

    public required string List { get; init; }

    public required string Code { get; init; }

    public required string[] Names { get; init; }

    /// <summary>All codes of a release.</summary>
    public static async Task<ReleaseCodes> ReadAsync(NpgsqlConnection connection, ReleaseState release, CancellationToken stop = default)
    {
        var rows = (
            await connection.QueryAsync<CodesRow>(new CommandDefinition(Sql, new { release.Id }, cancellationToken: stop))
        ).ToLookup(row => row.List);
        return new ReleaseCodes(
            release.Version,
            CodeLists.All.ToDictionary(
                list => list,
                list => new CodeNames(rows[list].ToDictionary(row => row.Code, row => row.Names)) { Where = CodeLists.Where(list) }
            )
        );
    }
}
