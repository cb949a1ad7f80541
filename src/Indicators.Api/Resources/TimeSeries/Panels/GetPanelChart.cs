using Indicators.Api.Catalog;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.TimeSeries.Charts;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>Returns the latest figures of an indicator as a picture.</summary>
internal static class GetPanelChart
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneIndicator + "/chart.svg",
        Id = "getIndicatorChart",
        Tag = "Series",
        Summary = "Draw the latest figures of an indicator",
        Description =
            "Returns an SVG chart of the panels of an indicator, one below another; the number of rows determines its height. Points, "
            + "ranges, bounds and hedges are drawn differently, and forecasts, targets and pledges are set apart from facts. If periods "
            + "differ, each figure shows its own. Each panel has one unit. Figures that compare with no other are listed in words.",
        Parameters = [.. PanelParameters.All, ChartParameters.Width, ChartParameters.Theme],
        ShowsAddress = true,
        Answer = typeof(string),
        OwnFormats =
        [
            new RenderedFormat<PanelDrawing>(
                "svg",
                "image/svg+xml",
                "SVG 1.1 without scripts, style sheets or fonts of its own",
                (_, drawing) => drawing.Draw()
            ),
        ],
        Refuses = [StatusCodes.Status413PayloadTooLarge],
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (linedUp, problem) = await LinedUp.LoadAsync(request);
        return linedUp is null ? Reply.Of(problem!) : Reply.Of(await PanelDrawing.OfAsync(request, linedUp));
    }
}
