namespace Indicators.Api.Sdmx.Data;

/// <summary>Figures as the cube has them, in SQL.</summary>
internal static class FigureSql
{
    /// <summary>
    /// The figures of the releases <c>@releases</c> that have a period, as <c>f</c>, with their documents, places and releases. The
    /// condition is on <c>o</c>, <c>s</c> and <c>i</c> (observation, series, indicator) and must select whole series, because a figure is
    /// distinguished from the others of its series and period.
    /// </summary>
    public static string From(string seriesCondition) =>
        $"""
            from (
              select o.*, s.frequency, {Figure} as figure
              from indicators.observation o
              join indicators.series s on s.release_id = o.release_id and s.key = o.series
              join indicators.indicator i on i.release_id = s.release_id and i.code = s.indicator
              where o.release_id = any(@releases) and o.period is not null and {seriesCondition}
              {Window}
            ) f
            join indicators.release r on r.release_id = f.release_id
            join indicators.document d on d.release_id = f.release_id and d.slug = f.document
            join indicators.anchor a on a.release_id = f.release_id and a.observation = f.id and a.ordinal = 1
            """;

    /// <summary>
    /// The code of FIGURE. The choice is that of <c>select=preferred</c>: the one figure of rank preferred, else the only normal one; a
    /// statement without a number only where the period has no figure. A
    /// figure whose period has an open end shares its TIME_PERIOD with others, so it always has its id.
    /// </summary>
    private const string Figure = """
        case
          when upper_inf(o.period) or lower_inf(o.period) then o.id
          when o.shape = 'change_only'
            and count(*) filter (where o.rank <> 'deprecated' and o.shape <> 'change_only') over same > 0 then o.id
          when o.rank = 'preferred'
            and count(*) filter (where o.rank = 'preferred' and o.shape <> 'change_only') over same = (o.shape <> 'change_only')::integer
            and (o.shape <> 'change_only' or count(*) filter (where o.rank = 'preferred') over same = 1) then 'MAIN'
          when o.rank = 'normal'
            and count(*) filter (where o.rank <> 'deprecated' and o.shape <> 'change_only') over same = (o.shape <> 'change_only')::integer
            and (o.shape <> 'change_only' or count(*) filter (where o.rank <> 'deprecated') over same = 1) then 'MAIN'
          else o.id
        end
        """;

    private const string Window = "window same as (partition by o.release_id, o.series, o.period)";
}
