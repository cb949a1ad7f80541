namespace Indicators.Api.Facets;

/// <summary>The values of one facet.</summary>
public sealed record FacetValues
{
    /// <summary>Number of values that have data.</summary>
    public required int Total { get; init; }

    /// <summary>The values, most frequent first: at most <c>limit</c>, and every value that the request filters by.</summary>
    public required IReadOnlyList<FacetValue> Data { get; init; }
}

/// <summary>A value to filter by.</summary>
public sealed record FacetValue
{
    /// <summary>Value for the filter of this name; for a decade, its first year.</summary>
    public required string Value { get; init; }

    /// <summary>Display name; null if it has none.</summary>
    public required string? Name { get; init; }

    /// <summary>Number of entries with this value that match all filters except those of this facet.</summary>
    public required long Count { get; init; }

    /// <summary>Whether the request filters by this value.</summary>
    public required bool Selected { get; init; }
}
