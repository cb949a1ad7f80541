using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Edge;

/// <summary>HEAD is GET without the body, OPTIONS tells what is allowed, everything else is left to the routes.</summary>
internal sealed class Verbs(RequestDelegate next)
{
    public const string Allowed = "GET, HEAD, OPTIONS";

    private static readonly object Head = new();

    /// <summary>Whether the body is not wanted.</summary>
    public static bool IsHead(HttpContext context) => context.Items.ContainsKey(Head);

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > Limits.Url || RawLength(context) > Limits.Url)
        {
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.UriTooLong));
            return;
        }

        if (HttpMethods.IsOptions(request.Method))
        {
            // The routes are asked as for GET: what is not there cannot be allowed anything.
            context.Items[typeof(Verbs)] = request.Method;
            request.Method = HttpMethods.Get;
        }
        else if (HttpMethods.IsHead(request.Method))
        {
            // The server still knows that it was HEAD, and sends no body.
            context.Items[Head] = true;
            request.Method = HttpMethods.Get;
        }

        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = AllowedAt(context);
    }

    /// <summary>Answers OPTIONS once a route has been found.</summary>
    public static Task AnswerOptions(HttpContext context, RequestDelegate next)
    {
        if (!context.Items.ContainsKey(typeof(Verbs)) || context.GetEndpoint() is null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = AllowedAt(context);
        context.Response.Headers.AccessControlAllowMethods = AllowedAt(context);
        context.Response.Headers.AccessControlAllowHeaders = "Accept, Content-Type, If-None-Match, If-Modified-Since, If-Range, Range";
        context.Response.Headers.AccessControlMaxAge = "86400";
        return Task.CompletedTask;
    }

    private static string AllowedAt(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<OperationCatalog>()
            .All.Any(operation =>
                operation.Body is not null && context.Request.Path.Equals(operation.Path, StringComparison.OrdinalIgnoreCase)
            )
            ? $"{Allowed}, POST"
            : Allowed;

    private static int RawLength(HttpContext context) =>
        context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget.Length ?? 0;
}
