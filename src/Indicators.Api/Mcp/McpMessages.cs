using System.Text.Json;
using Indicators.Api.Http.Problems;
using Microsoft.AspNetCore.Connections;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Indicators.Api.Mcp;

/// <summary>
/// Refuses what the MCP server would take for a failure of its own, or would refuse with the names of its types: a body without a media
/// type, in another encoding than UTF-8 or that is no message, and an <c>initialize</c> without what it needs, which the transport reads
/// before anything can answer.
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
        if (HttpMethods.IsPost(context.Request.Method) && !IsUtf8Json(context.Request))
        {
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.UnsupportedMediaType));
            return;
        }

        var isReading = true;
        try
        {
            if (HttpMethods.IsPost(context.Request.Method))
                await ReadAsync(context);
            isReading = false;
            await next(context);
        }
        catch (JsonException wrong) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, McpErrorCode.InvalidParams, McpParameters.Words(wrong));
        }
        catch (IOException failure)
            when (failure is not (BadHttpRequestException or ConnectionResetException) && !context.Response.HasStarted && isReading)
        {
            // The size of a chunk is too large a number.
            context.Response.Headers.Connection = "close";
            await ProblemResponse.WriteAsync(context, Problem.Of(context, ProblemTypes.MalformedRequest));
        }
        catch (NoMessageException none) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, McpErrorCode.InvalidRequest, none.Message);
        }
    }

    /// <summary>JSON between systems is UTF-8; the library fails on names of encodings that it does not know.</summary>
    private static bool IsUtf8Json(HttpRequest request) =>
        request.HasJsonContentType()
        && (
            request.GetTypedHeaders().ContentType?.Charset is not { Length: > 0 } charset
            || charset.AsSpan().Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        );

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
