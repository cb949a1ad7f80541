using System.Xml.Linq;
using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts;

/// <summary>Draws panels of different units one below another, with notes below them. The same panels give the same bytes.</summary>
internal static class PanelsChart
{
    /// <param name="caption">The title of the whole, and all of it in words.</param>
    /// <param name="scenes">The panels; none if there is nothing to draw.</param>
    /// <param name="notes">Lines below the panels.</param>
    /// <param name="theme">Colours.</param>
    /// <param name="width">Pixels.</param>
    public static string Draw(
        ChartCaption caption,
        IReadOnlyList<PanelScene> scenes,
        IReadOnlyList<string> notes,
        ChartTheme theme,
        int width
    )
    {
        if (scenes.Count == 1 && notes.Count == 0)
            return IndicatorPanelChart.Draw(scenes[0], theme, width);
        XElement[] pieces =
        [
            .. scenes.Select((scene, i) => XElement.Parse(IndicatorPanelChart.Draw(scene, theme, width, $"panel-{i + 1}"))),
            .. notes.Count == 0 ? Array.Empty<XElement>() : [XElement.Parse(Notes(caption, scenes.Count == 0, notes, theme, width))],
        ];
        var height = 0.0;
        foreach (var piece in pieces)
        {
            piece.SetAttributeValue("y", SvgBuilder.Number(height));
            height += (double)piece.Attribute("height")!;
        }

        var whole = XElement.Parse(new ChartPicture(theme, width, height, "panels").Draw(caption, _ => { }));
        whole.Add(pieces);
        return whole.ToString() + "\n";
    }

    private static string Notes(ChartCaption caption, bool isAlone, IReadOnlyList<string> notes, ChartTheme theme, int width)
    {
        var sizes = ChartLevel.All[width < 560 ? 1 : 0].Sizes;
        var inner = width - (2 * sizes.Margin);
        IReadOnlyList<string> title = isAlone ? TextWidth.Wrap(caption.Title, sizes.Title, inner, int.MaxValue, bold: true) : [];
        IReadOnlyList<string> lines = [.. notes.SelectMany(note => TextWidth.Wrap(note, sizes.Text, inner, int.MaxValue))];
        var height = (2 * sizes.Margin) + ChartSizes.HeightOf(title, sizes.Title) + ChartSizes.HeightOf(lines, sizes.Text);
        using var svg = new SvgBuilder();
        svg.Open("svg", ("width", (double)width), ("height", height), ("class", "notes"), ("font-family", TextWidth.Fonts));
        var y = ChartPicture.Lines(
            svg,
            title,
            sizes.Margin,
            sizes.Margin,
            sizes.Title,
            theme.Text,
            ("class", "title"),
            ("font-weight", "bold")
        );
        ChartPicture.Lines(svg, lines, sizes.Margin, y, sizes.Text, theme.Muted, ("class", "note"));
        return svg.Close().ToString();
    }
}
