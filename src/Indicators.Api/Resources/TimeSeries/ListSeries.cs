using Dapper;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Lists series.</summary>
internal static class ListSeries
{
    public static readonly TextParameter Q = new(
        "q",
        "Words to search for in the names and definitions of indicator, topic, areas, item and unit. All must occur. Use `\"…\"` for "
            + "a phrase, `-` to exclude a word and `or` for alternatives.",
        "debt"
    )
    {
        MaxLength = 200,
    };

    private static readonly NumberParameter MinPoints = new(
        "minPoints",
        "Keeps series with at least this many observations that have a number.",
        2,
        1,
        1_000_000
    );

    public static readonly IReadOnlyList<ObservationFilter> Filters =
    [
        .. ObservationFilter.OfSeries.Select(filter => filter.OnSeries),
        new(Q, "s.search @@ websearch_to_tsquery('english', @q)"),
        new(MinPoints, "s.points >= @minPoints"),
    ];

    public static readonly Operation Operation = new()
    {
        Path = Paths.Series,
        Id = "listSeries",
        Tag = "Series",
        Summary = "List series",
        Description =
            "Lists the series that pass all filters, sorted by key or, with `q`, by how well the title fits, each with "
            + "the names of its codes and its coverage. With `asOf`, lists the series that had a figure by that day, with "
            + "their coverage at that time.",
        Parameters =
        [
            .. Filters.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            SeriesSort.Sorts.Parameter,
            SeriesIncludes.Parameter,
            ObservationFilter.Last,
            ObservationFilter.Select,
            .. CommonParameters.OfTables(AnswerFormats.ParameterOfTables("SeriesFormat", AnswerFormats.OfTables)),
        ],
        Answer = typeof(Page<Series>),
        CursorKeys = new((parameters, keys) => CursorKeys.Are(SeriesSort.Of(parameters).Sort.KeyTypes, keys)),
        Handle = AnswerAsync,
        Table = new("series", TabulateAsync, AnswerFormats.OfTables),
    };

    /// <summary>Builds the conditions from constants only; every value is a parameter.</summary>
    public static (IReadOnlyList<Condition> Conditions, DynamicParameters Parameters) Conditions(ApiRequest request)
    {
        var parameters = new DynamicParameters(new { release = request.Release.Id });
        var conditions = new List<Condition>();
        foreach (var filter in Filters.Where(filter => request.Parameters.Given.Contains(filter.Parameter)))
        {
            var value = request.Parameters.Value(filter.Parameter);
            conditions.Add(new(filter.Parameter, filter.SqlOf(value)));
            parameters.Add(filter.Parameter.Name, value);
        }

        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is { } asOf)
        {
            conditions.Add(new(ObservationFilter.AsOf, SeriesRow.IsKnown));
            parameters.Add(ObservationFilter.AsOf.Name, asOf);
        }

