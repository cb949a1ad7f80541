using Dapper;

namespace Indicators.Api;

/// <summary>The observations that a request is about: one condition, read as a page, as a count, or whole as a stream.</summary>
internal sealed class ObservationQuery
{
    private readonly ApiRequest request;
    private readonly string conditions;
    private readonly ObservationSort sort;
    private readonly bool descending;

    private ObservationQuery(ApiRequest request, string conditions, DynamicParameters parameters)
    {
        (this.request, this.conditions, Parameters) = (request, conditions, parameters);
        (sort, descending) = ObservationSort.Of(request.Parameters.Find(ObservationSort.Parameter));
    }

    /// <summary>What follows <c>select …</c>: the tables of <see cref="ObservationRow.From"/> and the condition.</summary>
    public string Source => $"from {ObservationRow.From} where {conditions}";

    /// <summary>The values for <see cref="Source"/>.</summary>
    public DynamicParameters Parameters { get; }

    /// <summary>With <c>asOf</c>: documents whose observations pass all other filters and are left out because their date is not known.</summary>
    public IReadOnlyList<string>? Undated { get; private init; }

    /// <param name="request">The request with its filters.</param>
    /// <param name="series">Key of the series to stay within; null for all.</param>
    /// <param name="id">The only observation; null for all.</param>
    public static async Task<ObservationQuery> OfAsync(ApiRequest request, string? series = null, string? id = null)
    {
        var parameters = new DynamicParameters(new { release = request.Release.Id, series, id, limit = request.Limit + 1, after = request.Cursor?.Keys.ToArray() });
        var conditions = Conditions(request, parameters, series, id);
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return new ObservationQuery(request, conditions, parameters);

        var dates = await DocumentDates.LoadAsync(request);
        parameters.Add("known", dates.KnownBy(asOf));
        parameters.Add("undated", dates.Undated);
        string[] undated = [.. await request.QueryAsync<string>(
            $"select distinct o.document collate \"C\" as slug from {ObservationRow.From} where {conditions} and o.document = any(@undated) order by slug", parameters)];
        return new ObservationQuery(request, conditions + " and o.document = any(@known)", parameters) { Undated = undated };
    }

    /// <summary>The same, of these observations only.</summary>
    public ObservationQuery Only(string[] ids)
    {
        var parameters = new DynamicParameters(Parameters);
        parameters.Add("ids", ids);
        return new ObservationQuery(request, conditions + " and o.id = any(@ids)", parameters) { Undated = Undated };
    }

    public Task<long> CountAsync() => request.QuerySingleAsync<long>($"select count(*) {Source}", Parameters);

    /// <summary>The page that limit and cursor ask for, and the cursor of the next.</summary>
    public async Task<(IReadOnlyList<ObservationRow> Page, string? Next)> PageAsync()
    {
        var after = request.Cursor is null ? "" : $"and {sort.AfterSql(descending)}";
        var rows = await request.QueryAsync<ObservationRow>(
            $"""
            select {ObservationRow.Columns}, {sort.KeysSql}
            {Source} {after}
            {sort.OrderSql(descending)}
            limit @limit
            """,
            Parameters);
        var page = rows.Take(request.Limit).ToArray();
        return (page, rows.Count > page.Length ? request.NextCursor(page[^1].SortKeys) : null);
    }

    /// <summary>All of them in the order that is asked for.</summary>
    public IAsyncEnumerable<IReadOnlyList<ObservationRow>> ReadAsync() => ReadAsync<ObservationRow>(ObservationRow.Columns);

    /// <summary>Columns of the tables of <see cref="ObservationRow.From"/>, of all of them in the order that is asked for.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(string columns) =>
        request.ReadAsync<T>($"select {columns} {Source} {sort.OrderSql(descending)}", Parameters);

    /// <summary>Only constants are put together; every value is a parameter.</summary>
    private static string Conditions(ApiRequest request, DynamicParameters parameters, string? series, string? id)
    {
        var conditions = new List<string> { "o.release_id = @release" };
        if (series is not null)
            conditions.Add("o.series = @series");
        if (id is not null)
            conditions.Add("o.id = @id");
        foreach (var filter in ObservationFilter.All.Where(filter => request.Parameters.Given.Contains(filter.Parameter)))
        {
            conditions.Add(filter.Sql);
            parameters.Add(filter.Parameter.Name, request.Parameters.Value(filter.Parameter));
        }

        return string.Join(" and ", conditions);
    }
}
