using System.Text.Json.Nodes;
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
            Alternates = [new("/v1", "application/json", "The API"), new("/v1/observations.csv", "text/csv", "All figures")],
            LinkedData =
            [
                new JsonObject
                {
                    ["@context"] = "https://schema.org",
                    ["@type"] = "Dataset",
                    ["@id"] = request.Absolute("/"),
                    ["name"] = model.Service.Name,
                    ["description"] = model.Service.Description,
                    ["version"] = model.Service.Release,
                    ["distribution"] = new JsonObject
                    {
                        ["@type"] = "DataDownload",
                        ["encodingFormat"] = "application/zip",
                        ["contentUrl"] = request.Absolute($"/v1/releases/{model.Service.Release}/datapackage.zip"),
                    },
                },
            ],
        };
    }
}
