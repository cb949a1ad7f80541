using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Dataset.Wide;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Returns one series by its key, with its observations.</summary>
internal static class GetSeries
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries,
        Id = "getSeries",
        Tag = "Series",
        Summary = "Get a series with its observations",
        Description =
            "Returns the definition, coverage and observations of a series. The observations are sorted by period. With `asOf`, "
            + "coverage and observations are those that were known by that day.",
        Parameters =
        [
            SeriesByKey.Key,
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            ObservationFilter.Last,
            ObservationFilter.Select,
            .. ObservationLayout.All,
            ObservationIncludes.Parameter,
            CommonParameters.Release,
            ObservationFormats.Parameter,
            CommonParameters.ByteOrderMark,
        ],
        Answer = typeof(SeriesWithObservations),
        ProblemExamples = UnfitFigures.Examples,
        Handle = AnswerAsync,
        Table = ObservationFormats.Table(TabulateAsync),
    };

    private static async Task<Reply> TabulateAsync(ApiRequest request) =>
        await SeriesByKey.FindAsync(request) is { } series
            ? await LaidOut.TabulateAsync(request, series)
            : Reply.Of(await SeriesByKey.NotFoundAsync(request));

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        if (await SeriesByKey.FindAsync(request) is not { } series)
            return Reply.Of(await SeriesByKey.NotFoundAsync(request));
        if ((KnownDays.Contradictions(request) ?? ObservationLayout.Contradictions(request)) is { } problem)
            return Reply.Of(problem);
        var query = await ObservationQuery.OfAsync(request, series.Key);
        if (ObservationLayout.IsWide(request))
        {
            var (grid, observations, unfit) = await LaidOut.LayOutAsync(request, query);
            return grid is null ? Reply.Of(unfit!) : Reply.Of(Of(series, observations, null, query) with { Wide = grid });
        }

        var (page, keys) = await query.FirstAsync(CommonParameters.MaxRows);
        var next = keys is null ? null : request.NextCursorAt($"{series.Self}/observations", keys);
        return Reply.Of(Of(series, await ObservationAssembly.AssembleAsync(request, page), next, query));
    }

    private static SeriesWithObservations Of(
        Series series,
        IReadOnlyList<Observation> observations,
        string? next,
        ObservationQuery query
    ) =>
        new(series, observations, next)
        {
            Undated = query.Undated,
            PerhapsLater = query.PerhapsLater,
            LeftOut = query.LeftOut,
        };
}
