using System.Globalization;
using System.Text.Json;
using Indicators.Api.Http.Json;

namespace Indicators.Api.Http.Problems;

/// <summary>Writes a problem as the response: as problem details, or as the interface of the request wants it.</summary>
internal static class ProblemResponse
{
    public const string MediaType = "application/problem+json";

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var form = context.RequestServices.GetServices<IProblemForm>().FirstOrDefault(form => form.Fits(context.Request));
        var (mediaType, body) = form is null
            ? (MediaType, JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options))
            : await form.WriteAsync(context.Request, problem);
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(body, CancellationToken.None);
    }
}
