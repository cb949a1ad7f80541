using System.Text.Json;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Mcp;

/// <summary>
/// Refuses messages that the MCP server would take for a failure of its own: without a media type, and an <c>initialize</c> without what it
/// needs, which the transport reads before anything can answer.
/// </summary>
internal static class McpMessages
{
    /// <summary>The code of JSON-RPC for parameters that are wrong.</summary>
    private const int InvalidParameters = -32602;

    public static void Check(EndpointBuilder endpoint)
    {
        if (endpoint.RequestDelegate is { } next)
            endpoint.RequestDelegate = context => AnswerAsync(context, next);
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !context.Request.HasJsonContentType())
        {
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
            return;
        }

        try
        {
            await next(context);
        }
        catch (JsonException wrong) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            var error = new { code = InvalidParameters, message = $"Bad Request: {wrong.Message.Split(" Path: ")[0]}" };
            await context.Response.WriteAsJsonAsync(
                new
                {
                    error,
                    id = (object?)null,
                    jsonrpc = "2.0",
                },
                CancellationToken.None
            );
        }
    }
}
