using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>Where a row of a panel stands.</summary>
/// <param name="Figure">Its figure.</param>
/// <param name="Name">Lines of the category's name; empty where the row above has the same.</param>
/// <param name="Words">Lines of the figure as printed.</param>
/// <param name="Period">Lines of its period; empty where all figures have the same.</param>
/// <param name="Top">Upper end in pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="WordsX">Left end of the figure's words.</param>
/// <param name="WordsTop">Upper end of the figure's words.</param>
/// <param name="MarkY">Height of its mark.</param>
internal sealed record PanelRowPlace(
    ChartFigure Figure,
    IReadOnlyList<string> Name,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Period,
    double Top,
    double Height,
    double WordsX,
    double WordsTop,
    double MarkY
);

/// <summary>The columns of a panel: names, plot, figures in words; or one column where there is no room for three.</summary>
internal sealed record PanelColumns(ChartSizes Sizes, double Inner, bool IsStacked, double NameWidth, double WordsWidth)
{
    private const double Gap = 14;
    private const double RowGap = 10;

    /// <summary>Height of a mark with what is around it.</summary>
    private const double MarkHeight = 22;

    public double PlotLeft => Sizes.Margin + (IsStacked ? 6 : NameWidth + Gap);

    public double PlotRight => Sizes.Margin + Inner - (IsStacked ? 6 : WordsWidth + Gap);

    public static PanelColumns Of(PanelScene scene, ChartSizes sizes, double inner, bool isStacked)
    {
        if (isStacked)
            return new PanelColumns(sizes, inner, true, inner, inner);
        var figures = scene.Figures.ToArray();
        var names = scene.Categories.Select(category => TextWidth.Of(category.Name, sizes.Text)).DefaultIfEmpty().Max();
        var words = figures
            .SelectMany(figure => new[] { figure.Printed, scene.CommonPeriod is null ? figure.PeriodInWords : "" })
            .Select(text => TextWidth.Of(text, sizes.Tick))
            .DefaultIfEmpty()
            .Max();
        return new PanelColumns(sizes, inner, false, Math.Min(names + 1, inner * 0.28), Math.Min(words + 1, inner * 0.28));
    }

    /// <param name="row">The row.</param>
    /// <param name="isNamed">Whether its category is written.</param>
    /// <param name="isDated">Whether its period is written.</param>
    /// <param name="top">Upper end in pixels.</param>
    public PanelRowPlace Place(PanelRow row, bool isNamed, bool isDated, double top)
    {
        var figure = row.Figure;
        var name = isNamed ? TextWidth.Wrap(row.Category, Sizes.Text, NameWidth, int.MaxValue, bold: IsStacked) : [];
        var words = TextWidth.Wrap(figure.Printed, Sizes.Tick, WordsWidth, int.MaxValue);
        var period = isDated ? TextWidth.Wrap(figure.PeriodInWords, Sizes.Tick, WordsWidth, int.MaxValue) : [];
        var nameHeight = ChartSizes.HeightOf(name, Sizes.Text);
        var wordsHeight = ChartSizes.HeightOf(words, Sizes.Tick) + ChartSizes.HeightOf(period, Sizes.Tick);
        if (IsStacked)
        {
            var mark = figure.Numbers.Any() ? MarkHeight : 0;
            var height = nameHeight + wordsHeight + mark + RowGap;
            var markY = top + nameHeight + wordsHeight + (MarkHeight / 2) + 2;
            return new PanelRowPlace(figure, name, words, period, top, height, Sizes.Margin, top + nameHeight, markY);
        }

        var room = Math.Max(MarkHeight, Math.Max(nameHeight, wordsHeight)) + RowGap;
        return new PanelRowPlace(
            figure,
            name,
            words,
            period,
            top,
            room,
            PlotRight + Gap,
            top + ((room - wordsHeight) / 2),
            top + (room / 2)
        );
    }
}
