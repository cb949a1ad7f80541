using Indicators.Api.Charts.Scene;

namespace Indicators.Api.Charts.Layout;

/// <summary>The columns of a panel: names, plot and figures in words; or a single column if there is no room for three.</summary>
internal sealed record PanelColumns(ChartSizes Sizes, double Inner, bool IsStacked, double NameWidth, double WordsWidth)
{
    private const double Gap = 14;
    private const double RowGap = 10;

    /// <summary>Height of a mark with its surroundings.</summary>
    public const double MarkHeight = 22;

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
    /// <param name="isNamed">Whether to write the category.</param>
    /// <param name="isDated">Whether to write the period.</param>
    /// <param name="top">Top in pixels.</param>
    public PanelRowPlace Place(PanelRow row, bool isNamed, bool isDated, double top)
    {
        var name = isNamed ? TextWidth.Wrap(row.Category, Sizes.Text, NameWidth, int.MaxValue, bold: IsStacked) : [];
        var words = TextWidth.Wrap(row.Figure.Printed, Sizes.Tick, WordsWidth, int.MaxValue);
        var period = isDated ? TextWidth.Wrap(row.Figure.PeriodInWords, Sizes.Tick, WordsWidth, int.MaxValue) : [];
        return IsStacked ? Stacked(row.Figure, name, words, period, top) : InColumns(row.Figure, name, words, period, top);
    }

    private PanelRowPlace InColumns(
        ChartFigure figure,
        IReadOnlyList<string> name,
        IReadOnlyList<string> words,
        IReadOnlyList<string> period,
        double top
    )
    {
        var nameHeight = ChartSizes.HeightOf(name, Sizes.Text);
        var wordsHeight = ChartSizes.HeightOf(words, Sizes.Tick);
        var textHeight = wordsHeight + ChartSizes.HeightOf(period, Sizes.Tick);
        var height = Math.Max(MarkHeight, Math.Max(nameHeight, textHeight)) + RowGap;
        var middle = top + (height / 2);
        var wordsTop = middle - (textHeight / 2) - 1;
        return new PanelRowPlace(
            figure,
            new PanelText(name, Sizes.Margin, middle - (nameHeight / 2) - 1),
            new PanelText(words, PlotRight + Gap, wordsTop),
            new PanelText(period, PlotRight + Gap, wordsTop + wordsHeight),
            top + height,
            middle
        );
    }

    /// <summary>Places name, figure and mark one below another, with the period beside the figure if there is room.</summary>
    private PanelRowPlace Stacked(
        ChartFigure figure,
        IReadOnlyList<string> name,
        IReadOnlyList<string> words,
        IReadOnlyList<string> period,
        double top
    )
    {
        var wordsTop = top + ChartSizes.HeightOf(name, Sizes.Text);
        var y = wordsTop + ChartSizes.HeightOf(words, Sizes.Tick);
        var beside = TextWidth.Of(words, Sizes.Tick) + Gap;
        var isBeside = words.Count == 1 && period.Count == 1 && beside + TextWidth.Of(period, Sizes.Tick) <= Inner;
        var periodPlace = isBeside ? new PanelText(period, Sizes.Margin + beside, wordsTop) : new PanelText(period, Sizes.Margin, y);
        if (!isBeside)
            y += ChartSizes.HeightOf(period, Sizes.Tick);
        var markY = y + 2 + (MarkHeight / 2);
        return new PanelRowPlace(
            figure,
            new PanelText(name, Sizes.Margin, top),
            new PanelText(words, Sizes.Margin, wordsTop),
            periodPlace,
            figure.Numbers.Any() ? markY + (MarkHeight / 2) + RowGap : y + RowGap,
            markY
        );
    }
}
