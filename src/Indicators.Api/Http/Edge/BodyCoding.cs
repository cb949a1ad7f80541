using Indicators.Api.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace Indicators.Api.Http.Edge;

/// <summary>Refuses bodies with a content coding. None is decoded here, and compressed bytes are not what the client means.</summary>
internal static class BodyCoding
{
    private const string None = "identity";

    /// <summary>Request middleware, after a route has matched.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next)
    {
        var coding = context.Request.Headers.ContentEncoding.ToString();
        if (
            coding.Length == 0
            || coding.Equals(None, StringComparison.OrdinalIgnoreCase)
            || !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint() is not RouteEndpoint
        )
            return next(context);
        context.Response.Headers[HeaderNames.AcceptEncoding] = None;
        return ProblemResponse.WriteAsync(
            context,
            Problem.Of(
                context,
                ProblemTypes.UnsupportedMediaType,
                $"The body has the content coding '{ShownValue.Of(coding)}'. Send it without `Content-Encoding`."
            )
        );
    }
}
