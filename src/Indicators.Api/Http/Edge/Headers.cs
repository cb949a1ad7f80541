using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Edge;

/// <summary>Sets headers of every response, including failures: CORS for reading, and no MIME sniffing.</summary>
internal sealed class Headers(RequestDelegate next, ExposedHeaders exposed)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI uses inline styles and data: URLs for icons; scripts are files of this server only.
    private const string Explorer =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        // Set when the response starts, because a failure clears headers set earlier.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = "*";
            headers.AccessControlExposeHeaders =
                $"ETag, Last-Modified, Link, Retry-After, Allow, Content-Length, Content-Disposition, Content-Range, Accept-Ranges, "
                + $"{exposed.List}";
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ExplorerPage.Path)
                ? Explorer
                : OwnPolicy(context) ?? Nothing;
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string? OwnPolicy(HttpContext context) =>
        context.Response.StatusCode < 400 ? context.GetEndpoint()?.Metadata.GetMetadata<Operation>()?.ContentPolicy : null;
}

/// <summary>Response headers that scripts of other sites may read, in addition to the safe-listed ones.</summary>
internal sealed record ExposedHeaders(params string[] Names)
{
    public string List => string.Join(", ", Names);
}
