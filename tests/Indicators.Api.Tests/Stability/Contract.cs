using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>The part of the OpenAPI document that clients are built on, and the state of it that was promised last.</summary>
internal static class Contract
{
    /// <summary>What explains and is free to change.</summary>
    private static readonly HashSet<string> Words =
    [
        "description",
        "summary",
        "example",
        "examples",
        "tags",
        "externalDocs",
        "contact",
        "license",
        "servers",
        "x-enum-descriptions",
    ];

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document that the build writes.</summary>
    public static JsonNode Current => Read("indicators.v1.json")!;

    /// <summary>What was promised; null before anything was.</summary>
    public static JsonNode? Baseline => Read("baseline.v1.json");

    /// <summary>Makes a document the baseline, without its words.</summary>
    public static void Promise(JsonNode document) =>
        File.WriteAllText(
            PathOf("baseline.v1.json"),
            WithoutWords(document, isMap: false)!.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n"
        );

    /// <param name="node">Any node of a document.</param>
    /// <param name="isMap">Whether its members are names that somebody gave, none of which is a keyword.</param>
    public static JsonNode? WithoutWords(JsonNode? node, bool isMap) =>
        node switch
        {
            JsonObject o => new JsonObject(
                o.Where(member => isMap || !Words.Contains(member.Key))
                    .Select(member =>
                        KeyValuePair.Create(
                            member.Key,
                            WithoutWords(
                                member.Value,
                                !isMap && member.Key is "properties" or "schemas" or "paths" or "headers" or "responses" or "content"
                            )
                        )
                    )
            ),
            JsonArray a => new JsonArray([.. a.Select(entry => WithoutWords(entry, isMap: false))]),
            _ => node?.DeepClone(),
        };

    private static JsonNode? Read(string name) => File.Exists(PathOf(name)) ? JsonNode.Parse(File.ReadAllText(PathOf(name))) : null;

    private static string PathOf(string name) => Path.Combine(Repository.Root, "openapi", name);
}
