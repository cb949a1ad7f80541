using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset.Formats;

/// <summary>The codes and the number of the observations of a query.</summary>
internal sealed record CubeFacets
{
    public const string Columns = """
        coalesce(array_agg(distinct o.indicator collate "C" order by o.indicator collate "C"), '{}') as Indicators,
        coalesce(array_agg(distinct o.area collate "C" order by o.area collate "C"), '{}') as Areas,
        coalesce(array_agg(distinct o.counterpart collate "C" order by o.counterpart collate "C"), '{}') as Counterparts,
        coalesce(array_agg(distinct o.item collate "C" order by o.item collate "C"), '{}') as Items,
        coalesce(array_agg(distinct o.unit collate "C" order by o.unit collate "C"), '{}') as Units,
        coalesce(bool_or(o.value is not null), false) as HasValue, coalesce(bool_or(o.low is not null), false) as HasLow,
        coalesce(bool_or(o.high is not null), false) as HasHigh, greatest(0, max(o.decimals)) as Decimals, max(o.updated) as Updated
        """;

    public required string[] Indicators { get; init; }

    public required string[] Areas { get; init; }

    public required string[] Counterparts { get; init; }

    public required string[] Items { get; init; }

    public required string[] Units { get; init; }

    public required bool HasValue { get; init; }

    public required bool HasLow { get; init; }

    public required bool HasHigh { get; init; }

    /// <summary>The largest number of decimals with which a figure is printed.</summary>
    public required int Decimals { get; init; }

    public required DateOnly? Updated { get; init; }
}

/// <summary>A period of observations of a query.</summary>
internal sealed record CubePeriod
{
    public required string? Edtf { get; init; }

    public static Task<IReadOnlyList<CubePeriod>> LoadAsync(ApiRequest request, ObservationQuery query) =>
        request.QueryAsync<CubePeriod>(
            $"""
            select o.period_edtf as Edtf {query.Source} and {CubeCell.HasNumber}
            group by o.period_edtf
            order by min(lower(o.period)), max(upper(o.period)), o.period_edtf collate "C"
            """,
            query.Parameters
        );
}

/// <summary>The cell with the largest number of observations.</summary>
internal sealed record CubeClash
{
    public required string[] Cell { get; init; }

    public required string? Edtf { get; init; }

    public required string[] Documents { get; init; }

    public required string[] Statuses { get; init; }

    public required long Observations { get; init; }

    /// <summary>Number of cells with more than one observation.</summary>
    public required long Cells { get; init; }

    public static Task<CubeClash?> FindAsync(ApiRequest request, ObservationQuery query) =>
        request.QueryFirstOrDefaultAsync<CubeClash>(
            $"""
            select array[o.indicator, o.area, o.counterpart, o.item] as Cell, o.period_edtf as Edtf,
              array_agg(distinct o.document collate "C" order by o.document collate "C") as Documents,
              array_agg(distinct o.status collate "C" order by o.status collate "C") as Statuses, count(*) as Observations,
                count(*) over () as Cells
            {query.Source} and {CubeCell.HasNumber}
            group by o.indicator, o.area, o.counterpart, o.item, o.period_edtf
            having count(*) > 1
            order by count(*) desc, 1, 2
            limit 1
            """,
            query.Parameters
        );
}
