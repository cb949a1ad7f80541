using System.Globalization;
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
    /// With <c>asOf</c>: documents whose observations match all other filters but are left out because their date is not known.
    /// </summary>
    public IReadOnlyList<string>? Undated { get; private init; }

    /// <summary>
    /// With <c>asOf</c>: documents whose observations match all other filters but are left out because the day lies within the bounds of
    /// their date.
    /// </summary>
    public IReadOnlyList<string>? PerhapsLater { get; private init; }

    private DocumentDates? Dates { get; init; }

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

        var dates = await DocumentDates.LoadAsync(request);
        parameters.Add("known", dates.KnownBy(asOf));
        parameters.Add("undated", dates.Undated);
        parameters.Add("perhapsLater", dates.PossiblyLaterThan(asOf));
        var undated = await LeftOutAsync("o.document = any(@undated)");
        var perhapsLater = await LeftOutAsync("o.document = any(@perhapsLater)");
        return new ObservationConditions
        {
            All = [.. conditions, new(ObservationFilter.AsOf, "o.document = any(@known)")],
            Parameters = parameters,
            Undated = undated,
            PerhapsLater = perhapsLater,
            Dates = dates,
        };

        async Task<string[]> LeftOutAsync(string condition) =>
            [
                .. await request.QueryAsync<string>(
                    $"""
                    select distinct o.document collate "C" as slug
                    from {ObservationRow.From}
                    where {Condition.All(conditions)} and {condition}
                    order by slug
                    """,
                    parameters
                ),
            ];
    }

    /// <summary>Explains why no observation matches.</summary>
    public Task<EmptyResult> WhyEmptyAsync(ApiRequest request, string entries) =>
        EmptyReason.FindAsync(
            request,
            entries,
            $"from {ObservationRow.From} where {Condition.All(All.Where(condition => condition.Parameter is null))}",
            [.. All.Where(condition => condition.Parameter is not null)],
            Parameters,
            AsOfWords(request)
        );

    private string? AsOfWords(ApiRequest request)
    {
        if (request.Parameters.FindNumber(ObservationFilter.AsOf) is not { } asOf)
            return null;
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string?[] words =
        [
            NoneKnownWords(asOf, day),
            PerhapsLater is [_, ..] ? $"Published by {day} or later: {string.Join(", ", PerhapsLater)}." : null,
        ];
        return words.OfType<string>().ToArray() is { Length: > 0 } sentences ? string.Join(' ', sentences) : null;
    }

    private string? NoneKnownWords(DateOnly asOf, string day)
    {
        if (Dates!.KnownBy(asOf).Length > 0)
            return null;
        return Dates.Earliest is { } earliest
            ? $"No document was published by {day}; the earliest known date is "
                + $"{earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}."
            : $"No document is known to have been published by {day}.";
    }
}
