using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>Counts the observations of a release.</summary>
internal static class FigureCounts
{
    private const string Topics = """
        select t.code, t.name, count(o.id) as Figures
        from indicators.topic t
        left join indicators.indicator i on i.release_id = t.release_id and i.topic = t.code
        left join indicators.series s on s.release_id = t.release_id and s.indicator = i.code
        left join indicators.observation o on o.release_id = t.release_id and o.series = s.key
        where t.release_id = @release
        group by t.code, t.name
        order by t.code collate "C"
        """;

    private const string Areas = """
        select a.code, a.name, count(*) as Figures
        from indicators.observation o
        join indicators.series s on s.release_id = o.release_id and s.key = o.series
        join indicators.area a on a.release_id = o.release_id and a.code = s.area
        where o.release_id = @release
        group by a.code, a.name
        order by count(*) desc, a.code collate "C"
        """;

    private const string Documents = """
        select d.slug as Code, d.title as Name, count(o.id) as Figures
        from indicators.document d
        left join indicators.observation o on o.release_id = d.release_id and o.document = d.slug
        where d.release_id = @release
        group by d.slug, d.title
        order by d.slug collate "C"
        """;

    // Open ends of periods add no years; otherwise there would be no last year.
    private const string Years = """
        with named as (
          select period from indicators.observation where release_id = @release and period is not null
        ), ends as (
          select min(least(lower(period), upper(period) - 1)) as first, max(greatest(lower(period), upper(period) - 1)) as last from named
        ), spans as (
          select year::integer, daterange(make_date(year::integer, 1, 1), make_date(year::integer + @length, 1, 1)) as span
          from ends, generate_series(floor(extract(year from first) / @length) * @length, extract(year from last), @length) as year
        )
        select s.year as Year, count(*) as Figures
        from spans s
        join named n on n.period && s.span
        group by s.year
        order by s.year
        """;

    private const string CodeLists = """
        select list, code, count(*) as Figures
        from indicators.observation o
        cross join lateral (values ('period_basis', o.period_basis), ('shape', o.shape), ('hedge', o.hedge),
          ('status', o.status)) as stated (list, code)
        where o.release_id = @release
        group by list, code
        order by list, code
        """;

    public static async Task<FigureCoverage> CountAsync(ApiRequest request)
    {
        var release = new { release = request.Release.Id };
        var total = await request.QuerySingleAsync<long>(
            "select count(*) from indicators.observation where release_id = @release",
            release
        );
        var without = await request.QuerySingleAsync<long>(
            "select count(*) from indicators.observation where release_id = @release and period is null",
            release
        );
        var counts = (await request.QueryAsync<CodeRow>(CodeLists, release)).ToDictionary(row => (row.List, row.Code), row => row.Figures);
        long Of<T>(string list, T member)
            where T : struct, Enum => counts.GetValueOrDefault((list, Codes.Of(member)));
        var named = Of("period_basis", PeriodBasis.Explicit);
        return new FigureCoverage
        {
            Total = total,
            ExplicitPeriods = named,
            ExplicitShare = total == 0 ? null : Math.Round((decimal)named / total, 4),
            WithoutPeriod = without,
            ByTopic = await request.QueryAsync<NamedCount>(Topics, release),
            ByArea = await request.QueryAsync<NamedCount>(Areas, release),
            ByDocument = await request.QueryAsync<NamedCount>(Documents, release),
            ByDecade = await request.QueryAsync<YearCount>(Years, new { release.release, length = 10 }),
            ByYear = await request.QueryAsync<YearCount>(Years, new { release.release, length = 1 }),
            ByPeriodBasis =
            [
                .. Enum.GetValues<PeriodBasis>()
                    .Select(basis => new PeriodBasisCount { PeriodBasis = basis, Figures = Of("period_basis", basis) }),
            ],
            ByShape = [.. Enum.GetValues<Shape>().Select(shape => new ShapeCount { Shape = shape, Figures = Of("shape", shape) })],
            ByHedge = [.. Enum.GetValues<Hedge>().Select(hedge => new HedgeCount { Hedge = hedge, Figures = Of("hedge", hedge) })],
            ByStatus = [.. Enum.GetValues<Status>().Select(status => new StatusCount { Status = status, Figures = Of("status", status) })],
        };
    }

    private sealed record CodeRow
    {
        public required string List { get; init; }

        public required string Code { get; init; }

        public required long Figures { get; init; }
    }
}
