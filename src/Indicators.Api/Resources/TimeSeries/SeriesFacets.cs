using System.Text.Json.Serialization;
using Indicators.Api.Facets;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.TimeSeries;

/// <summary>Number of series that match the filters, and number for each value of the facets.</summary>
public sealed record SeriesFacetPage
{
    /// <summary>Version of the release that the response comes from.</summary>
    public required string Release { get; init; }

    /// <summary>Number of series that match all filters.</summary>
    public required long Total { get; init; }

    /// <summary>The facets.</summary>
    public required SeriesFacets Facets { get; init; }

    /// <summary>Only if no series matches: the reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}

/// <summary>Facets of series; with <c>facets</c>, only the requested ones.</summary>
public sealed record SeriesFacets
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
}
