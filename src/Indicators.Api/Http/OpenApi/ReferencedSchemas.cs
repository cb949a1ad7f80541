using System.Text.Json.Nodes;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Finds the schemas of a document that are referenced.</summary>
internal static class ReferencedSchemas
{
    /// <summary>Removes unreferenced schemas from the document.</summary>
    public static void Prune(JsonObject document)
    {
        var schemas = document["components"]!["schemas"]!.AsObject();
        var used = new HashSet<string>();
        var open = new Queue<JsonNode?>([document["paths"]]);
        while (open.TryDequeue(out var node))
        {
            foreach (var name in NamesIn(node).Where(used.Add))
                open.Enqueue(schemas[name]);
        }

        foreach (var name in schemas.Select(schema => schema.Key).Where(name => !used.Contains(name)).ToArray())
            schemas.Remove(name);
    }

    private static IEnumerable<string> NamesIn(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member is { Key: "$ref", Value: JsonValue reference } ? [((string)reference!).Split('/')[^1]] : NamesIn(member.Value)
            ),
            JsonArray entries => entries.SelectMany(NamesIn),
            _ => [],
        };
}
