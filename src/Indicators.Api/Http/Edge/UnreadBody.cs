using Microsoft.AspNetCore.Http.Features;

namespace Indicators.Api.Http.Edge;

/// <summary>
/// Says <c>Connection: close</c> on answers given before the request's body was read. Kestrel closes such a connection, and a client that
/// does not know would lose the next request that it sends on it.
/// </summary>
internal static class UnreadBody
{
    /// <summary>Request middleware.</summary>
    public static Task AnnounceAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            context.Response.OnStarting(() =>
            {
                // The maximum is fixed once reading has begun.
                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false })
                    context.Response.Headers.Connection = "close";
                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
