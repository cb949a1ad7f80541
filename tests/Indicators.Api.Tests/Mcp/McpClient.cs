using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The official TypeScript client, asking a server.</summary>
internal static class McpClient
{
    /// <summary>Programs that wait for their next line: loading the client takes longer than most of what is asked of it.</summary>
    private static readonly ConcurrentBag<NodeLines> Idle = [];

    /// <summary>The answers to requests, in order; a refused one has the member <c>error</c>.</summary>
    public static async Task<JsonArray> AskAsync(Uri server, params (string Method, JsonObject Parameters)[] requests)
    {
        var input = new JsonObject
        {
            ["url"] = new Uri(server, "/mcp").ToString(),
            ["requests"] = new JsonArray([.. requests.Select(one => new JsonArray(one.Method, one.Parameters))]),
        };
        var client = Idle.TryTake(out var idle) ? idle : await NodeLines.StartAsync("clients/mcp", "client.mjs");
        // One that fails ends, and is not asked again.
        var answers = JsonNode.Parse(await client.AskAsync(input.ToJsonString()))!.AsArray();
        Idle.Add(client);
        return answers;
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
