using System.Text.Json;
using Indicators.Api.Http.Problems;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Indicators.Api.Mcp;

/// <summary>
/// Refuses what the MCP server would take for a failure of its own, or would refuse with the names of its types: a body without a media
/// type or that is no message, and an <c>initialize</c> without what it needs, which the transport reads before anything can answer.
/// </summary>
internal static class McpMessages
{
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
            if (HttpMethods.IsPost(context.Request.Method))
                await ReadAsync(context);
            await next(context);
        }
        catch (JsonException wrong) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, McpErrorCode.InvalidParams, McpParameters.Words(wrong));
        }
        catch (NoMessageException none) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, McpErrorCode.InvalidRequest, none.Message);
        }
    }

    /// <summary>The library names its types where a body is no message; what it says is the same to whoever wrote the client.</summary>
    private static async Task ReadAsync(HttpContext context)
    {
        var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        body.Position = 0;
        context.Request.Body = body;
        try
        {
            JsonSerializer.Deserialize<JsonRpcMessage>(body, McpJsonUtilities.DefaultOptions);
        }
        catch (JsonException wrong)
        {
            var isNamed = wrong.Message.Contains(nameof(ModelContextProtocol), StringComparison.Ordinal);
            throw new NoMessageException(
                isNamed
                    ? $"The body is no JSON-RPC message: {wrong.Path} has a wrong value."
                    : $"The body is no JSON-RPC message: {wrong.Message}"
            );
        }

        body.Position = 0;
    }

    private static Task RefuseAsync(HttpContext context, McpErrorCode code, string message)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        var error = new { code = (int)code, message };
        return context.Response.WriteAsJsonAsync(
            new
            {
                error,
                id = (object?)null,
                jsonrpc = "2.0",
            },
            CancellationToken.None
        );
    }

    private sealed class NoMessageException(string message) : Exception(message);
}
