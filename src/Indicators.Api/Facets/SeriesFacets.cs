using System.Text.Json.Serialization;

namespace Indicators.Api.Facets;

/// <summary>Facets of series; with <c>facets</c>, only the requested ones.</summary>
public record SeriesFacets
{
    internal SeriesFacets(IReadOnlyDictionary<string, FacetValues> counts)
    {
        Indicator = counts.GetValueOrDefault("indicator");
        Area = counts.GetValueOrDefault("area");
        Counterpart = counts.GetValueOrDefault("counterpart");
        Items = counts.GetValueOrDefault("item");
        Unit = counts.GetValueOrDefault("unit");
        Topic = counts.GetValueOrDefault("topic");
    }

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
