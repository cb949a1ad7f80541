using System.Text;
using Indicators.Api.Http.Edge;
using Indicators.Api.Http.Problems;
using Indicators.Pages.Frame;
using Microsoft.AspNetCore.Http;

namespace Indicators.Pages.Serving;

/// <summary>
/// Problems as pages, where a browser asks for a page: also those of the server's own stages, such as an address that is too long, a client
/// that asks too often, or an answer that took too long.
/// </summary>
internal sealed class ProblemsAsPages(PageRenderer renderer) : IProblemForm
{
    /// <summary>First segments of paths that belong to programs: their errors are problems in JSON.</summary>
    private static readonly string[] ForPrograms = ["/v1", "/openapi", "/health", "/sdmx", "/mcp", "/metrics", "/swagger"];

    public bool Fits(HttpRequest request) => IsForPeople(request);

    /// <summary>Whether a browser asks for something that is not part of an interface for programs.</summary>
    public static bool IsForPeople(HttpRequest request) =>
        !Array.Exists(ForPrograms, first => request.Path.StartsWithSegments(first)) && HtmlAccepted.By(request);

    public async Task<(string MediaType, byte[] Body)> WriteAsync(HttpRequest request, Problem problem)
    {
        var context = request.HttpContext;
        context.Features.Set(new ContentPolicy(PageRunner.Policy));
        Headers.Set(context);
        context.Response.Headers.Vary = PageRunner.Vary;
        var html = await renderer.RenderAsync(context, ProblemPage.Of(context, problem), null);
        return (PageRunner.ContentType, Encoding.UTF8.GetBytes(html));
    }
}
