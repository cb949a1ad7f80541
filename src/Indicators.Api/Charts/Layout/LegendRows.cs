using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>The entries of a legend, arranged in rows that fit the width.</summary>
internal sealed record LegendRows(IReadOnlyList<IReadOnlyList<LegendEntry>> Rows, LegendForm Form, ChartSizes Sizes)
{
    /// <summary>Width of one sign.</summary>
    public const double SignWidth = 26;

    public double Height => Rows.Count * Sizes.LegendRow;

    /// <summary>Distance between entries.</summary>
    public double Gap => Form == LegendForm.Full ? 16 : 8;

    public static LegendRows Of(IEnumerable<LegendEntry> entries, LegendForm form, ChartSizes sizes, double width)
    {
        var rows = new List<List<LegendEntry>>();
        var legend = new LegendRows(rows, form, sizes);
        var used = double.PositiveInfinity;
        foreach (var entry in entries.Where(entry => entry.IsIn(form)))
        {
            var room = legend.WidthOf(entry);
            if (used + room > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add(entry);
            used += room + legend.Gap;
        }

        return legend;
    }

    public double WidthOf(LegendEntry entry) => (entry.Statuses.Count * SignWidth) + TextWidth.Of(entry.In(Form), Sizes.Small);
}
