using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Marks;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts;

/// <summary>Shows a single figure as large text, which says more than an axis with one mark.</summary>
internal static class FigureChart
{
    public static string Draw(SeriesScene scene, ChartFigure figure, ChartPicture picture)
    {
        var layout = FigureLayout.Of(scene, figure, picture.Width, picture.Height);
        return picture.Draw(
            scene.Caption,
            svg =>
            {
                picture.Caption(svg, layout.Caption, layout.Sizes);
                Others(svg, [.. scene.Figures.Where(other => other != figure)], Figure(svg, figure, layout, picture), layout, picture);
            }
        );
    }

    /// <returns>Where the description of the figure ends.</returns>
    private static double Figure(SvgBuilder svg, ChartFigure figure, FigureLayout layout, ChartPicture picture)
    {
        var (sizes, theme) = (layout.Sizes, picture.Theme);
        svg.Open("g", StandingSigns.AttributesOf(figure, "mark single"));
        svg.Words("title", figure.InFull);
        var y = ChartPicture.Lines(
            svg,
            layout.Printed,
            sizes.Margin,
            layout.Top(picture.Height),
            layout.PrintedSize,
            theme.Marks[figure.Status],
            [
                ("class", "printed"),
                ("font-weight", "bold"),
                .. figure.IsSuperseded ? [("text-decoration", "line-through")] : Array.Empty<(string, object)>(),
            ]
        );
        y = ChartPicture.Lines(svg, layout.Value, sizes.Margin, y + 6, sizes.Text, theme.Text, ("class", "value"));
        y = ChartPicture.Lines(svg, layout.Period, sizes.Margin, y, sizes.Text, theme.Text, ("class", "period"));
        y = ChartPicture.Lines(svg, layout.Claim, sizes.Margin, y + 6, sizes.Text, theme.Muted, ("class", "claim"));
        svg.Close();
        return y;
    }

    /// <summary>The deprecated figures of the series, in small letters.</summary>
    private static void Others(SvgBuilder svg, IReadOnlyList<ChartFigure> others, double y, FigureLayout layout, ChartPicture picture)
    {
        var (sizes, theme) = (layout.Sizes, picture.Theme);
        for (var i = 0; i < others.Count; i++)
        {
            svg.Open("g", StandingSigns.AttributesOf(others[i], "mark undated"));
            svg.Words("title", others[i].InFull);
            if (i < layout.Others.Count)
                y = ChartPicture.Lines(svg, layout.Others[i], sizes.Margin, y + 6, sizes.Small, theme.Muted, ("class", "undated-words"));
            svg.Close();
        }
    }
}
