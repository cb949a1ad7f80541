using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>Figures of one quantity that line up across categories: areas, counterparts or items.</summary>
internal sealed record PanelScene
{
    public required ChartCaption Caption { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>In the order in which they are to be read.</summary>
    public required IReadOnlyList<PanelCategory> Categories { get; init; }

    public IEnumerable<ChartFigure> Figures => Categories.SelectMany(category => category.Figures);

    /// <summary>The period of all figures, in words; null where they differ, so that each needs its own.</summary>
    public string? CommonPeriod => Figures.Select(figure => figure.PeriodInWords).Distinct().Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Facts and estimates first; then forecasts, targets and pledges, each apart.</summary>
    public IReadOnlyList<PanelSection> Sections =>
        [
            .. Categories
                .SelectMany(category => category.Figures.Select(figure => (category.Name, Figure: figure)))
                .GroupBy(row => row.Figure.Status == Status.Estimate ? Status.Actual : row.Figure.Status)
                .OrderBy(section => Array.IndexOf(StatusOrder.All, section.Key))
                .Select(section => new PanelSection(section.Key, [.. section.Select(row => new PanelRow(row.Name, row.Figure))])),
        ];
}

/// <summary>An area, a counterpart or an item, with its figures; usually one.</summary>
internal sealed record PanelCategory(string Name, IReadOnlyList<ChartFigure> Figures);

/// <summary>Rows of one status; those of facts hold estimates too.</summary>
internal sealed record PanelSection(Status Status, IReadOnlyList<PanelRow> Rows);

/// <summary>A figure with the category that it is about.</summary>
internal sealed record PanelRow(string Category, ChartFigure Figure);
