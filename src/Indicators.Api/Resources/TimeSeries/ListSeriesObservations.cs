using Indicators.Api.Dataset;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Observations;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>The observations of one series.</summary>
internal static class ListSeriesObservations
{
    public static readonly Operation Operation = new()
    {
        Path = ListSeries.Path + "/{key}/observations",
        Id = "listSeriesObservations",
        Tag = "Series",
        Summary = "List the observations of a series",
        Description = "Observations of one series that pass all filters; without filters, all of them, by period.",
        Parameters =
        [
            GetSeries.Key,
            .. ObservationFilter.OfAssertions.Select(filter => filter.Parameter),
            ObservationFilter.AsOf,
            ObservationFilter.Last,
            ObservationSort.Parameter,
            ObservationIncludes.Parameter,
            .. CommonParameters.OfTables(AnswerFormats.OfObservations),
        ],
        Answer = typeof(ObservationPage),
        Handle = async request =>
            await GetSeries.FindAsync(request) is { } series
                ? await ListObservations.AnswerAsync(request, series.Key)
                : Reply.Of(await GetSeries.NotFoundAsync(request)),
        Table = new(
            typeof(Observation),
            async request =>
                await GetSeries.FindAsync(request) is { } series
                    ? await ListObservations.TabulateAsync(request, series)
                    : Reply.Of(await GetSeries.NotFoundAsync(request))
        ),
    };
}
