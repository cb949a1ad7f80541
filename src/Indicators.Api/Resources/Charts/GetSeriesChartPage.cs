using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.TimeSeries;

namespace Indicators.Api.Resources.Charts;

/// <summary>A series as a page that may stand in a frame.</summary>
internal static class GetSeriesChartPage
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/chart",
        Id = "getSeriesChartPage",
        Tag = "Series",
        Summary = "Show a series on a page to be embedded",
        Description =
            "The picture of a series with a table of its figures, as HTML without scripts that any site may show in a frame; oEmbed consumers find it by its address.",
        Parameters = [SeriesByKey.Key, .. ChartParameters.All],
        ShowsAddress = true,
        Answer = typeof(string),
        OwnFormats = [new RenderedFormat<ChartedSeries>("html", "text/html", "HTML without scripts", ChartPage.Render)],
        ContentPolicy = ChartPage.ContentPolicy,
        Refuses = [StatusCodes.Status413PayloadTooLarge],
        Handle = GetSeriesChart.AnswerAsync,
    };
}
