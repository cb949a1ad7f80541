using System.Text;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Pages;

/// <summary>What search engines are told: which pages there are, and which they need not read.</summary>
internal static class SearchEngines
{
    /// <summary>Pages that answer what is asked: there is no end of them.</summary>
    private static readonly string[] Endless = ["/trace", "/check", "/compare", "/v1/trace", "/v1/quantities"];

    /// <summary>Resources with a page of their own.</summary>
    private static readonly (string Resource, string Page)[] Resources =
    [
        (Paths.Observation, "/figures/{id}"),
        (Paths.OneSeries, "/series/{key}"),
        (Paths.Document, "/documents/{slug}"),
        (Paths.OneIndicator, "/indicators/{code}"),
        (Paths.OneArea, "/places/{code}"),
        (Paths.OneItem, "/items/{code}"),
        (Paths.OneTopic, "/topics/{code}"),
        (Paths.Release, "/releases/{version}"),
    ];

    public static void AddPagePaths(this IServiceCollection services)
    {
        foreach (var page in PageTable.All.Select(page => page.Path).Where(path => !path.Contains('{') && !Endless.Contains(path)))
            services.AddSingleton(new PagePath("", page));
        foreach (var (resource, page) in Resources.Where(pair => PageTable.All.Any(page => page.Path == pair.Page)))
            services.AddSingleton(new PagePath(resource, page));
    }

    public static void MapRobots(this WebApplication app) =>
        app.MapGet(
                "/robots.txt",
                (HttpContext context) => Plain.WriteOfBuildAsync(context, Of(context.Request), "text/plain; charset=utf-8")
            )
            .ExcludeFromDescription();

    private static byte[] Of(HttpRequest request) =>
        Encoding.UTF8.GetBytes(
            $"User-agent: *\n{string.Concat(Endless.Select(path => $"Disallow: {path}\n"))}\n"
                + $"Sitemap: {request.Scheme}://{request.Host}{request.PathBase}/sitemap.xml\n"
        );
}
