using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>
/// What <c>last</c> or <c>select</c> choose among the observations that filters on single observations leave. A few are all ranked, once.
/// Among many, a page chooses in one series after another until it is full, and only an export ranks them all.
/// </summary>
internal sealed class FilteredChoice
{
    /// <summary>Choices among many observations are counted up to here if the page is sorted by series.</summary>
    private const int MaxChosen = 1_000;

    /// <summary>The same in other orders, in which no series is read as a whole: the more are chosen, the sooner a page is full.</summary>
    private const int MaxChosenInOtherOrders = 10_000;

    private readonly ApiRequest _request;
    private readonly ObservationConditions _filters;
    private readonly string _passing;
    private readonly KnownDays? _days;
    private readonly int _mostChosen;
    private string[]? _ids;

    private FilteredChoice(ApiRequest request, ObservationConditions filters, KnownDays? days)
    {
        (_request, _filters, _days) = (request, filters, days);
        _passing = Condition.All(filters.All);
        var (sort, _) = ObservationSort.Of(request.Parameters.Find(ObservationSort.Parameter));
        _mostChosen = ObservationSort.IsBySeries(sort) ? MaxChosen : MaxChosenInOtherOrders;
    }

    /// <summary>The condition that <c>o</c> is chosen.</summary>
    public string Conditions => $"{_passing} and {(_ids is null ? $"o.id in ({IdsSql})" : "o.id = any(@chosen)")}";

    /// <summary>The number of chosen observations if it is known.</summary>
    public long? Count => _ids?.Length;

    private string IdsSql => _days is null ? PreferredOfPeriods.IdsSql(_passing) : LatestOfSeries.IdsSql(_passing, _days);

    /// <param name="request">The request.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="days">The clock of <c>last</c>; null to choose the preferred observations of periods.</param>
    public static async Task<FilteredChoice> OfAsync(ApiRequest request, ObservationConditions filters, KnownDays? days)
    {
        var choice = new FilteredChoice(request, filters, days);
        var passing = await request.QuerySingleAsync<long>(
            $"select {Total.CountSql($"from indicators.observation o where {choice._passing}")}",
            filters.Parameters
        );
        var chosen = await request.QueryAsync<string>(
            passing <= Total.MaxCounted
                ? choice.IdsSql
                : FormattableString.Invariant($"select o.id {choice.SeriesBySeries("")} limit {choice._mostChosen + 1}"),
            filters.Parameters
        );
        if (passing <= Total.MaxCounted || chosen.Count <= choice._mostChosen)
        {
            choice._ids = [.. chosen];
            filters.Parameters.Add("chosen", choice._ids);
        }

        return choice;
    }

    /// <summary>What follows <c>select …</c> for a page, open for further conditions.</summary>
    /// <param name="bySeries">Whether the page is sorted by series.</param>
    /// <param name="descending">Whether it is sorted downwards.</param>
    public string PageSource(bool bySeries, bool descending) =>
        _ids is not null ? $"from indicators.observation o where {Conditions}"
        : bySeries
            ? SeriesBySeries(_request.Cursor is null ? "" : $"and s.key collate \"C\" {(descending ? "<=" : ">=")} (@after::text[])[1]")
        : $"""
            from indicators.observation o
            where {_passing} and exists (
              select from (select o.series as key, o.id as id, o.period as period) own
              cross join lateral ({OfOwnSql}) chosen
              where chosen.id = own.id)
            """;

    /// <summary>The order by series, in which <see cref="PageSource"/> finds them.</summary>
    public static string InSeriesOrder(string order) => order.Replace("o.series", "s.key", StringComparison.Ordinal);

    /// <summary>The number of chosen observations as far as it is known.</summary>
    public Total Total => _ids?.LongLength ?? new Total(_mostChosen, Total.AtLeast);

    /// <summary>With <c>select</c>: periods with several competing observations of which none is chosen.</summary>
    public Task<IReadOnlyList<LeftOutChoice>> LeftOutAsync() =>
        _request.QueryAsync<LeftOutChoice>(
            _ids is not null
                ? PreferredOfPeriods.LeftOutSql(_passing)
                : $"""
                select left_out.*
                from indicators.series_summary s
                cross join lateral ({PreferredOfPeriods.LeftOutSql($"{_passing} and o.series = s.key")}) left_out
                where s.release_id = @release {_filters.OnSeries}
                order by s.key collate "C", left_out.place
                limit {PreferredOfPeriods.MaxListed}
                """,
            _filters.Parameters
        );

    /// <summary>Ids of the chosen among the rivals of one observation. Without <c>last</c>, only its own period counts.</summary>
    private string OfOwnSql =>
        _days is null && _request.Parameters.FindNumber(ObservationFilter.Last) is null
            ? PreferredOfPeriods.IdsOfPeriodSql(_passing, "own.key", "own.period")
            : IdsOfOneSql("own.key");

    private string SeriesBySeries(string from) =>
        $"""
            from indicators.series_summary s
            cross join lateral ({IdsOfOneSql("s.key")}) chosen
            join indicators.observation o on o.release_id = s.release_id and o.id = chosen.id
            where s.release_id = @release {_filters.OnSeries} {from}
            """;

    private string IdsOfOneSql(string series) =>
        _days is null ? PreferredOfPeriods.IdsOfOneSql(_passing, series) : LatestOfSeries.IdsOfOneSql(_passing, _days, series);
}
