using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Lays out a single figure: as printed in large text, then the number in words, its period and its claim. If there is little room, the
/// claim is dropped first, because the description contains it.
/// </summary>
internal sealed class FigureLayout
{
    private const double Gap = 6;

    /// <summary>Font sizes of the printed figure, largest first.</summary>
    private static readonly double[] PrintedSizes = [44, 36, 30, 25, 21, 18];

    private FigureLayout(SeriesScene scene, ChartFigure figure, ChartLevel level, double width, int maxLines)
    {
        Sizes = level.Sizes;
        var inner = width - (2 * Sizes.Margin);
        Caption = CaptionLayout.Of(scene.Caption, level, inner, maxLines);
        var sizes = PrintedSizes.Where(size => size <= (level.IsLast ? 25 : 44)).ToArray();
        PrintedSize = sizes.FirstOrDefault(size => TextWidth.Wrap(figure.Printed, size, inner, 2, bold: true).Count == 1, sizes[^1]);
        Printed = TextWidth.Wrap(figure.Printed, PrintedSize, inner, Math.Min(3, maxLines), bold: true);
        var status = figure.Status == Status.Actual ? "" : $" · {Codes.Of(figure.Status)}";
        Value = TextWidth.Wrap($"Read as: {scene.Unit.ValueInWords(figure)}{status}", Sizes.Text, inner, maxLines);
        Period = TextWidth.Wrap(PeriodOf(figure) + figure.Standing, Sizes.Text, inner, maxLines);
        Claim = TextWidth.Wrap(figure.Claim, Sizes.Text, inner, int.MaxValue);
        Others =
        [
            .. scene
                .Figures.Where(other => other != figure)
                .Select(other => TextWidth.Wrap($"Also, deprecated: {other.InWords}", Sizes.Small, inner, int.MaxValue)),
        ];
    }

    public ChartSizes Sizes { get; }

    public CaptionLayout Caption { get; }

    public double PrintedSize { get; }

    public IReadOnlyList<string> Printed { get; }

    public IReadOnlyList<string> Value { get; }

    public IReadOnlyList<string> Period { get; }

    /// <summary>Empty if there is no room.</summary>
    public IReadOnlyList<string> Claim { get; private set; }

    /// <summary>Lines of each deprecated figure of the series; empty if there is no room.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Others { get; private set; }

    /// <summary>Height of the figure with its description.</summary>
    public double Height =>
        ChartSizes.HeightOf(Printed, PrintedSize)
        + Gap
        + ChartSizes.HeightOf(Value, Sizes.Text)
        + ChartSizes.HeightOf(Period, Sizes.Text)
        + (Claim.Count == 0 ? 0 : Gap + ChartSizes.HeightOf(Claim, Sizes.Text))
        + Others.Sum(lines => Gap + ChartSizes.HeightOf(lines, Sizes.Small));

    private double Around => (2 * Sizes.Margin) + Caption.HeadingHeight(Sizes) + Caption.FootHeight(Sizes) + (2 * Gap);

    /// <summary>Top of the figure, centred between heading and source.</summary>
    public double Top(double height)
    {
        var (from, to) = (Sizes.Margin + Caption.HeadingHeight(Sizes) + Gap, height - Sizes.Margin - Caption.FootHeight(Sizes) - Gap);
        return from + Math.Max(0, (to - from - Height) / 2);
    }

    private static string PeriodOf(ChartFigure figure) => figure.Period is null ? "Period not known" : $"Period: {figure.PeriodInWords}";

    /// <summary>The height that leaves no empty space.</summary>
    public static int NaturalHeight(SeriesScene scene, ChartFigure figure, int width)
    {
        var layout = new FigureLayout(scene, figure, ChartLevel.All[width < 480 ? 1 : 0], width, int.MaxValue);
        return (int)Math.Ceiling(layout.Around + layout.Height + 24);
    }

    /// <summary>
    /// Returns the most spacious layout that fits. If even the smallest does not fit, drops the claim, then cuts the text.
    /// </summary>
    public static FigureLayout Of(SeriesScene scene, ChartFigure figure, double width, double height)
    {
        foreach (var level in ChartLevel.All)
        {
            var layout = new FigureLayout(scene, figure, level, width, int.MaxValue);
            if (layout.Around + layout.Height <= height)
                return layout;
        }

        FigureLayout? last = null;
        foreach (var maxLines in new[] { int.MaxValue, 2, 1 })
        {
            last = new FigureLayout(scene, figure, ChartLevel.All[^1], width, maxLines) { Claim = [], Others = [] };
            if (last.Around + last.Height <= height)
                break;
        }

        return last!;
    }
}
