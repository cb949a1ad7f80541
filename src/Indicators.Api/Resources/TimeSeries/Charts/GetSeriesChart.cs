using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>Returns a series as a picture.</summary>
internal static class GetSeriesChart
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/chart.svg",
        Id = "getSeriesChart",
        Tag = "Series",
        Summary = "Draw a series",
        Description =
            "Returns an SVG chart of all observations of a series. Points, ranges and bounds are drawn differently, each with its "
            + "period, and forecasts, targets and the like are set apart from facts. A single figure is shown as a number. The chart "
            + "includes unit, source, a title and a description in words. It shows nothing that is not in the data.",
        Parameters = [SeriesByKey.Key, .. ChartParameters.All],
        ShowsAddress = true,
        Answer = typeof(string),
        OwnFormats =
        [
            new RenderedFormat<ChartedSeries>(
                "svg",
                "image/svg+xml",
                "SVG 1.1 without scripts, style sheets or fonts of its own",
                ChartParameters.Draw
            ),
        ],
        Refuses = [StatusCodes.Status413PayloadTooLarge],
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (chart, problem) = await ChartedSeries.LoadAsync(request);
        return chart is null ? Reply.Of(problem!) : Reply.Of(chart);
    }
}
