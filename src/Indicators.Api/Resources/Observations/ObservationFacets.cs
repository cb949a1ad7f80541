using System.Text.Json.Serialization;
using Indicators.Api.Facets;

namespace Indicators.Api.Resources.Observations;

/// <summary>Facets of observations; with <c>facets</c>, only the requested ones.</summary>
public sealed record ObservationFacets : SeriesFacets
{
    internal ObservationFacets(IReadOnlyDictionary<string, FacetValues> counts)
        : base(counts)
    {
        Document = counts.GetValueOrDefault("document");
        Status = counts.GetValueOrDefault("status");
        Shape = counts.GetValueOrDefault("shape");
        Direction = counts.GetValueOrDefault("direction");
        PeriodBasis = counts.GetValueOrDefault("periodBasis");
        Decade = counts.GetValueOrDefault("decade");
    }

    /// <summary>Documents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? Document { get; init; }

    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? Status { get; init; }

    /// <summary>Shapes of the assertion.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? Shape { get; init; }

    /// <summary>Directions of changes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? Direction { get; init; }

    /// <summary>How the period is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? PeriodBasis { get; init; }

    /// <summary>
    /// Decades of the period; a period of several years may count in several decades. To filter by decade, use <c>from</c> and <c>to</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(1)]
    public FacetValues? Decade { get; init; }
}
