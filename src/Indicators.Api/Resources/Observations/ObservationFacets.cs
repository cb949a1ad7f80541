using System.Text.Json.Serialization;
using Indicators.Api.Facets;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Observations;

/// <summary>Number of observations that match the filters, and number for each value of the facets.</summary>
public sealed record ObservationFacetPage
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Number of observations that match all filters.</summary>
    public required long Total { get; init; }

    /// <summary>Number of series with these observations.</summary>
    public required long Series { get; init; }

    /// <summary>The facets.</summary>
    public required ObservationFacets Facets { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations that match all other filters but are left out because the date of publication is
    /// not known.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Undated { get; init; }

    /// <summary>
    /// Only with <c>asOf</c>: documents with observations that match all other filters but are left out because the day lies within the
    /// bounds of the date of publication, so that they may have been published by then or later.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PerhapsLater { get; init; }

    /// <summary>The reason why the list is empty; only present if it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}

/// <summary>Facets of observations; with <c>facets</c>, only the requested ones.</summary>
public sealed record ObservationFacets
{
    /// <summary>Indicators.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Indicator { get; init; }

    /// <summary>Areas.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Area { get; init; }

    /// <summary>Counterpart areas.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Counterpart { get; init; }

    /// <summary>Items.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("item")] // a property called Item is an indexer to the generator of schemas, and has no comment
    public FacetValues? Items { get; init; }

    /// <summary>Units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Unit { get; init; }

    /// <summary>Topics.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Topic { get; init; }

    /// <summary>Documents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Document { get; init; }

    /// <summary>Whether the text states a fact, an estimate, a forecast, a target or a pledge.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Status { get; init; }

    /// <summary>Shapes of the assertion.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Shape { get; init; }

    /// <summary>How the period is known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? PeriodBasis { get; init; }

    /// <summary>
    /// Decades of the period; a period of several years may count in several decades. To filter by decade, use <c>from</c> and <c>to</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FacetValues? Decade { get; init; }
}
