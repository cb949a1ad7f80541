using Indicators.Api.Resources.Releases.Catalogue;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;

namespace Indicators.Pages.Front;

/// <summary>The front page.</summary>
internal static class FrontPage
{
    public const string Path = "/";

    public static readonly PageDefinition Definition = new(Path, LoadAsync) { ShowsAllReleases = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var model = await FrontModel.LoadAsync(request);
        return new PageView
        {
            Title = "Every number answers with its sentence",
            Description = model.Service.Description,
            Canonical = Path,
            Section = Path,
            Component = typeof(FrontView),
            Model = model,
            Alternates =
            [
                new("/v1", "application/json", "The API"),
                new("/v1/observations.csv", "text/csv", "All figures"),
                new("/v1/catalog?format=dcat", "application/ld+json", "The dataset (DCAT)"),
                new("/v1/observations.atom", "application/atom+xml", "New and changed figures"),
            ],
            LinkedData = [SchemaOrgDataset.Of(request.Absolute("").TrimEnd('/'), await request.GetAsync<DataCatalog>("/v1/catalog"))],
        };
    }
}
