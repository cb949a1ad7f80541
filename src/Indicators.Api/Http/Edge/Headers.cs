using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Http.Edge;

/// <summary>Headers that every answer carries, failures included: CORS for reading, and what keeps browsers from guessing.</summary>
internal sealed class Headers(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'";

    // Swagger UI uses inline styles and data: URLs for icons; scripts are files of this server only.
    private const string Explorer =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The same as lines, for connections refused before there is a request.</summary>
    public const string OfRefusals =
        "Access-Control-Allow-Origin: *\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: "
        + Nothing
        + "\r\nReferrer-Policy: no-referrer\r\nCross-Origin-Resource-Policy: cross-origin\r\n";

    public Task InvokeAsync(HttpContext context)
    {
        // Set when the response starts, because a failure clears headers set earlier.
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Sets the headers of an answer.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = context.RequestServices.GetRequiredService<ExposedHeaders>().List;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ExplorerPage.Path)
            ? Explorer
            : context.Features.Get<ContentPolicy>()?.Value ?? OwnPolicy(context) ?? Nothing;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static string? OwnPolicy(HttpContext context) =>
        context.Response.StatusCode < 400 ? context.GetEndpoint()?.Metadata.GetMetadata<Operation>()?.ContentPolicy : null;
}

/// <summary>Response headers that scripts of other sites may read, in addition to the safe-listed ones.</summary>
internal sealed record ExposedHeaders(params string[] Names)
{
    private const string OfHttp =
        "ETag, Last-Modified, Link, Retry-After, Allow, Content-Length, Content-Disposition, Content-Range, Accept-Ranges, Age, RateLimit, "
        + "RateLimit-Policy";

    public string List { get; } = $"{OfHttp}, {string.Join(", ", Names)}";
}
