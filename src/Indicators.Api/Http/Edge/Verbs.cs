using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Edge;

/// <summary>Handles HEAD as GET without a body and OPTIONS as a list of allowed methods; routes handle the rest.</summary>
internal sealed class Verbs(RequestDelegate next)
{
    public const string Allowed = "GET, HEAD, OPTIONS";

    private static readonly object Head = new();

    /// <summary>Whether the body is omitted.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(Head);

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > Limits.Url || RawLength(context) > Limits.Url)
        {
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.UriTooLong));
            return;
        }

        if (IsRefused(request))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = AllowedAt(context);
            return;
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            // Match routes as for GET, because a missing resource allows no methods.
            context.Items[typeof(Verbs)] = request.Method;
            request.Method = HttpMethods.Get;
        }
        else if (HttpMethods.IsHead(request.Method))
        {
            // Kestrel still knows that the method was HEAD, and sends no body.
            context.Items[Head] = true;
            request.Method = HttpMethods.Get;
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = AllowedAt(context);
    }

    /// <summary>Responds to OPTIONS after a route has matched.</summary>
    public static Task AnswerOptions(HttpContext context, RequestDelegate next)
    {
        var isThere = context.GetEndpoint() is not null || IsExplorer(context.Request);
        if (!context.Items.ContainsKey(typeof(Verbs)) || !isThere)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = AllowedAt(context);
        context.Response.Headers.AccessControlAllowMethods = AllowedAt(context);
        context.Response.Headers.AccessControlAllowHeaders = PreflightHeaders.Allowed(context.Request.Headers);
        context.Response.Headers.Vary = "Access-Control-Request-Headers";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    /// <summary>
    /// Methods are case-sensitive (RFC 9110, 9.1), which routes do not know: a <c>head</c> would be answered without the body that it
    /// announces. The files of the explorer are not routes, and take any method.
    /// </summary>
    private static bool IsRefused(HttpRequest request) =>
        request.Method.Any(char.IsAsciiLetterLower)
        || (
            IsExplorer(request)
            && !HttpMethods.IsGet(request.Method)
            && !HttpMethods.IsHead(request.Method)
            && !HttpMethods.IsOptions(request.Method)
        );

    private static bool IsExplorer(HttpRequest request) => request.Path.StartsWithSegments(ExplorerPage.Path);

    private static string AllowedAt(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Any(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post) == true
                && context.Request.Path.Equals($"/{endpoint.RoutePattern.RawText?.Trim('/')}", StringComparison.OrdinalIgnoreCase)
            )
            ? $"{Allowed}, POST"
            : Allowed;

    private static int RawLength(HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget.Length ?? 0;
}
