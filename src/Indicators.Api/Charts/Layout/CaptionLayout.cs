using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>Heading and foot of a chart, wrapped to its width.</summary>
internal sealed record CaptionLayout(IReadOnlyList<string> Title, IReadOnlyList<string> Subtitle, IReadOnlyList<string> Source)
{
    /// <param name="caption">The texts.</param>
    /// <param name="level">Font sizes and amount of detail.</param>
    /// <param name="width">Width of a line in pixels.</param>
    /// <param name="maxLines">Maximum number of lines of each part; longer text is cut.</param>
    public static CaptionLayout Of(ChartCaption caption, ChartLevel level, double width, int maxLines = int.MaxValue)
    {
        var sizes = level.Sizes;
        var named = TextWidth.Wrap(caption.Source, sizes.Small, width, int.MaxValue);
        return new CaptionLayout(
            TextWidth.Wrap(caption.Title, sizes.Title, width, maxLines, bold: true),
            TextWidth.Wrap(caption.Subtitle, sizes.Text, width, maxLines),
            named.Count <= level.MaxSource
                ? named
                : TextWidth.Wrap(caption.SourceInBrief, sizes.Small, width, maxLines == int.MaxValue ? maxLines : maxLines + 1)
        );
    }

    public double HeadingHeight(ChartSizes sizes) => ChartSizes.HeightOf(Title, sizes.Title) + ChartSizes.HeightOf(Subtitle, sizes.Text);

    public double FootHeight(ChartSizes sizes) => ChartSizes.HeightOf(Source, sizes.Small);
}
