using Swashbuckle.AspNetCore.SwaggerUI;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Serves Swagger UI, a page to try the operations.</summary>
internal static class ExplorerPage
{
    public const string Path = "/swagger";

    public static void Configure(SwaggerUIOptions options)
    {
        options.RoutePrefix = Path.TrimStart('/');
        options.DocumentTitle = "Indicators API";
        options.SwaggerEndpoint(Specification.Path, "Indicators API, version 1");
        options.DisplayOperationId();
        options.EnableDeepLinking();
        options.EnableTryItOutByDefault();
        options.DocExpansion(DocExpansion.List);
        options.DefaultModelsExpandDepth(0);
    }
}
