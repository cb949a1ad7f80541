using System.Collections.Concurrent;
using Dapper;
using Indicators.Api.Http.Parameters;
using Npgsql;

namespace Indicators.Api.Dataset;

/// <summary>The codes that a release defines. A release never changes, so they are read once.</summary>
internal sealed class ReleaseCodes
{
    private static readonly ConcurrentDictionary<(int Id, string ContentHash), ReleaseCodes> Cache = new();

    public required string Version { get; init; }

    public required CodeNames Topics { get; init; }

    public required CodeNames Indicators { get; init; }

    public required CodeNames Areas { get; init; }

    public required CodeNames Items { get; init; }

    public required CodeNames Units { get; init; }

    public required CodeNames Documents { get; init; }

    /// <summary>Titles of documents that have one.</summary>
    public required IReadOnlyDictionary<string, string> DocumentTitles { get; init; }

    /// <summary>Keys of series; they have no names.</summary>
    public required CodeNames Series { get; init; }

    public static async Task<ReleaseCodes> LoadAsync(NpgsqlConnection connection, ReleaseState release, CancellationToken cancellation)
    {
        if (Cache.TryGetValue((release.Id, release.ContentHash), out var known))
            return known;
        var rows = (
            await connection.QueryAsync<Row>(
                new CommandDefinition(
                    """
                    select 'topic' as List, code, array[name] as names from indicators.topic where release_id = @Id
                    union all select 'indicator', code, array[name] from indicators.indicator where release_id = @Id
                    union all select 'area', code, array[name] || aliases || coalesce(array[iso2], '{}') from indicators.area where release_id = @Id
                    union all select 'item', code, array[name] || aliases from indicators.item where release_id = @Id
                    union all select 'unit', code, array[name, symbol] from indicators.unit where release_id = @Id
                    union all select 'document', slug, '{}' from indicators.document where release_id = @Id
                    union all select 'title', slug, array[title] from indicators.document where release_id = @Id and title is not null
                    union all select 'series', key, '{}' from indicators.series where release_id = @Id
                    order by List, code
                    """,
                    new { release.Id },
                    cancellationToken: cancellation
                )
            )
        ).ToLookup(row => row.List);

        // A draft that is replaced leaves its codes behind; nobody asks for them again.
        if (Cache.Count >= 100)
            Cache.Clear();
        return Cache[(release.Id, release.ContentHash)] = new ReleaseCodes
        {
            Version = release.Version,
            Topics = Names("topic"),
            Indicators = Names("indicator"),
            Areas = Names("area"),
            Items = Names("item"),
            Units = Names("unit"),
            Documents = Names("document"),
            DocumentTitles = rows["title"].ToDictionary(row => row.Code, row => row.Names[0]),
            Series = Names("series"),
        };

        CodeNames Names(string list) => new(rows[list].ToDictionary(row => row.Code, row => row.Names));
    }

    private sealed record Row
    {
        public required string List { get; init; }

        public required string Code { get; init; }

        public required string[] Names { get; init; }
    }
}
