using Indicators.Api.Citations;
using Indicators.Api.Dataset;
using Indicators.Api.Resources.Releases;
using Indicators.Api.Resources.Root;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Pages.About;

/// <summary>About the data, the API, and downloads.</summary>
internal static class AboutPages
{
    public static readonly PageDefinition About = new(
        "/about",
        request => LoadAsync(request, "About the data", "Where the figures come from, and how to read them.", "/about", typeof(AboutView))
    );

    public static readonly PageDefinition Api = new(
        "/api",
        request => LoadAsync(request, "API", "Every page as data: JSON, CSV, Excel and more.", "/api", typeof(ApiView))
    );

    public static readonly PageDefinition Download = new(
        "/download",
        request =>
            LoadAsync(request, "Download", "All figures in one file, in the format that you need.", "/download", typeof(DownloadView))
    );

    private static async Task<PageView> LoadAsync(PageRequest request, string title, string description, string path, Type component) =>
        new()
        {
            Title = title,
            Description = description,
            Canonical = path,
            Section = path,
            Component = component,
            Model = new AboutModel(
                request,
                await request.GetAsync<ServiceDocument>("/v1"),
                await request.GetAsync<Release>($"/v1/releases/{request.Release}"),
                await request.GetAsync<Citation>($"/v1/releases/{request.Release}/citation"),
                component == typeof(ApiView) ? await ExampleAsync(request) : null
            ),
            Alternates = [new("/v1", "application/json", "The API")],
        };

    private static async Task<Observation?> ExampleAsync(PageRequest request) =>
        (await request.GetAsync<ObservationPage>("/v1/observations?shape=point&limit=1")).Data is [var first, ..] ? first : null;
}

/// <param name="Request">The request.</param>
/// <param name="Service">The entry point of the API.</param>
/// <param name="Release">The release that is shown.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Example">A figure to try; null where the page needs none.</param>
public sealed record AboutModel(PageRequest Request, ServiceDocument Service, Release Release, Citation Citation, Observation? Example);
