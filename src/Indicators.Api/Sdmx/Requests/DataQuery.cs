using Indicators.Api.Sdmx.Structures;

namespace Indicators.Api.Sdmx.Requests;

/// <summary>A parsed request for data.</summary>
internal sealed record DataQuery
{
    public const string AllDimensions = "AllDimensions";

    public required Flow Flow { get; init; }

    /// <summary>Keys, see <see cref="KeyQuery"/>; null for everything.</summary>
    public required IReadOnlyList<IReadOnlyList<string[]?>>? Keys { get; init; }

    public IReadOnlyList<ComponentCondition> Conditions { get; init; } = [];

    /// <summary>Keeps periods that end on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Keeps periods that begin on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Keeps figures that changed in a release of this day or later.</summary>
    public DateOnly? UpdatedSince { get; init; }

    public int? First { get; init; }

    public int? Last { get; init; }

    /// <summary>The dimension whose values are at the observations; null if all are.</summary>
    public Component? AtObservation { get; init; } = FigureStructure.Time;

    /// <summary>Whether only the keys of series are requested.</summary>
    public bool KeysOnly { get; init; }

    /// <summary>Whether the figures of all releases up to the named one are requested.</summary>
    public bool IncludeHistory { get; init; }

    public bool HasValue { get; init; } = true;

    public IReadOnlyList<Component> Attributes { get; init; } = FigureStructure.Attributes;

    /// <summary>The dimensions of the series, in the order of the structure; empty if all are at the observations.</summary>
    public IReadOnlyList<Component> SeriesDimensions =>
        AtObservation is null ? [] : [.. FigureStructure.KeyAndTime.Where(dimension => dimension != AtObservation)];

    /// <summary>The dimensions of each observation.</summary>
    public IReadOnlyList<Component> ObservationDimensions => AtObservation is null ? FigureStructure.KeyAndTime : [AtObservation];

    /// <summary>Everything that a row has, in its order: dimensions of the series, those of the observation, value, attributes.</summary>
    public IReadOnlyList<Component> Columns =>
        KeysOnly
            ? SeriesDimensions
            :
            [
                .. SeriesDimensions,
                .. ObservationDimensions,
                .. HasValue ? [FigureStructure.Value] : Array.Empty<Component>(),
                .. Attributes,
            ];
}
