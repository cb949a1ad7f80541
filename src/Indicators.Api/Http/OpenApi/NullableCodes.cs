using System.Text.Json.Nodes;

namespace Indicators.Api.Http.OpenApi;

/// <summary>
/// Describes nullable codes inline. For a choice between a named list of codes and null, Kiota would generate a class that wraps a string.
/// </summary>
internal static class NullableCodes
{
    private const string Values = "x-extensible-enum";

    public static void PutInPlace(JsonObject document) => PutInPlace(document, document["components"]!["schemas"]!.AsObject());

    private static void PutInPlace(JsonNode? node, JsonObject schemas)
    {
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
                PutInPlace(entry, schemas);
        }
        else if (node is JsonObject members)
        {
            if (
                members["oneOf"] is JsonArray { Count: 2 } choices
                && choices[0] is JsonObject choice
                && ListOf(choice, schemas) is { } list
            )
            {
                members.Remove("oneOf");
                members["type"] = new JsonArray("string", "null");
                members["description"] = (choice["description"] ?? list["description"])?.DeepClone();
                members[Values] = list[Values]!.DeepClone();
            }

            foreach (var (_, value) in members)
                PutInPlace(value, schemas);
        }
    }

    private static JsonNode? ListOf(JsonObject choice, JsonObject schemas) =>
        choice["$ref"] is JsonValue reference && schemas[((string)reference!).Split('/')[^1]] is { } schema && schema[Values] is not null
            ? schema
            : null;
}
