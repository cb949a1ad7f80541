namespace Indicators.Api.Charts.Scene;

/// <summary>A series to be drawn: its figures over time, in one unit.</summary>
internal sealed record SeriesScene
{
    public required ChartCaption Caption { get; init; }

    public required ChartUnit Unit { get; init; }

    /// <summary>SDMX CL_FREQ. Lines join figures of adjacent periods of this length.</summary>
    public required string Frequency { get; init; }

    /// <summary>Sorted by period.</summary>
    public required IReadOnlyList<ChartFigure> Figures { get; init; }

    /// <summary>Figures with a place on the axes.</summary>
    public IReadOnlyList<ChartFigure> Placed => [.. Figures.Where(figure => figure.HasPlace)];

    /// <summary>Figures that can only be described in words.</summary>
    public IReadOnlyList<ChartFigure> InWordsOnly => [.. Figures.Where(figure => !figure.HasPlace)];

    /// <summary>Pairs that a line joins, the earlier figure first.</summary>
    public IReadOnlyList<(ChartFigure From, ChartFigure To)> Consecutive => [.. ConsecutiveFigures.Of(Placed, Frequency)];

    /// <summary>
    /// The figure that is shown without axes: the only one; or, if none has a place on the axes, the only one that is not
    /// deprecated. Null if there are several.
    /// </summary>
    public ChartFigure? Single =>
        Figures is [var only] ? only
        : Placed.Count == 0 && Figures.Where(figure => !figure.IsDeprecated).ToArray() is [var valid] ? valid
        : null;
}
