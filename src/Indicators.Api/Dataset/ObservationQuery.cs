using System.Data;
using System.Globalization;
using Dapper;
using Indicators.Api.Http.Cursors;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;
using Indicators.Tables;

namespace Indicators.Api.Dataset;

/// <summary>The observations that a request selects, readable as a page, a count or a stream.</summary>
internal sealed class ObservationQuery
{
    private readonly ApiRequest _request;
    private readonly ObservationConditions _filters;
    private readonly string _conditions;
    private readonly Sort _sort;
    private readonly bool _descending;

    private ObservationQuery(ApiRequest request, ObservationConditions filters, string conditions, DynamicParameters parameters)
    {
        (_request, _filters, _conditions, Parameters) = (request, filters, conditions, parameters);
        (_sort, _descending) = ObservationSort.Of(request.Parameters.Find(ObservationSort.Parameter));
    }

    /// <summary>What follows <c>select …</c>: the tables of <see cref="ObservationRow.From"/> and the condition.</summary>
    public string Source => $"from {ObservationRow.From} where {_conditions}";

    /// <summary>The conditions of the filters, before <c>last</c> and <c>select</c> choose among what matches.</summary>
    public IReadOnlyList<Condition> Conditions => _filters.All;

    /// <summary>Values of the parameters in <see cref="Source"/>.</summary>
    public DynamicParameters Parameters { get; }

    /// <inheritdoc cref="ObservationConditions.Undated"/>
    public IReadOnlyList<string>? Undated => _filters.Undated;

    /// <inheritdoc cref="ObservationConditions.PerhapsLater"/>
    public IReadOnlyList<string>? PerhapsLater => _filters.PerhapsLater;

    /// <summary>With <c>select=preferred</c>: periods with several competing observations of which none is chosen.</summary>
    public IReadOnlyList<LeftOutChoice>? LeftOut { get; private init; }

    /// <inheritdoc cref="ObservationConditions.OfAsync"/>
    public static async Task<ObservationQuery> OfAsync(ApiRequest request, string? series = null, string? id = null, string[]? among = null)
    {
        var filters = await ObservationConditions.OfAsync(request, series, id, among);
        var conditions = Condition.All(filters.All);
        var last = request.Parameters.FindNumber(ObservationFilter.Last);
        filters.Parameters.Add("last", last, DbType.Int32);
        if (request.Parameters.Find(ObservationFilter.Select) is ObservationFilter.Preferred)
            return await PreferredAsync(request, filters, last);
        if (last is not null)
            conditions += $" and o.id in ({LatestOfSeries.IdsSql(conditions, KnownDays.Of(request))})";
        filters.Parameters.Add("after", request.Cursor?.Keys.ToArray());
        return new ObservationQuery(request, filters, conditions, filters.Parameters);
    }

    /// <summary>Of each series of an indicator, the preferred observation of its latest period.</summary>
    public static async Task<ObservationQuery> LatestOfIndicatorAsync(ApiRequest request, string indicator) =>
        await PreferredAsync(request, await ObservationConditions.OfAsync(request, indicator: indicator), last: 1);

    private static async Task<ObservationQuery> PreferredAsync(ApiRequest request, ObservationConditions filters, int? last)
    {
        var conditions = Condition.All(filters.All);
        filters.Parameters.Add("last", last, DbType.Int32);
        filters.Parameters.Add("after", request.Cursor?.Keys.ToArray());
        var leftOut = await PreferredOfPeriods.LeftOutAsync(request, conditions, filters.Parameters);
        conditions += $" and o.id in ({PreferredOfPeriods.IdsSql(conditions)})";
        return new ObservationQuery(request, filters, conditions, filters.Parameters) { LeftOut = leftOut };
    }

    /// <summary>Restricts the query to these observations.</summary>
    public ObservationQuery Only(string[] ids)
    {
        var parameters = new DynamicParameters(Parameters);
        parameters.Add("ids", ids);
        return new ObservationQuery(_request, _filters, _conditions + " and o.id = any(@ids)", parameters) { LeftOut = LeftOut };
    }

    public Task<long> CountAsync() => _request.QuerySingleAsync<long>($"select count(*) {Source}", Parameters);

    /// <summary>Explains why no observation matches.</summary>
    public async Task<EmptyResult> WhyEmptyAsync(string entries)
    {
        var why = await _filters.WhyEmptyAsync(_request, entries);
        if (LeftOut is null)
            return why;
        var passing = await _request.QuerySingleAsync<long>(
            $"select count(*) from {ObservationRow.From} where {Condition.All(_filters.All)}",
            Parameters
        );
        return passing == 0
            ? why
            : why with
            {
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{passing} {entries} of release {_request.Release.Version} match the other filters, but `select=preferred` "
                        + $"chooses none: they are deprecated, or several compete for one period (`leftOut`)."
                ),
            };
    }

    /// <summary>Returns the page that <c>limit</c> and <c>cursor</c> ask for, and the cursor of the next page.</summary>
    public async Task<(IReadOnlyList<ObservationRow> Page, string? Next)> PageAsync()
    {
        var (page, keys) = await ReadPageAsync(_request.Cursor is null ? "" : $"and {_sort.AfterSql(_descending)}", _request.Limit);
        return (page, keys is null ? null : _request.NextCursor(keys));
    }

    /// <summary>Returns the first observations, and the sort keys of the last one if there are more.</summary>
    public Task<(IReadOnlyList<ObservationRow> Page, string[]? Keys)> FirstAsync(int most) => ReadPageAsync("", most);

    /// <summary>Returns all observations in the requested order.</summary>
    public IAsyncEnumerable<IReadOnlyList<ObservationRow>> ReadAsync() => ReadAsync(ObservationRow.Columns, ObservationRow.Read);

    /// <summary>Reads columns over the tables of <see cref="ObservationRow.From"/> for all observations, in the requested order.</summary>
    public IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(string columns, Func<ColumnReader, T> read) =>
        _request.ReadRowsAsync($"select {columns} {Source} {_sort.OrderSql(_descending)}", Parameters, read);

    private async Task<(IReadOnlyList<ObservationRow> Page, string[]? Keys)> ReadPageAsync(string after, int most)
    {
        var parameters = new DynamicParameters(Parameters);
        parameters.Add("limit", most + 1);
        var rows = await _request.QueryRowsAsync(
            $"""
            select {ObservationRow.Columns}, {_sort.KeysSql}
            {Source} {after}
            {_sort.OrderSql(_descending)}
            limit @limit
            """,
            parameters,
            ObservationRow.ReadSorted
        );
        var page = rows.Take(most).ToArray();
        return (page, rows.Count > page.Length ? page[^1].SortKeys : null);
    }
}
