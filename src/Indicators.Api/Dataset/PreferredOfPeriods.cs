using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>At most one observation of each series and period, in SQL: the preferred one, else the only one that is normal.</summary>
internal static class PreferredOfPeriods
{
    /// <summary>Periods without a choice that one answer names.</summary>
    public const int MostNamed = 100;

    /// <summary>
    /// Ids of the chosen observations among those that pass a condition on the tables of <see cref="ObservationRow.From"/>. Where
    /// <c>@last</c> is not null, only the latest so many periods of each series count, those without a choice included: an older figure
    /// never stands in for the latest.
    /// </summary>
    public static string IdsSql(string condition) => $"{Chosen(condition)} select chosen.id from chosen where chosen.id is not null";

    /// <summary>The periods of which several observations compete and none is chosen.</summary>
    public static async Task<IReadOnlyList<LeftOutChoice>> LeftOutAsync(ApiRequest request, string condition, object parameters) =>
        [
            .. await request.QueryAsync<LeftOutChoice>(
                $"""
                {Chosen(condition)}
                select series, edtf as period, competing as observations from chosen where id is null
                order by series collate "C", place limit {MostNamed}
                """,
                parameters
            ),
        ];

    private static string Chosen(string condition) =>
        $"""
            with passing as (
              select o.id, o.series, o.period, o.period_edtf, o.rank from {ObservationRow.From} where {condition} and o.rank <> 'deprecated'),
            periods as (
              select series, min(period_edtf) as edtf,
                array_agg(id order by id collate "C") as ids,
                array_agg(id order by id collate "C") filter (where rank = 'preferred') as preferred,
                row_number() over (
                  partition by series
                  order by case when period is null then '-infinity' else coalesce(upper(period), 'infinity') end desc,
                    coalesce(lower(period), '-infinity') desc) as place
              from passing group by series, period),
            competitors as (select series, edtf, place, coalesce(preferred, ids) as competing from periods),
            chosen as (
              select series, edtf, place, competing, case when cardinality(competing) = 1 then competing[1] end as id
              from competitors where @last::integer is null or place <= @last)
            """;
}

/// <summary>A period of a series of which several observations compete, and none is preferred.</summary>
public sealed record LeftOutChoice
{
    /// <summary>Key of the series.</summary>
    public required string Series { get; init; }

    /// <summary>The period, in EDTF; null where it is not known.</summary>
    public required string? Period { get; init; }

    /// <summary>Ids of the observations that compete.</summary>
    public required string[] Observations { get; init; }

    /// <summary>For a header: key of the series, period and ids.</summary>
    internal string InWords => $"{Series} {Period ?? "unknown"} {string.Join('|', Observations)}";
}
