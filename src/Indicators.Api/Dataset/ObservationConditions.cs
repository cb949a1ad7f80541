using Dapper;
using Indicators.Api.Http.Filters;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>
/// The conditions that observations of a request must meet, one for each filter. SQL is built from constants only; every value is a
/// parameter.
/// </summary>
internal sealed record ObservationConditions
{
    /// <summary>
    /// The conditions of path and release, then one for each given filter, on <c>indicators.observation o</c>.
    /// </summary>
    public required IReadOnlyList<Condition> All { get; init; }

    /// <summary>Values of the parameters.</summary>
    public required DynamicParameters Parameters { get; init; }

    /// <summary>The given filters, without <c>asOf</c>.</summary>
    public required IReadOnlyList<ObservationFilter> Filters { get; init; }

    /// <summary>Whether all or none of the observations of a series pass.</summary>
    public bool KeepWholeSeries => Undated is null && !IsOfOneObservation && Filters.All(filter => filter.SeriesSql is not null);

    /// <summary>What the filters say about keys of series: see <see cref="ObservationFilter.InSeriesOrder"/>.</summary>
    public string InSeriesOrder =>
        string.Concat(Filters.Select(filter => filter.InSeriesOrder).OfType<string>().Select(sql => $" and {sql}"));

    /// <summary>What path and filters say about <c>indicators.series_summary s</c>, each condition after <c>and</c>.</summary>
    public required string OnSeries { get; init; }

    private bool IsOfOneObservation { get; init; }

    private bool IsOfSomeSeries { get; init; }

    /// <summary>
    /// With <c>asOf</c>: documents whose observations match all other filters but are left out because none of their dates is known.
    /// </summary>
    public IReadOnlyList<string>? Undated { get; private init; }

    /// <summary>
    /// With <c>asOf</c>: documents whose observations match all other filters but are left out because the day lies within the bounds of
    /// their date.
    /// </summary>
    public IReadOnlyList<string>? PerhapsLater { get; private init; }

    /// <param name="request">The request with its filters.</param>
    /// <param name="series">Key of the only series to include; null for all.</param>
    /// <param name="id">Id of the only observation to include; null for all.</param>
    /// <param name="among">Keys of the series to include; null for all.</param>
    public static async Task<ObservationConditions> OfAsync(
        ApiRequest request,
        string? series = null,
        string? id = null,
        string[]? among = null,
        string? indicator = null
    )
    {
        var parameters = new DynamicParameters(
            new
            {
                release = request.Release.Id,
                within = series,
                id,
                among,
                ofIndicator = indicator,
            }
        );
        var conditions = new List<Condition> { new(null, "o.release_id = @release") };
        if (series is not null)
            conditions.Add(new(null, ObservationFilter.OfOneSeries("@within")));
        if (id is not null)
            conditions.Add(new(null, "o.id = @id"));
        if (among is not null)
            conditions.Add(new(null, "o.series = any(@among)"));
        if (indicator is not null)
            conditions.Add(new(null, "o.indicator = @ofIndicator"));
        var onSeries = string.Concat(conditions.Skip(1).Select(condition => $" and {ObservationFilter.OnSeriesSql(condition.Sql)}"));
        ObservationFilter[] filters = [.. ObservationFilter.All.Where(filter => request.Parameters.Given.Contains(filter.Parameter))];
        foreach (var filter in filters)
        {
            var value = request.Parameters.Value(filter.Parameter);
            conditions.Add(new(filter.Parameter, filter.SqlOf(value)));
            parameters.Add(filter.Parameter.Name, value);
            if (filter.SeriesSql is not null)
                onSeries += $" and {filter.OnSeries.SqlOf(value)}";
        }

        var given = new ObservationConditions
        {
            All = conditions,
            Filters = filters,
            Parameters = parameters,
            OnSeries = onSeries,
            IsOfOneObservation = id is not null,
            IsOfSomeSeries = series is not null || among is not null || indicator is not null,
        };
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return given;

        var known = KnownDays.Of(request);
        parameters.Add(ObservationFilter.AsOf.Name, asOf);
        var leftOut = await LeftOutByDate.LoadAsync(request, known, Condition.All(conditions), parameters);
        return given with
        {
            All = [.. conditions, new(ObservationFilter.AsOf, known.IsKnown)],
            Undated = leftOut.Undated,
            PerhapsLater = leftOut.PerhapsLater,
        };
    }

    /// <summary>
    /// The number of observations where the release has it ready: without filters, or with codes of one list. Null otherwise.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="counted">The column of <c>release_count</c>: figures, or series where one of each counts.</param>
    /// <param name="isChosen">Whether only the preferred observations of periods count.</param>
    public async Task<long?> CountedAsync(ApiRequest request, string counted, bool isChosen = false)
    {
        if (Undated is not null || IsOfOneObservation || IsOfSomeSeries || Filters.Count > 1 || Filters is [{ Counted: null }])
            return null;
        return await request.QuerySingleAsync<long>(
            $"select coalesce(sum({counted}), 0)::bigint as counted from indicators.release_count "
                + "where release_id = @release and list = @list and code = any(@codes) order by counted",
            new
            {
                release = request.Release.Id,
                list = (isChosen ? "chosen " : "") + (Filters is [{ Counted: { } list }] ? list : "release"),
                codes = Filters is [{ Parameter: var parameter }] ? (string[])request.Parameters.Value(parameter) : [""],
            }
        );
    }

    /// <summary>Explains why no observation matches.</summary>
    public async Task<EmptyResult> WhyEmptyAsync(ApiRequest request, string entries)
    {
        var from = $"from indicators.observation o where {Condition.All(All.Where(condition => condition.Parameter is null))}";
        return await EmptyReason.FindAsync(
            request,
            entries,
            from,
            [.. All.Where(condition => condition.Parameter is not null)],
            Parameters,
            await AsOfWords.OfAsync(request, PerhapsLater ?? []),
            IsOfOneObservation || IsOfSomeSeries ? $"(select count(*) {from})" : EmptyReason.AllOf("figures")
        );
    }
}
