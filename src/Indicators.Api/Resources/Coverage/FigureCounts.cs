using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Resources.Coverage;

/// <summary>Reads how many observations of a release there are of each kind; the import has counted them.</summary>
internal static class FigureCounts
{
    private const string Topics = """
        select t.code, t.name, coalesce(n.figures, 0) as Figures
        from indicators.topic t
        left join indicators.release_count n on n.release_id = t.release_id and n.list = 'topic' and n.code = t.code
        where t.release_id = @release
        order by t.code collate "C"
        """;

    private const string Areas = """
        select a.code, a.name, n.figures as Figures
        from indicators.release_count n
        join indicators.area a on a.release_id = n.release_id and a.code = n.code
        where n.release_id = @release and n.list = 'area' and n.figures > 0
        order by n.figures desc, a.code collate "C"
        """;

    private const string Documents = """
        select d.slug as Code, d.title as Name, n.figures as Figures
        from indicators.document d
        join indicators.document_summary n on n.release_id = d.release_id and n.slug = d.slug
        where d.release_id = @release
        order by d.slug collate "C"
        """;

    private const string Years = """
        select code::integer as Year, figures as Figures
        from indicators.release_count
        where release_id = @release and list = @list
        order by Year
        """;

    private const string CodeLists = """
        select list, code, figures as Figures
        from indicators.release_count
        where release_id = @release and list in ('periodBasis', 'shape', 'hedge', 'status', 'release', 'without')
        order by list, code
        """;

    public static async Task<FigureCoverage> CountAsync(ApiRequest request)
    {
        var release = new { release = request.Release.Id };
        var counts = (await request.QueryAsync<CodeRow>(CodeLists, release)).ToDictionary(row => (row.List, row.Code), row => row.Figures);
        long Of<T>(string list, T member)
            where T : struct, Enum => counts.GetValueOrDefault((list, Codes.Of(member)));
        var total = counts.GetValueOrDefault(("release", ""));
        var named = Of("periodBasis", PeriodBasis.Explicit);
        return new FigureCoverage
        {
            Total = total,
            ExplicitPeriods = named,
            ExplicitShare = total == 0 ? null : Math.Round((decimal)named / total, 4),
            WithoutPeriod = counts.GetValueOrDefault(("without", "period")),
            ByTopic = await request.QueryAsync<NamedCount>(Topics, release),
            ByArea = await request.QueryAsync<NamedCount>(Areas, release),
            ByDocument = await request.QueryAsync<NamedCount>(Documents, release),
            ByDecade = await request.QueryAsync<YearCount>(Years, new { release.release, list = "years of decades" }),
            ByYear = await request.QueryAsync<YearCount>(Years, new { release.release, list = "years" }),
            ByPeriodBasis =
            [
                .. Enum.GetValues<PeriodBasis>()
                    .Select(basis => new PeriodBasisCount { PeriodBasis = basis, Figures = Of("periodBasis", basis) }),
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
