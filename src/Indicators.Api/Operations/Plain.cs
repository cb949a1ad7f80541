using System.Text.Json;

namespace Indicators.Api;

/// <summary>Answers that do not come from a release: health and the catalogue of problems. They take no parameters.</summary>
internal static class Plain
{
    public static Task WriteAsync(HttpContext context, object body, string cacheControl)
    {
        var problems = new List<ParameterProblem>();
        ParameterValues.Read(context.Request, [], problems);
        if (problems.Count > 0)
            return ProblemResponse.WriteAsync(context, Problem.Of(context, problems));
        context.Response.Headers.CacheControl = cacheControl;
        return Formats.Json.WriteAsync(context.Response, body, context.RequestAborted);
    }

    /// <summary>Bytes that belong to this build, with their tag.</summary>
    public static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body, string mediaType)
    {
        var problems = new List<ParameterProblem>();
        ParameterValues.Read(context.Request, [], problems);
        if (problems.Count > 0)
            return ProblemResponse.WriteAsync(context, Problem.Of(context, problems));
        var validators = Validators.OfBuild(context.Request.Path);
        validators.WriteTo(context.Response);
        if (validators.StillFresh(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    public static Task WriteOfBuildAsync(HttpContext context, object body) =>
        WriteAsync(context, JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.Options), "application/json; charset=utf-8");
}
