using System.ComponentModel;
using System.Text.Json.Nodes;
using Indicators.Api.Mcp.Calls;
using ModelContextProtocol.Server;

namespace Indicators.Api.Mcp.Tools;

/// <summary>Tools that list codes.</summary>
[McpServerToolType]
internal sealed class ListTools(ApiCalls calls)
{
    [McpServerTool(Name = "list_topics", Title = "List topics", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists the topics with their codes and how many figures each has; with a topic, its indicators.")]
    public async Task<string> TopicsAsync(
        [Description("Code of a topic, to list its indicators.")] string? topic = null,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    )
    {
        var answer = topic is null
            ? await calls.GetAsync("/v1/topics", [("limit", "100"), ("release", release)], cancellation)
            : await calls.GetAsync("/v1/indicators", [("topic", topic), ("limit", "200"), ("release", release)], cancellation);
        return Lines(answer, entry => $"{entry["code"]}: {entry["name"]} ({entry["observations"]} figures). {entry["definition"]}");
    }

    [McpServerTool(Name = "list_places", Title = "List places", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists the areas (countries, parts of countries, groups) with their codes and how many figures are about each.")]
    public async Task<string> PlacesAsync(
        [Description("Words in the name, to find one place.")] string? query = null,
        [Description("Version of the release; the current one if left out.")] string? release = null,
        CancellationToken cancellation = default
    ) =>
        Lines(
            await calls.GetAsync("/v1/areas", [("q", query), ("limit", "200"), ("release", release)], cancellation),
            entry => $"{entry["code"]}: {entry["name"]} ({entry["observations"]} figures)"
        );

    private static string Lines(JsonNode answer, Func<JsonNode, string> line)
    {
        var data = answer["data"]!.AsArray();
        return data.Count == 0
            ? $"None. {answer["empty"]?["reason"]}"
            : $"Release {answer["release"]}.\n{string.Join('\n', data.Select(entry => line(entry!)))}";
    }
}
