using System.Text.Json.Serialization;
using Indicators.Api.Dataset;
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

    /// <summary>Only if the numbers are not exact: <c>estimate</c> if they come from a sample of the release, scaled up.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TotalIs { get; init; }

    /// <summary>Number of series with these observations; of those in the sample if the numbers are estimates.</summary>
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

    /// <summary>
    /// Only with <c>select=preferred</c>: periods with several competing observations of which none is chosen, at most 100.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LeftOutChoice>? LeftOut { get; init; }

    /// <summary>The reason why the list is empty; only present if it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmptyResult? Empty { get; init; }
}