        return (conditions, parameters);
    }

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var (conditions, parameters) = Conditions(request);
        var (page, next) = await PageAsync(request, conditions, parameters);
        var (series, tooLarge) = await SeriesIncludes.AddAsync(request, page);
        if (tooLarge is not null)
            return Reply.Of(tooLarge);
        var total = Total.OfCounted(
            await request.QuerySingleAsync<long>($"select {Total.CountSql(CountedOf(request, conditions))}", parameters)
        );
        var empty = total.Count > 0 ? null : await WhyEmptyAsync(request, conditions, parameters);
        return Reply.OfPage(request, total, series, next, empty);
    }

    private static async Task<Reply> TabulateAsync(ApiRequest request)
    {
        if (await RefusalAsync(request) is { } problem)
            return Reply.Of(problem);
        var (conditions, parameters) = Conditions(request);
        string? next = null;
        if (request.IsPaged)
        {
            (var page, next) = await PageAsync(request, conditions, parameters);
            parameters.Add("keys", page.Select(series => series.Key).ToArray());
            conditions = [.. conditions, new(null, "s.key = any(@keys)")];
        }

        var count = await CountAsync(request, conditions, parameters);
        return Table.TooLarge(request, count) is { } tooLarge
            ? Reply.Of(tooLarge)
            : Reply.Of(
                new SeriesTable(request, conditions, parameters)
                {
                    Name = "series",
                    Title = "Series",
                    Count = count,
                },
                next
            );
    }

    private static async Task<Problem?> RefusalAsync(ApiRequest request) =>
        SeriesIncludes.Contradictions(request)
        ?? KnownDays.Contradictions(request)
        ?? NothingToRankBy(request)
        ?? await ObservationAnswers.NothingToSearch(request, Q);

    /// <summary>Why no series passes.</summary>
    public static async Task<EmptyResult> WhyEmptyAsync(
        ApiRequest request,
        IReadOnlyList<Condition> conditions,
        DynamicParameters parameters
    ) =>
        await EmptyReason.FindAsync(
            request,
            "series",
            SeriesRow.SourceOf(request),
            conditions,
            parameters,
            await AsOfWords.OfAsync(request, []),
            EmptyReason.AllOf("series")
        );

    private static Problem? NothingToRankBy(ApiRequest request) =>
        SeriesSort.LacksWords(request.Parameters)
            ? Problem.Of(
                request.Context,
                [
                    ParameterProblem.Of(
                        SeriesSort.Sorts.Parameter.Name,
                        ProblemTypes.ContradictoryParameters,
                        $"'sort={SeriesSort.RelevanceName}' needs words to search for. Add 'q', or use another order."
                    ),
                ]
            )
            : null;

    private static Task<long> CountAsync(ApiRequest request, IReadOnlyList<Condition> conditions, DynamicParameters parameters) =>
        request.QuerySingleAsync<long>($"select count(*) {SourceOf(request, conditions)}", parameters);

    private static string SourceOf(ApiRequest request, IReadOnlyList<Condition> conditions) =>
        $"{SeriesRow.SourceOf(request)} and {Condition.All(conditions)}";

    /// <summary>The same for a count, which needs no coverage unless a filter does.</summary>
    private static string CountedOf(ApiRequest request, IReadOnlyList<Condition> conditions) =>
        request.Parameters.FindNumber(ObservationFilter.AsOf) is null || request.Parameters.Given.Contains(MinPoints)
            ? SourceOf(request, conditions)
            : "from indicators.series_summary s where s.release_id = @release and "
                + Condition.All(
                    conditions.Select(one => one.Parameter == ObservationFilter.AsOf ? one with { Sql = SeriesRow.HasKnown(request) } : one)
                );

    private static async Task<(Series[] Page, string? Next)> PageAsync(
        ApiRequest request,
        IReadOnlyList<Condition> conditions,
        DynamicParameters filters
    )
    {
        var (sort, descending) = SeriesSort.Of(request.Parameters);
        var parameters = new DynamicParameters(filters);
        parameters.Add("limit", request.Limit + 1);
        parameters.Add("after", request.Cursor?.Keys.ToArray());
        var rows = await request.QueryAsync<SeriesRow>(
            $"""
            {SeriesRow.Select}, {sort.KeysSql}
            from (
              select s.* {SourceOf(request, conditions)} {Ranked(request)} {(
                request.Cursor is null ? "" : $"and {sort.AfterSql(descending)}"
            )}
              {sort.OrderSql(descending)}
              limit @limit
            ) s
            {SeriesRow.Names}
            {sort.OrderSql(descending)}
            """,
            parameters
        );
        var page = rows.Take(request.Limit).ToArray();
        return (
            [.. page.Select(row => row.ToSeries(request.Codes))],
            rows.Count > page.Length ? request.NextCursor(page[^1].SortKeys) : null
        );
    }

    /// <summary>How well a title fits is computed for the first series found, by key; more are not ranked.</summary>
    private static string Ranked(ApiRequest request) =>
        SeriesSort.Of(request.Parameters).Sort.Name != SeriesSort.RelevanceName
            ? ""
            : FormattableString.Invariant(
                $"""
                and s.key in (
                  select found.key from indicators.series_summary found
                  where found.release_id = @release and found.search @@ websearch_to_tsquery('english', @q)
                  order by found.key collate "C" limit {Total.MaxCounted})
                """
            );
}
