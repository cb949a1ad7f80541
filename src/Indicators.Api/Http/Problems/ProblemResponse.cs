using System.Globalization;
using System.Text.Json;
using Indicators.Api.Http.Json;

namespace Indicators.Api.Http.Problems;

/// <summary>Writes a problem as the response.</summary>
internal static class ProblemResponse
{
    public const string MediaType = "application/problem+json";

    public static async Task WriteAsync(HttpContext context, Problem problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.Options);
        var response = context.Response;
        response.StatusCode = problem.Status;
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(body, CancellationToken.None);
    }
}
