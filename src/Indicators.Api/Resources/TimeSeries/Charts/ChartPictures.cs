using Indicators.Api.Charts;
using Indicators.Api.Charts.Layout;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>
/// The pictures of a chart page. The style sheet shows the one that was drawn for the width of the screen, so that its letters are never
/// scaled down.
/// </summary>
internal static class ChartPictures
{
    /// <summary>The page shows narrow pictures below this width of the screen.</summary>
    private const int NarrowBelow = 480;

    private const int NarrowWidth = 320;
    private const int MediumWidth = 464;

    /// <summary>The picture of the width that is asked for, or those for each width of a screen.</summary>
    public static string Draw(ApiRequest request, ChartedSeries charted)
    {
        var height = request.Parameters.FindNumber(ChartParameters.Height);
        if (request.Parameters.FindNumber(ChartParameters.Width) is not { } width)
            return Draw("narrow", NarrowWidth) + Draw("medium", MediumWidth) + Draw("wide", ChartParameters.DefaultWidth);
        return width < NarrowBelow ? Draw(null, width) : Draw("narrow", NarrowWidth) + Draw("beyond-narrow", width);

        string Draw(string? name, int width)
        {
            var svg = SeriesChart.Draw(
                charted.Scene,
                ChartParameters.ThemeOf(request),
                width,
                height ?? HeightOf(charted, width),
                name ?? "chart"
            );
            return name is null ? svg : $"<div class=\"{name}\">\n{svg}</div>\n";
        }
    }

    /// <summary>A single figure takes the room that its words need.</summary>
    private static int HeightOf(ChartedSeries charted, int width) =>
        charted.Scene.Single is { } figure
            ? Math.Max(ChartParameters.LeastHeight, FigureLayout.NaturalHeight(charted.Scene, figure, width))
            : ChartParameters.DefaultHeight;
}
