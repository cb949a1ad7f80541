using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Dataset.Wide;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Resources.Observations.Feed;
using Indicators.Model;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Api.Resources.Observations;

/// <summary>Lists observations.</summary>
internal static class ListObservations
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Observations,
        Id = "listObservations",
        Tag = "Observations",
        Summary = "List observations",
        Description =
            "Lists the observations that pass all filters, or all of the release without filters. `total` counts them on all pages.",
        Parameters =
        [
            .. GetObservationsFeed.Filters,
            .. ObservationLayout.All,
            ObservationSort.Parameter,
            ObservationIncludes.Parameter,
            .. CommonParameters.OfTables(ObservationFormats.Parameter),
            CubeForm.Parameter,
        ],
        Answer = typeof(ObservationPage),
        Alternates = ObservationFeeds.AlternatesOf([.. GetObservationsFeed.Filters.Select(filter => filter.Name)]),
        CursorKeys = ObservationSort.CursorKeys,
        ProblemExamples = UnfitFigures.Examples,
        Handle = request => LaidOut.AnswerAsync(request, series: null),
        Table = ObservationFormats.Table(request => LaidOut.TabulateAsync(request, series: null)),
    };
}
