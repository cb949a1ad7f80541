namespace Indicators.Api.Charts.Scene;

/// <summary>A series to be drawn: its figures over time, in one unit.</summary>
internal sealed record SeriesScene
{
    public required ChartCaption Caption { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>SDMX CL_FREQ; periods of this length are joined by lines.</summary>
    public required string Frequency { get; init; }

    /// <summary>By period.</summary>
    public required IReadOnlyList<ChartFigure> Figures { get; init; }

    /// <summary>Those with a place on the axes.</summary>
    public IReadOnlyList<ChartFigure> Placed => [.. Figures.Where(figure => figure.HasPlace)];

    /// <summary>Those that can only be told in words.</summary>
    public IReadOnlyList<ChartFigure> InWordsOnly => [.. Figures.Where(figure => !figure.HasPlace)];

    /// <summary>Pairs that a line joins, the earlier first.</summary>
    public IReadOnlyList<(ChartFigure From, ChartFigure To)> Consecutive => [.. ConsecutiveFigures.Of(Placed, Frequency)];

    /// <summary>The figure that is shown as a figure, since a chart of one says nothing; null where there are others.</summary>
    public ChartFigure? Single => Figures.Count == 1 ? Figures[0] : null;
}
