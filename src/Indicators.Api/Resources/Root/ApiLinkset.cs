using System.Text.Json;
using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Pipeline;

namespace Indicators.Api.Resources.Root;

/// <summary>The interfaces of the service as a linkset (RFC 9264), at the place that RFC 9727 names.</summary>
internal static class ApiLinkset
{
    private const string Profile = "https://www.rfc-editor.org/info/rfc9727";

    public static Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var interfaces = context.RequestServices.GetServices<ServiceLink>().Where(link => link.Title is not null).ToArray();
        var linkset = new JsonObject
        {
            ["linkset"] = new JsonArray([
                new JsonObject
                {
                    ["anchor"] = root + Catalogues.ApiCatalogPath,
                    ["item"] = new JsonArray([
                        Link($"{root}/v1", "application/json", "REST API"),
                        .. interfaces.Select(link => Link(root + link.Path, null, link.Title!)),
                    ]),
                },
                new JsonObject
                {
                    ["anchor"] = $"{root}/v1",
                    ["service-desc"] = new JsonArray(Link(root + Specification.Path, "application/json", "OpenAPI")),
                    ["service-doc"] = new JsonArray(Link(root + ExplorerPage.Path, "text/html", "Description for people")),
                    ["service-meta"] = new JsonArray(Link(root + Catalogues.Path, "application/ld+json", "The dataset (DCAT)")),
                    ["status"] = new JsonArray(Link(root + Paths.Readiness, "application/json", "Whether it is ready")),
                },
                .. interfaces
                    .Where(link => link.Description is not null)
                    .Select(link => new JsonObject
                    {
                        ["anchor"] = root + link.Path,
                        ["service-desc"] = new JsonArray(Link(root + link.Description, "application/json", "OpenAPI")),
                    }),
            ]),
        };
        // RFC 9727, section 2: the response to HEAD has this link, so GET has it too.
        context.Response.Headers.Link = $"<{root}{Catalogues.ApiCatalogPath}>; rel=\"api-catalog\"";
        return Plain.WriteOfBuildAsync(
            context,
            JsonSerializer.SerializeToUtf8Bytes(linkset, ApiJson.Options),
            $"{Catalogues.LinksetMediaType}; profile=\"{Profile}\""
        );
    }

    private static JsonObject Link(string href, string? type, string title)
    {
        var link = new JsonObject { ["href"] = href };
        if (type is not null)
            link["type"] = type;
        link["title"] = title;
        return link;
    }
}
