using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Dataset.Wide;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Lists the observations of one series.</summary>
internal static class ListSeriesObservations
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/observations",
        Id = "listSeriesObservations",
        Tag = "Series",
        Summary = "List the observations of a series",
        Description = "Lists the observations of one series that pass all filters, sorted by period.",
        Parameters =
        [
            SeriesByKey.Key,
            .. ObservationFilter.OfAssertions.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            KnownDays.Parameter,
            ObservationFilter.Last,
            ObservationFilter.Select,
            .. ObservationLayout.All,
            ObservationSort.Parameter,
            ObservationIncludes.Parameter,
            .. CommonParameters.OfTables(ObservationFormats.Parameter),
            CubeForm.Parameter,
        ],
        Answer = typeof(ObservationPage),
        CursorKeys = ObservationSort.CursorKeys,
        ProblemExamples = UnfitFigures.Examples,
        Handle = async request =>
            await SeriesByKey.FindAsync(request) is { } series
                ? await LaidOut.AnswerAsync(request, series.Key)
                : Reply.Of(await SeriesByKey.NotFoundAsync(request)),
        Table = ObservationFormats.Table(async request =>
            await SeriesByKey.FindAsync(request) is { } series
                ? await LaidOut.TabulateAsync(request, series)
                : Reply.Of(await SeriesByKey.NotFoundAsync(request))
        ),
    };
}
