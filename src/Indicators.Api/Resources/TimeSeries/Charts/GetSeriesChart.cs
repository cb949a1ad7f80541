using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>A series as a picture.</summary>
internal static class GetSeriesChart
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneSeries + "/chart.svg",
        Id = "getSeriesChart",
        Tag = "Series",
        Summary = "Draw a series",
        Description =
            "A picture (SVG) of all observations of a series, each drawn as what it is: points, ranges and bounds, with their periods; "
            + "what is no fact apart. "
            + "A single figure is shown as a figure. "
            + "Unit, source, a title and a description in words are part of the picture. Nothing stands in it that the data do not say.",
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
