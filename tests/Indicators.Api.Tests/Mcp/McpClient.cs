using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The official TypeScript client, asking a server.</summary>
internal static class McpClient
{
    /// <summary>The answers to requests, in order; a refused one has the member <c>error</c>.</summary>
    public static async Task<JsonArray> AskAsync(Uri server, params (string Method, JsonObject Parameters)[] requests)
    {
        var input = new JsonObject
        {
            ["url"] = new Uri(server, "/mcp").ToString(),
            ["requests"] = new JsonArray([.. requests.Select(one => new JsonArray(one.Method, one.Parameters))]),
        };
        return JsonNode.Parse(await NodeProgram.RunAsync("clients/mcp", "client.mjs", input.ToJsonString()))!.AsArray();
    }

    /// <summary>A call of a tool.</summary>
    public static (string, JsonObject) Tool(string name, JsonObject arguments) =>
        ("tools/call", new JsonObject { ["name"] = name, ["arguments"] = arguments });

    /// <summary>The text of a tool's answer, which must be one text.</summary>
    public static string Text(JsonNode? answer)
    {
        var content = Assert.Single(answer!["content"]!.AsArray());
        Assert.Equal("text", (string?)content!["type"]);
        return (string)content["text"]!;
    }

    /// <summary>The text of a tool's error.</summary>
    public static string Error(JsonNode? answer)
    {
        Assert.True((bool?)answer!["isError"], answer.ToJsonString());
        return Text(answer);
    }
}
