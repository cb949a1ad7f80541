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
    /// <summary>The conditions of path and release, then one for each given filter.</summary>
    public required IReadOnlyList<Condition> All { get; init; }

    /// <summary>Values of the parameters.</summary>
    public required DynamicParameters Parameters { get; init; }

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
            conditions.Add(new(null, "o.series = @within"));
        if (id is not null)
            conditions.Add(new(null, "o.id = @id"));
        if (among is not null)
            conditions.Add(new(null, "o.series = any(@among)"));
        if (indicator is not null)
            conditions.Add(new(null, "s.indicator = @ofIndicator"));
        foreach (var filter in ObservationFilter.All.Where(filter => request.Parameters.Given.Contains(filter.Parameter)))
        {
            conditions.Add(new(filter.Parameter, filter.Sql));
            parameters.Add(filter.Parameter.Name, request.Parameters.Value(filter.Parameter));
        }

        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return new ObservationConditions { All = conditions, Parameters = parameters };

        var known = KnownDays.Of(request);
        parameters.Add(ObservationFilter.AsOf.Name, asOf);
        var leftOut = await LeftOutByDate.LoadAsync(request, known, Condition.All(conditions), parameters);
        return new ObservationConditions
        {
            All = [.. conditions, new(ObservationFilter.AsOf, known.IsKnown)],
            Parameters = parameters,
            Undated = leftOut.Undated,
            PerhapsLater = leftOut.PerhapsLater,
        };
    }

    /// <summary>Explains why no observation matches.</summary>
    public async Task<EmptyResult> WhyEmptyAsync(ApiRequest request, string entries) =>
        await EmptyReason.FindAsync(
            request,
            entries,
            $"from {ObservationRow.From} where {Condition.All(All.Where(condition => condition.Parameter is null))}",
            [.. All.Where(condition => condition.Parameter is not null)],
            Parameters,
            await AsOfWords.OfAsync(request, PerhapsLater ?? [])
        );
}
