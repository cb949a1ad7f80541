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

    private ObservationQuery(
        ApiRequest request,
        ObservationConditions filters,
        string conditions,
        DynamicParameters parameters,
        string? sort = null
    )
    {
        (_request, _filters, _conditions, Parameters) = (request, filters, conditions, parameters);
        (_sort, _descending) = ObservationSort.Of(sort ?? request.Parameters.Find(ObservationSort.Parameter));
    }

    /// <summary>What follows <c>select …</c>: <c>indicators.observation o</c> and the condition.</summary>
    public string Source => $"from indicators.observation o where {_conditions}";

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

    /// <summary>
    /// The counts of the release that may have the number of these observations: of figures, or of series where one of each is meant.
    /// </summary>
    private string? Counts { get; init; }

    /// <summary>Whether <see cref="Counts"/> are those of preferred observations.</summary>
    private bool IsChosen { get; init; }

    /// <summary>The choice of <c>last</c> or <c>select</c> if filters on single observations come before it.</summary>
    private FilteredChoice? Choice { get; init; }

    /// <inheritdoc cref="ObservationConditions.OfAsync"/>
    public static async Task<ObservationQuery> OfAsync(ApiRequest request, string? series = null, string? id = null, string[]? among = null)
    {
        var filters = await ObservationConditions.OfAsync(request, series, id, among);
        var conditions = Condition.All(filters.All);
        var last = request.Parameters.FindNumber(ObservationFilter.Last);
        filters.Parameters.Add("last", last, DbType.Int32);
        if (request.Parameters.Find(ObservationFilter.Select) is ObservationFilter.Preferred)
            return await PreferredAsync(request, filters);
        filters.Parameters.Add("after", request.Cursor?.Keys.ToArray());
        if (last is not null && !filters.KeepWholeSeries)
            return Chosen(request, filters, await FilteredChoice.OfAsync(request, filters, KnownDays.Of(request)));
        if (last is not null)
            conditions += $" and {LatestOfSeries.OfWholeSeries(KnownDays.Of(request))}";
        return new ObservationQuery(request, filters, conditions, filters.Parameters)
        {
            Counts = last switch
            {
                null => "figures",
                1 when filters.KeepWholeSeries => "series",
                _ => null,
            },
        };
    }

    /// <summary>Of each series of an indicator, the preferred observation of its latest period.</summary>
    public static async Task<ObservationQuery> LatestOfIndicatorAsync(ApiRequest request, string indicator)
    {
        var filters = await ObservationConditions.OfAsync(request, indicator: indicator);
        filters.Parameters.Add("last", 1, DbType.Int32);
        return await PreferredAsync(request, filters);
    }

    private static async Task<ObservationQuery> PreferredAsync(ApiRequest request, ObservationConditions filters)
    {
        filters.Parameters.Add("after", request.Cursor?.Keys.ToArray());
        if (!filters.KeepWholeSeries)
        {
            var choice = await FilteredChoice.OfAsync(request, filters, null);
            return Chosen(request, filters, choice, await choice.LeftOutAsync());
        }

        var conditions = Condition.All(filters.All);
        return new ObservationQuery(request, filters, $"{conditions} and {PreferredOfPeriods.OfWholeSeries}", filters.Parameters)
        {
            LeftOut = await PreferredOfPeriods.LeftOutOfWholeSeriesAsync(request, conditions, filters),
            Counts = request.Parameters.FindNumber(ObservationFilter.Last) is null ? "figures" : null,
            IsChosen = true,
        };
    }

    private static ObservationQuery Chosen(
        ApiRequest request,
        ObservationConditions filters,
        FilteredChoice choice,
        IReadOnlyList<LeftOutChoice>? leftOut = null
    ) => new(request, filters, choice.Conditions, filters.Parameters) { Choice = choice, LeftOut = leftOut };

    /// <summary>Restricts the query to these observations.</summary>
    public ObservationQuery Only(string[] ids)
    {
        var parameters = new DynamicParameters(Parameters);
        parameters.Add("ids", ids);
        return new ObservationQuery(_request, _filters, _conditions + " and o.id = any(@ids)", parameters) { LeftOut = LeftOut };
    }

    /// <summary>The same observations in another order than the request asks for.</summary>
    public ObservationQuery SortedBy(string sort) =>
        new(_request, _filters, _conditions, Parameters, sort)
        {
            LeftOut = LeftOut,
            Counts = Counts,
            IsChosen = IsChosen,
            Choice = Choice,
        };

    /// <summary>With <c>select=preferred</c>: the condition that <c>o</c> is the choice among what meets some of the conditions.</summary>
    public string ChoiceAmong(string conditions) => PreferredOfPeriods.Condition(conditions, _filters.KeepWholeSeries);

    /// <summary>Counts the observations, however many there are.</summary>
    public async Task<long> CountAsync() =>
        Choice?.Count is { } chosen ? chosen
        : Counts is { } column && await _filters.CountedAsync(_request, column, IsChosen) is { } counted ? counted
        : await _request.QuerySingleAsync<long>($"select count(*) {Source}", Parameters);

    /// <summary>Counts the observations as far as that is cheap.</summary>
    public async Task<Total> TotalAsync() =>
        Choice is not null ? Choice.Total
        : Counts is { } column && await _filters.CountedAsync(_request, column, IsChosen) is { } counted ? counted
        : Total.OfCounted(await _request.QuerySingleAsync<long>($"select {Total.CountSql(Source)}", Parameters));

    /// <summary>Explains why no observation matches.</summary>
    public async Task<EmptyResult> WhyEmptyAsync(string entries)
    {
        var why = await _filters.WhyEmptyAsync(_request, entries);
        if (LeftOut is null)
            return why;
        var passing = await _request.QuerySingleAsync<long>(
            $"select count(*) from indicators.observation o where {Condition.All(_filters.All)}",
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
        _request.ReadRowsAsync(
            $"select {columns} from {ObservationRow.From} where {_conditions} {InOrder} {_sort.OrderSql(_descending)}",
            Parameters,
            read
        );

    private async Task<(IReadOnlyList<ObservationRow> Page, string[]? Keys)> ReadPageAsync(string after, int most)
    {
        var parameters = new DynamicParameters(Parameters);
        parameters.Add("limit", most + 1);
        var (bySeries, order) = (ObservationSort.IsBySeries(_sort), _sort.OrderSql(_descending));
        var source = Choice?.PageSource(bySeries, _descending) ?? Source;
        // The page is found in one table, by an index in its order, before anything is looked up for its rows.
        var rows = await _request.QueryRowsAsync(
            $"""
            select {ObservationRow.Columns}, {_sort.KeysSql}
            from (
              select o.* {source} {InOrder} {after}
              {(Choice is { Count: null } && bySeries ? FilteredChoice.InSeriesOrder(order) : order)}
              limit @limit
            ) o
            {ObservationRow.Joins}
            {order}
            """,
            parameters,
            ObservationRow.ReadSorted
        );
        var page = rows.Take(most).ToArray();
        return (page, rows.Count > page.Length ? page[^1].SortKeys : null);
    }

    private string InOrder => ObservationSort.IsBySeries(_sort) ? _filters.InSeriesOrder : "";
}
