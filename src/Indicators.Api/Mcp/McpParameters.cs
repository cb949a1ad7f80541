using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp;

/// <summary>
/// Answers parameters of a wrong type with the code for invalid parameters. The library reads them before any tool is called: it takes some
/// that it cannot read for a failure of its own, and ignores others.
/// </summary>
internal static class McpParameters
{
    private static readonly Parameter[] Call = [new("name", JsonValueKind.String, true), new("arguments", JsonValueKind.Object)];
    private static readonly Parameter[] Page = [new("cursor", JsonValueKind.String)];

    private static readonly Dictionary<string, Parameter[]> Methods = new()
    {
        [RequestMethods.ToolsCall] = Call,
        [RequestMethods.PromptsGet] = Call,
        [RequestMethods.ResourcesRead] = [new("uri", JsonValueKind.String, true)],
        // The library marks its constant as obsolete; clients still send it.
        ["logging/setLevel"] = [new("level", JsonValueKind.String, true)],
        [RequestMethods.ToolsList] = Page,
        [RequestMethods.PromptsList] = Page,
        [RequestMethods.ResourcesList] = Page,
        [RequestMethods.ResourcesTemplatesList] = Page,
    };

    public static McpMessageHandler Check(McpMessageHandler next) =>
        async (message, cancellation) =>
        {
            if (message.JsonRpcMessage is not JsonRpcRequest request)
            {
                await next(message, cancellation);
                return;
            }

            if (Fault(request) is { } fault)
                throw new McpProtocolException(fault, McpErrorCode.InvalidParams);
            try
            {
                await next(message, cancellation);
            }
            catch (JsonException wrong)
            {
                throw new McpProtocolException(Words(wrong), McpErrorCode.InvalidParams);
            }
        };

    /// <summary>Where the library met a value that it cannot read, without the names of its types.</summary>
    public static string Words(JsonException wrong) =>
        wrong.Path is { Length: > 1 } path ? $"params{path[1..]} has a wrong value." : "params lacks a member, or has one of a wrong type.";

    private static string? Fault(JsonRpcRequest request)
    {
        if (request.Params is not (null or JsonObject))
            return "params must be an object.";
        var values = request.Params as JsonObject;
        if (values?["_meta"] is { } meta)
        {
            if (meta is not JsonObject)
                return "params._meta must be an object.";
            if (meta["progressToken"] is { } token && token.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
                return "params._meta.progressToken must be a string or a number.";
        }

        return Methods
            .GetValueOrDefault(request.Method)
            ?.Select(one => one.Fault(values?[one.Name]))
            .FirstOrDefault(one => one is not null);
    }

    private sealed record Parameter(string Name, JsonValueKind Kind, bool IsRequired = false)
    {
        public string? Fault(JsonNode? value) =>
            value is null
                ? IsRequired
                    ? $"params.{Name} is missing."
                    : null
                : value.GetValueKind() == Kind
                    ? null
                    : $"params.{Name} must be {(Kind == JsonValueKind.Object ? "an object" : "a string")}.";
    }
}
