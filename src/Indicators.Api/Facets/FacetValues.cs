namespace Indicators.Api.Facets;

/// <summary>What can be picked of one facet.</summary>
public sealed record FacetValues
{
    /// <summary>Number of values that give data.</summary>
    public required int Total { get; init; }

    /// <summary>The values, those with most entries first; at most <c>limit</c>, and besides every value that is filtered by.</summary>
    public required IReadOnlyList<FacetValue> Data { get; init; }
}

/// <summary>A value that can be picked.</summary>
public sealed record FacetValue
{
    /// <summary>The value for the filter of this name; for decades the first year.</summary>
    public required string Value { get; init; }

    /// <summary>Name for people; null where it has none.</summary>
    public required string? Name { get; init; }

    /// <summary>Entries with this value that pass all filters but those of this facet.</summary>
    public required long Count { get; init; }

    /// <summary>Whether the request filters by it.</summary>
    public required bool Selected { get; init; }
}
