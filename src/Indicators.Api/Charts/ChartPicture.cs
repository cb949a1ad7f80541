using Indicators.Api.Charts.Layout;
using Indicators.Api.Charts.Scene;
using Indicators.Api.Charts.Svg;

namespace Indicators.Api.Charts;

/// <summary>The frame of every picture: its size, its text alternative, heading and source.</summary>
internal sealed class ChartPicture(ChartTheme theme, double width, double height, string name)
{
    public ChartTheme Theme => theme;

    public double Width => width;

    public double Height => height;

    /// <summary>Returns the picture with what <paramref name="draw"/> adds.</summary>
    public string Draw(ChartCaption caption, Action<SvgBuilder> draw)
    {
        using var svg = new SvgBuilder();
        svg.Open(
            "svg",
            ("width", width),
            ("height", height),
            ("viewBox", $"0 0 {SvgBuilder.Point(width, height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{name}-title {name}-words"),
            ("lang", "en"),
            ("font-family", TextWidth.Fonts)
        );
        svg.Words("title", $"{caption.Title}: {caption.Subtitle}", ("id", $"{name}-title"));
        svg.Words("desc", caption.InWords, ("id", $"{name}-words"));
        svg.Element("rect", ("width", width), ("height", height), ("fill", theme.Ground));
        draw(svg);
        return svg.Close().ToString() + "\n";
    }

    /// <summary>Draws title and subtitle at the top and the source at the bottom.</summary>
    public void Caption(SvgBuilder svg, CaptionLayout caption, ChartSizes sizes)
    {
        var y = Lines(svg, caption.Title, sizes.Margin, sizes.Margin, sizes.Title, theme.Text, ("class", "title"), ("font-weight", "bold"));
        Lines(svg, caption.Subtitle, sizes.Margin, y, sizes.Text, theme.Muted, ("class", "subtitle"));
        var top = height - sizes.Margin - caption.FootHeight(sizes);
        Lines(svg, caption.Source, sizes.Margin, top, sizes.Small, theme.Muted, ("class", "source"));
    }

    /// <summary>Draws lines of text and returns the position of the line that would follow.</summary>
    public static double Lines(
        SvgBuilder svg,
        IReadOnlyList<string> lines,
        double x,
        double top,
        double size,
        string colour,
        params (string, object)[] more
    )
    {
        foreach (var line in lines)
        {
            svg.Words("text", line, [("x", x), ("y", top + size), ("font-size", size), ("fill", colour), .. more]);
            top += ChartSizes.LineHeight(size);
        }

        return top;
    }
}
