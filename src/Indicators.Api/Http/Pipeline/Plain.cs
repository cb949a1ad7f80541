using System.Text.Json;
using Indicators.Api.Http.Caching;
using Indicators.Api.Http.Json;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Responses that do not depend on a release, such as health and the catalogue of problems.</summary>
internal static class Plain
{
    public static Task WriteAsync(HttpContext context, object body, string cacheControl)
    {
        var problems = new List<ParameterProblem>();
        ParameterValues.Read(context.Request, [], problems);
        if (problems.Count > 0)
            return ProblemResponse.WriteAsync(context, Problem.Of(context, problems));
        context.Response.Headers.CacheControl = cacheControl;
        return WriteJsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));
    }

    /// <summary>Writes JSON that depends only on this build, with its validators.</summary>
    public static Task WriteOfBuildAsync(HttpContext context, ReadOnlyMemory<byte> body) =>
        WriteOfBuildAsync(context, body, AnswerFormats.Json.ContentType);

    /// <summary>Writes what depends only on this build and on the address at which it is asked, with its validators.</summary>
    public static Task WriteOfBuildAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        var problems = new List<ParameterProblem>();
        ParameterValues.Read(context.Request, [], problems);
        if (problems.Count > 0)
            return ProblemResponse.WriteAsync(context, Problem.Of(context, problems));
        var request = context.Request;
        var validators = Validators.OfBuild(context, contentType.Split(';')[0], $"{request.Scheme}://{request.Host}{request.PathBase}");
        if (validators.Contradicts(context.Request))
            return ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.PreconditionFailed));
        validators.WriteTo(context.Response);
        if (validators.StillFresh(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, body, contentType);
    }

    public static Task WriteOfBuildAsync(HttpContext context, object body) =>
        WriteOfBuildAsync(context, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));

    /// <summary>Writes JSON derived from the request body; caches must not store it.</summary>
    public static Task WriteUnstoredAsync(HttpContext context, object body)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.AcceptRanges = "none";
        return WriteJsonAsync(context, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options));
    }

    private static Task WriteJsonAsync(HttpContext context, ReadOnlyMemory<byte> body) =>
        WriteAsync(context, body, AnswerFormats.Json.ContentType);

    private static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
