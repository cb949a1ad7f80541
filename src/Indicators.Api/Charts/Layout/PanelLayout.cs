using Indicators.Api.Charts.Scene;
using Indicators.Model;

namespace Indicators.Api.Charts.Layout;

/// <summary>
/// Lays out comparable figures in rows, with names left of the plot and figures right of it. In a narrow picture both are above the mark.
/// The rows determine the height.
/// </summary>
internal sealed class PanelLayout
{
    /// <summary>Below this width, names and figures are above the mark.</summary>
    private const double StackedBelow = 560;

    private const double HeadingRoom = 8;

    private PanelLayout(PanelScene scene, double width)
    {
        IsStacked = width < StackedBelow;
        var level = ChartLevel.All[IsStacked ? 1 : 0];
        Sizes = level.Sizes;
        var inner = width - (2 * Sizes.Margin);
        Caption = CaptionLayout.Of(WithPeriod(scene), level, inner);
        Legend = LegendRows.Of(ChartKey.OfPanel([.. scene.Figures]), level.Legend, Sizes, inner);
        var columns = PanelColumns.Of(scene, Sizes, inner, IsStacked);

        var y = Sizes.Margin + Caption.HeadingHeight(Sizes) + Sizes.Unit;
        Top = y;
        var headings = new List<(string Words, double Y)>();
        var rows = new List<PanelRowPlace>();
        foreach (var section in scene.Sections)
        {
            if (section.Status != Status.Actual)
            {
                y += HeadingRoom;
                headings.Add((Heading(section.Status), y));
                y += ChartSizes.LineHeight(Sizes.Text) + 2;
            }

            PanelRow? before = null;
            foreach (var row in section.Rows)
            {
                var place = columns.Place(row, row.Category != before?.Category, scene.CommonPeriod is null, y);
                rows.Add(place);
                y = place.Bottom;
                before = row;
            }
        }

        (Headings, Rows) = (headings, rows);
        var bottom = y + 4;
        var plot = new ChartBox(columns.PlotLeft, Top, columns.PlotRight, bottom);
        Plot = plot;
        Values = ValueAxis.Of(scene.Figures, scene.Unit, plot.Left, plot.Right, tickRoom: 72);
        LegendTop = bottom + Sizes.Time;
        Height = LegendTop + Legend.Height + (Sizes.Margin / 2) + Caption.FootHeight(Sizes) + Sizes.Margin;
    }

    public bool IsStacked { get; }

    public ChartSizes Sizes { get; }

    public CaptionLayout Caption { get; }

    public LegendRows Legend { get; }

    public double LegendTop { get; }

    /// <summary>Top of the rows.</summary>
    public double Top { get; }

    public ChartBox Plot { get; }

    public ValueAxis Values { get; }

    public IReadOnlyList<PanelRowPlace> Rows { get; }

    /// <summary>Where grid lines run: through all rows, or only beside the marks if text is above them.</summary>
    public IEnumerable<(double From, double To)> Bands =>
        IsStacked
            ? Rows.Where(row => row.Figure.Numbers.Any())
                .Select(row => (row.MarkY - (PanelColumns.MarkHeight / 2), row.MarkY + (PanelColumns.MarkHeight / 2)))
            : [(Plot.Top, Plot.Bottom)];

    /// <summary>The status of the rows below, if they are not facts.</summary>
    public IReadOnlyList<(string Words, double Y)> Headings { get; }

    public double Height { get; }

    public static PanelLayout Of(PanelScene scene, double width) => new(scene, width);

    /// <summary>Adds the period to the subtitle if all figures share it.</summary>
    private static ChartCaption WithPeriod(PanelScene scene) =>
        scene.CommonPeriod is { } period
            ? scene.Caption with
            {
                Subtitle = scene.Caption.Subtitle == "" ? period : $"{scene.Caption.Subtitle} · {period}",
            }
            : scene.Caption;

    private static string Heading(Status status)
    {
        var code = Codes.Of(status);
        return $"{char.ToUpperInvariant(code[0])}{code[1..]}s";
    }
}
