using Indicators.Model;

namespace Indicators.Api.Charts.Scene;

/// <summary>Comparable figures across categories: areas, counterparts or items.</summary>
internal sealed record PanelScene
{
    public required ChartCaption Caption { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>In reading order.</summary>
    public required IReadOnlyList<PanelCategory> Categories { get; init; }

    public IEnumerable<ChartFigure> Figures => Categories.SelectMany(category => category.Figures);

    /// <summary>The period in words if all figures share it; otherwise null.</summary>
    public string? CommonPeriod => Figures.Select(figure => figure.PeriodInWords).Distinct().Take(2).ToArray() is [var only] ? only : null;

    /// <summary>Facts and estimates first; then forecasts, targets and pledges, each in a section of its own.</summary>
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

/// <summary>Rows of one status. Facts and estimates share a section.</summary>
internal sealed record PanelSection(Status Status, IReadOnlyList<PanelRow> Rows);

/// <summary>A figure with its category.</summary>
internal sealed record PanelRow(string Category, ChartFigure Figure);
