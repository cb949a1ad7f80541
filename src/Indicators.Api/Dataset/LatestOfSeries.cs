using Indicators.Model;

namespace Indicators.Api.Dataset;

/// <summary>SQL that finds the latest observations of each series.</summary>
internal static class LatestOfSeries
{
    /// <summary>
    /// The condition that <c>o</c> is among the latest <c>@last</c> observations of its series. The import has ranked them.
    /// </summary>
    // A value and no exists: the planner would join the ranks of the whole release.
    public static string OfWholeSeries(KnownDays days) =>
        $"""
            (select k.latest_{Codes.Of(days.Clock)} from indicators.observation_choice k
             where k.release_id = o.release_id and k.id = o.id) <= @last
            """;

    /// <summary>
    /// Ids of the latest <c>@last</c> observations of each series among those that meet a condition on
    /// <c>indicators.observation o</c>. Within a period, an observation that another one revises, directly or indirectly, comes after
    /// all that are not revised. Statements without a number come after all figures of their series. <c>@release</c> is the release.
    /// </summary>
    public static string IdsSql(string condition, KnownDays days) =>
        Ranked(condition, $"select {Candidate(days)} from indicators.observation o where {condition}");

    /// <summary>The same for one series, whose key is an expression: reads from its latest period on only what it needs.</summary>
    public static string IdsOfOneSql(string condition, KnownDays days, string series) =>
        Ranked(
            condition,
            $"""
            select {Candidate(days)}
            from indicators.observation_place p
            join indicators.observation o on o.release_id = p.release_id and o.id = p.id
            where p.release_id = @release and p.series = {series} and {condition}
            order by p.place fetch first (@last) rows with ties
            """
        );

    private static string Candidate(KnownDays days) =>
        $"o.id, o.series, o.period, o.shape = 'change_only' as numberless, {days.By} as known, o.document, o.position";

    // Observations without a known date or a period are the latest only if nothing else is.
    private static string Ranked(string condition, string candidates) =>
        $"""
            with recursive candidate as ({candidates}),
            revised as (
              select c.id as older, o.id as newer, c.series, c.period from candidate c {Newer("c.id", "c", condition)}
              union
              select v.older, o.id, v.series, v.period from revised v {Newer("v.newer", "v", condition)}),
            ranked as (
              select c.id, row_number() over (
                partition by c.series
                order by c.numberless, case when period is null then '-infinity' else coalesce(upper(period), 'infinity') end desc,
                  coalesce(lower(period), '-infinity') desc,
                  coalesce(times.revised, 0), coalesce(known, '-infinity') desc, document collate "C" desc, position desc) as place
              from candidate c
              left join (select older, count(*) as revised from revised group by older) times on times.older = c.id)
            select ranked.id from ranked where ranked.place <= @last
            """;

    /// <summary>What revises an observation for the same series and period, among what meets the condition.</summary>
    private static string Newer(string older, string group, string condition) =>
        $"""
            join indicators.relation r on r.release_id = @release and r.other = {older} and r.kind = 'revises'
            join indicators.observation o on o.release_id = r.release_id and o.id = r.observation and o.series = {group}.series
              and o.period is not distinct from {group}.period
            where {condition}
            """;
}
