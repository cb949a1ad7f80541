using Indicators.Api.Catalog;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.TimeSeries.Panels;

/// <summary>Returns the latest figures of an indicator side by side.</summary>
internal static class GetPanel
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.OneIndicator + "/panel",
        Id = "getIndicatorPanel",
        Tag = "Series",
        Summary = "Compare the latest figures of an indicator",
        Description =
            "Returns the preferred figure for the latest period of each series, for comparison by area, counterpart or item, each with its "
            + "period, hedge, bounds and source. Figures share a panel only if they have the same unit and differ in nothing else. If "
            + "several figures compete for the latest period, none is chosen, and `leftOut` lists them.",
        Parameters = [.. PanelParameters.All, ObservationFormats.Parameter, CommonParameters.ByteOrderMark],
        Answer = typeof(IndicatorPanel),
        Handle = AnswerAsync,
        Table = new("panel", TabulateAsync, ObservationFormats.All),
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var (linedUp, problem) = await LinedUp.LoadAsync(request);
        return linedUp is null ? Reply.Of(problem!) : Reply.Of(linedUp.Panel);
    }

    private static async Task<Reply> TabulateAsync(ApiRequest request)
    {
        var (linedUp, problem) = await LinedUp.LoadAsync(request);
        return linedUp is null ? Reply.Of(problem!) : Reply.Of(new PanelTable(request, linedUp), null);
    }
}
