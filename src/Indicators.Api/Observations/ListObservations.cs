using Dapper;

namespace Indicators.Api;

/// <summary>Observations by what they are about, where they stand and what they say.</summary>
internal static class ListObservations
{
    public static readonly Operation Operation = new()
    {
        Path = GetObservation.Collection,
        Id = "listObservations",
        Tag = "Observations",
        Summary = "List observations",
        Description = "Observations that pass all filters; without filters, all of the release. `total` counts them on all pages.",
        Parameters = [.. ObservationFilter.All.Select(filter => filter.Parameter), ObservationFilter.AsOf, ObservationSort.Parameter, .. CommonParameters.OfLists],
        Answer = typeof(ObservationPage),
        Handle = request => AnswerAsync(request, series: null),
    };

    /// <param name="request">The request.</param>
    /// <param name="series">Key of the series to stay within; null for all.</param>
    public static async Task<Reply> AnswerAsync(ApiRequest request, string? series)
    {
        var problem = Contradictions(request);
        if (problem is not null)
            return Reply.Of(problem);
        var parameters = new DynamicParameters(new { release = request.Release.Id, series, limit = request.Limit + 1, after = request.Cursor?.Keys.ToArray() });
        var conditions = Conditions(request, parameters, series is not null);
        if (await NothingToSearch(request, ObservationFilter.Q) is { } nothing)
            return Reply.Of(nothing);

        string[]? undated = null;
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is { } asOf)
        {
            var dates = await DocumentDates.LoadAsync(request);
            parameters.Add("known", dates.KnownBy(asOf));
            parameters.Add("undated", dates.Undated);
            undated = [.. await request.QueryAsync<string>(
                $"select distinct o.document collate \"C\" as slug from {ObservationRow.From} where {conditions} and o.document = any(@undated) order by slug", parameters)];
            conditions += " and o.document = any(@known)";
        }

        var total = await request.QuerySingleAsync<long>($"select count(*) from {ObservationRow.From} where {conditions}", parameters);
        var (sort, descending) = ObservationSort.Of(request.Parameters.Find(ObservationSort.Parameter));
        var after = request.Cursor is null ? "" : $"and {sort.AfterSql(descending)}";
        var rows = await request.QueryAsync<ObservationRow>(
            $"""
            select {ObservationRow.Columns}, {sort.KeysSql}
            from {ObservationRow.From}
            where {conditions} {after}
            {sort.OrderSql(descending)}
            limit @limit
            """,
            parameters);
        var page = rows.Take(request.Limit).ToArray();
        var next = rows.Count > page.Length ? request.NextCursor(page[^1].SortKeys) : null;
        return Reply.Of(
            new ObservationPage
            {
                Release = request.Release.Version,
                Total = total,
                Next = next,
                Data = await ObservationAssembly.AssembleAsync(request, page),
                Undated = undated,
            },
            next);
    }

    /// <summary>Only constants are put together; every value is a parameter.</summary>
    private static string Conditions(ApiRequest request, DynamicParameters parameters, bool oneSeries)
    {
        var conditions = new List<string> { "o.release_id = @release" };
        if (oneSeries)
            conditions.Add("o.series = @series");
        foreach (var filter in ObservationFilter.All.Where(filter => request.Parameters.Given.Contains(filter.Parameter)))
        {
            conditions.Add(filter.Sql);
            parameters.Add(filter.Parameter.Name, request.Parameters.Value(filter.Parameter));
        }

        return string.Join(" and ", conditions);
    }

    private static Problem? Contradictions(ApiRequest request)
    {
        var (from, to) = (request.Parameters.FindNumber(ObservationFilter.From), request.Parameters.FindNumber(ObservationFilter.To));
        return from > to
            ? Problem.Of(request.Context, [ParameterProblem.Of(ObservationFilter.From.Name, ProblemTypes.ReversedRange, $"'from' ({from:yyyy-MM-dd}) lies after 'to' ({to:yyyy-MM-dd}).")])
            : null;
    }

    /// <summary>A search for nothing but stop words would find nothing, and the client would take that for an answer.</summary>
    public static async Task<Problem?> NothingToSearch(ApiRequest request, TextParameter q)
    {
        if (request.Parameters.Find(q) is not { } words)
            return null;
        return await request.QuerySingleAsync<int>("select numnode(websearch_to_tsquery('english', @words)) as nodes order by nodes", new { words }) > 0
            ? null
            : Problem.Of(request.Context, [ParameterProblem.Of(q.Name, ProblemTypes.NothingToSearch, $"'{words}' has no word or number to look for.")]);
    }
}
