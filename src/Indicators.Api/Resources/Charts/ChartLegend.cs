namespace Indicators.Api.Resources.Charts;

/// <summary>What the signs of a chart mean; only those that are in it.</summary>
internal sealed class ChartLegend
{
    private const double SignWidth = 26;

    private readonly IReadOnlyList<IReadOnlyList<LegendEntry>> _rows;
    private readonly LegendForm _form;
    private readonly ChartSizes _sizes;

    private ChartLegend(IReadOnlyList<IReadOnlyList<LegendEntry>> rows, LegendForm form, ChartSizes sizes) =>
        (_rows, _form, _sizes) = (rows, form, sizes);

    public int Rows => _rows.Count;

    public static ChartLegend Of(IReadOnlyList<ChartFigure> figures, bool hasLines, double width, LegendForm form, ChartSizes sizes)
    {
        var rows = new List<List<LegendEntry>>();
        var used = double.PositiveInfinity;
        foreach (var entry in LegendEntries.Of(figures, hasLines).Where(entry => entry.IsIn(form)))
        {
            var room = SignWidth + TextWidth.Of(entry.In(form), sizes.Legend);
            if (used + room > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(entry);
            used += room + Gap(form);
        }

        return new ChartLegend(rows, form, sizes);
    }

    public void Draw(SvgBuilder svg, ChartTheme theme, double left, double top)
    {
        var drawing = new MarkDrawing(svg, theme);
        svg.Open("g", ("class", "legend"));
        for (var row = 0; row < _rows.Count; row++)
        {
            var (x, y) = (left, top + (row * _sizes.LegendRow) + (_sizes.LegendRow / 2));
            foreach (var entry in _rows[row])
            {
                entry.Sign(drawing, svg, theme, x + (SignWidth / 2) - 2, y);
                svg.Words("text", entry.In(_form), ("x", x + SignWidth), ("y", y + 4), ("font-size", _sizes.Legend), ("fill", theme.Muted));
                x += SignWidth + TextWidth.Of(entry.In(_form), _sizes.Legend) + Gap(_form);
            }
        }

        svg.Close();
    }

    private static double Gap(LegendForm form) => form == LegendForm.Full ? 16 : 8;
}
