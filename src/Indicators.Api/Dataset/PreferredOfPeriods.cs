using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>SQL that chooses at most one observation of each series and period: the preferred one, or else the only normal one.</summary>
internal static class PreferredOfPeriods
{
    /// <summary>Maximum number of periods without a choice listed in one answer.</summary>
    public const int MaxListed = 100;

    /// <summary>
    /// The condition that <c>o</c> is the choice among the observations that meet a condition on <c>indicators.observation o</c>. If
    /// <c>@last</c> is not null, only that many of the latest periods of each series count, including periods without a choice: an older
    /// figure never replaces the latest. Statements without a number come after all figures, in their period and in their series.
    /// </summary>
    public static string Condition(string condition, bool isOfWholeSeries) =>
        isOfWholeSeries ? OfWholeSeries : $"o.id in ({IdsSql(condition)})";

    /// <summary>The condition where all observations of a series compete. The import has chosen.</summary>
    public const string OfWholeSeries = """
        (select k.chosen and (@last::integer is null or k.period_place <= @last) from indicators.observation_choice k
         where k.release_id = o.release_id and k.id = o.id)
        """;

    /// <summary>The ids where the choice is made among what meets the condition.</summary>
    public static string IdsSql(string condition) => $"{Chosen(condition)} select chosen.id from chosen where chosen.id is not null";

    /// <summary>The same for one series, whose key is an expression.</summary>
    public static string IdsOfOneSql(string condition, string series) => IdsSql($"{condition} and o.series = {series}");

    /// <summary>The same for one period of a series, both expressions; only without <c>last</c>.</summary>
    public static string IdsOfPeriodSql(string condition, string series, string period) =>
        IdsSql(
            $"{condition} and o.series collate \"C\" = {series} and o.period is not distinct from {period} "
                + $"and coalesce(lower(o.period), 'infinity') = coalesce(lower({period}), 'infinity')"
        );

    /// <summary>SQL that returns the periods with several competing observations of which none is chosen.</summary>
    public static string LeftOutSql(string condition) =>
        $"""
            {Chosen(condition)}
            select series, edtf as period, competing as observations, place from chosen where id is null
            order by series collate "C", place limit {MaxListed}
            """;

    /// <summary>
    /// Returns these periods from what the import has found: conditions on series apply to its rows as to observations.
    /// </summary>
    public static async Task<IReadOnlyList<LeftOutChoice>> LeftOutOfWholeSeriesAsync(
        ApiRequest request,
        string condition,
        ObservationConditions filters
    ) =>
        await request.QueryAsync<LeftOutChoice>(
            $"""
            select series, period_edtf as period, observations
            from (
              select release_id, series, period_place, period_edtf, observations, split_part(series, '.', 1) as indicator,
                split_part(series, '.', 2) as area, split_part(series, '.', 3) as counterpart, split_part(series, '.', 4) as item,
                split_part(series, '.', 5) as unit
              from indicators.left_out_choice
            ) o
            where {condition} and (@last::integer is null or period_place <= @last)
            order by series collate "C", period_place limit {MaxListed}
            """,
            filters.Parameters
        );

    private static string Chosen(string condition) =>
        $"""
            with passing as (
              select o.id, o.series, o.period, o.period_edtf, o.rank, o.shape = 'change_only' as numberless,
                bool_and(o.shape = 'change_only') over (partition by o.series, o.period) as all_numberless
              from indicators.observation o where {condition} and o.rank <> 'deprecated'),
            periods as (
              select series, min(period_edtf) as edtf,
                array_agg(id order by id collate "C") as ids,
                array_agg(id order by id collate "C") filter (where rank = 'preferred') as preferred,
                row_number() over (
                  partition by series
                  order by numberless, case when period is null then '-infinity' else coalesce(upper(period), 'infinity') end desc,
                    coalesce(lower(period), '-infinity') desc) as place
              from passing where numberless = all_numberless group by series, period, numberless),
            competitors as (select series, edtf, place, coalesce(preferred, ids) as competing from periods),
            chosen as (
              select series, edtf, place, competing, case when cardinality(competing) = 1 then competing[1] end as id
              from competitors where @last::integer is null or place <= @last)
            """;
}

/// <summary>A period of a series with several competing observations of which none is preferred.</summary>
public sealed record LeftOutChoice
{
    /// <summary>Key of the series.</summary>
    public required string Series { get; init; }

    /// <summary>The period in EDTF; null if not known.</summary>
    public required string? Period { get; init; }

    /// <summary>Ids of the competing observations.</summary>
    public required string[] Observations { get; init; }

    /// <summary>As text for a header: key of the series, period and ids.</summary>
    internal string InWords => $"{Series} {Period ?? "unknown"} {string.Join('|', Observations)}";
}
