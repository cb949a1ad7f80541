using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Facets;

/// <summary>The facets of series.</summary>
internal static class SeriesFacetList
{
    /// <summary>Facets of the properties of series.</summary>
    public static readonly IReadOnlyList<Facet> All =
    [
        Facet.Of(FilterOf("indicator"), "indicator", (codes, code) => codes[CodeLists.Indicators].NameOf(code)),
        Facet.Of(FilterOf("area"), "area", (codes, code) => codes[CodeLists.Areas].NameOf(code)),
        Facet.Of(FilterOf("counterpart"), "counterpart", (codes, code) => codes[CodeLists.Areas].NameOf(code)),
        Facet.Of(FilterOf("item"), "item", (codes, code) => codes[CodeLists.Items].NameOf(code)),
        Facet.Of(FilterOf("unit"), "unit", (codes, code) => codes[CodeLists.Units].NameOf(code)),
        Facet.Of(FilterOf("topic"), "topic", (codes, code) => codes[CodeLists.Topics].NameOf(code)),
    ];

    private static Parameter FilterOf(string name) => ObservationFilter.OfSeries.Single(filter => filter.Parameter.Name == name).Parameter;
}
