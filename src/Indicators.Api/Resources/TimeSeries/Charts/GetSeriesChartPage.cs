using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Returns the chart of a series as a page for embedding.</summary>
internal static class GetSeriesChartPage
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/chart",
        Id = "getSeriesChartPage",
        Tag = "Series",
        Summary = "Show a series on a page for embedding",
        Description =
            "Returns an HTML page without scripts: the chart of a series and a table of its figures. Any site may show it in a "
            + "frame; oEmbed consumers find it by its address. The chart is drawn for the width of the screen. With `width` it is "
            + "drawn in that width and in one for phones.",
        Parameters = [SeriesByKey.Key, .. ChartParameters.All],
        ShowsAddress = true,
        Answer = typeof(string),
        OwnFormats = [new RenderedFormat<ChartedSeries>("html", "text/html", "HTML without scripts", ChartPage.Render)],
        ContentPolicy = ChartPageStyle.ContentPolicy,
        ShowsTexts = true,
        Refuses = [StatusCodes.Status413PayloadTooLarge],
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (chart, problem) = await ChartedSeries.LoadAsync(request);
        if (chart is null)
            return Reply.Of(problem!);
        return chart.Scene.Single is { } figure
            ? Reply.Of(chart with { Sentence = await QuotedSentence.FindAsync(request, figure.Id) })
            : Reply.Of(chart);
    }
}
