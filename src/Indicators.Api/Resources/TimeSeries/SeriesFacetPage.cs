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
