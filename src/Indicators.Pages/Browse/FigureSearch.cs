using Indicators.Api.Dataset;
using Indicators.Api.Facets;
using Indicators.Api.Resources.Observations;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;

namespace Indicators.Pages.Browse;

/// <summary>All figures, searched and filtered. Every filter is in the address and has the name that it has in the API.</summary>
internal static class FigureSearch
{
    public const string Path = "/figures";

    public static readonly PageDefinition Definition = new(Path, LoadAsync) { ShowsTexts = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var filters = Filters.Of(request, Path);
        var found = await request.GetAsync<ObservationPage>(filters.Page("/v1/observations", ("include", "sentence"), ("limit", "24")));
        var facets = await request.GetAsync<ObservationFacetPage>(filters.Counts("/v1/observations/facets", ("limit", "12")));
        var q = filters["q"];
        return new PageView
        {
            Title = q is null ? "Figures" : $"Figures: {q}",
            Description = $"{NumberWords.Count(found.Total, "figure", totalIs: found.TotalIs)}, each with its sentence.",
            Canonical = filters.Canonical,
            Section = Path,
            IsUnlisted = filters.Given.Any(),
            Component = typeof(FigureSearchView),
            Model = new FigureSearchModel(request, filters, found, facets),
            Alternates =
            [
                new(filters.Whole("/v1/observations"), "application/json", "These figures"),
                new(filters.Whole("/v1/observations.csv"), "text/csv", "These figures"),
                new(filters.Feed("/v1/observations.atom"), "application/atom+xml", "These figures, as they change"),
            ],
        };
    }
}

/// <summary>Found figures, and what can be picked besides.</summary>
public sealed record FigureSearchModel(PageRequest Request, Filters Filters, ObservationPage Found, ObservationFacetPage Counts)
{
    /// <summary>The facets with their names for people.</summary>
    public IEnumerable<(string Parameter, string Title, FacetValues Values)> Facets
    {
        get
        {
            var facets = Counts.Facets;
            (string, string, FacetValues?)[] all =
            [
                ("topic", "Topic", facets.Topic),
                ("area", "Place", facets.Area),
                ("counterpart", "Other place", facets.Counterpart),
                ("indicator", "Indicator", facets.Indicator),
                ("item", "Item", facets.Items),
                ("unit", "Unit", facets.Unit),
                ("document", "Document", facets.Document),
                ("status", "It is", facets.Status),
                ("shape", "Shape", facets.Shape),
                ("periodBasis", "Period known by", facets.PeriodBasis),
            ];
            return all.Where(facet => facet.Item3 is { Data.Count: > 0 }).Select(facet => (facet.Item1, facet.Item2, facet.Item3!));
        }
    }

    /// <summary>The name of a filter's value.</summary>
    public string NameOf(string parameter, string value) =>
        parameter switch
        {
            "topic" => Request.Names.Topic(value),
            "area" or "counterpart" => Request.Names.Area(value),
            "indicator" => Request.Names.Indicator(value),
            "item" => Request.Names.Item(value),
            "unit" => Request.Names.Unit(value),
            _ => value,
        };
}
