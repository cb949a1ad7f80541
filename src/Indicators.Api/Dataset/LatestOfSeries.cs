using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>SQL that finds the latest observations of each series.</summary>
internal static class LatestOfSeries
{
    /// <summary>
    /// The condition that <c>o</c> is among the latest <c>@last</c> observations of its series. The import has ranked them.
    /// </summary>
    public static string OfWholeSeries(KnownDays days) =>
        $"""
            exists (
              select from indicators.observation_choice k
              where k.release_id = o.release_id and k.id = o.id and k.latest_{Codes.Of(days.Clock)} <= @last)
            """;

    /// <summary>
    /// Ids of the latest <c>@last</c> observations of each series among those that meet a condition on
    /// <c>indicators.observation o</c>. Within a period, an observation that another one revises, directly or indirectly, comes after
    /// all that are not revised. Statements without a number come after all figures of their series. <c>@release</c> is the release.
    /// </summary>
    // Observations without a known date or a period are the latest only if nothing else is.
    public static string IdsSql(string condition, KnownDays days) =>
        $"""
            with recursive passing as (
              select o.id, o.series, o.period, o.shape = 'change_only' as numberless, {days.By} as known, o.document, o.position
              from indicators.observation o where {condition}),
            step as (
              select older.id as older, newer.id as newer
              from indicators.relation r
              join passing older on older.id = r.other
              join passing newer on newer.id = r.observation and newer.series = older.series and newer.period is not distinct
                from older.period
              where r.release_id = @release and r.kind = 'revises'),
            revised as (
              select older, newer from step
              union
              select revised.older, step.newer from revised join step on step.older = revised.newer),
            ranked as (
              select passing.id, row_number() over (
                partition by passing.series
                order by passing.numberless, case when period is null then '-infinity' else coalesce(upper(period), 'infinity') end desc,
                  coalesce(lower(period), '-infinity') desc,
                  coalesce(times.revised, 0), coalesce(known, '-infinity') desc, document collate "C" desc, position desc) as place
              from passing
              left join (select older, count(*) as revised from revised group by older) times on times.older = passing.id)
            select ranked.id from ranked where ranked.place <= @last
            """;
}
