using Indicators.Api.Charts;
using Indicators.Api.Charts.Layout;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries.Charts;

/// <summary>
/// The pictures of a chart page. The style sheet shows the one that fits the width of the screen, so that text is never scaled down.
/// </summary>
internal static class ChartPictures
{
    /// <summary>Screens narrower than this show the narrow picture.</summary>
    private const int NarrowBelow = 480;

    private const int NarrowWidth = 320;
    private const int MediumWidth = 464;

    /// <summary>Returns the picture in the requested width, or one for each width of a screen.</summary>
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

    /// <summary>A single figure needs only the height of its text.</summary>
    private static int HeightOf(ChartedSeries charted, int width) =>
        charted.Scene.Single is { } figure
            ? Math.Max(ChartParameters.MinHeight, FigureLayout.NaturalHeight(charted.Scene, figure, width))
            : ChartParameters.DefaultHeight;
}
