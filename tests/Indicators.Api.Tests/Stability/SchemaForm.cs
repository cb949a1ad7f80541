using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>A schema with its references followed: the JSON types that it allows, and its alternatives, of which null is none.</summary>
/// <param name="Reference">Name of the schema that it refers to; null where it refers to none.</param>
/// <param name="Types">JSON types; none where any is allowed.</param>
/// <param name="Choices">The schemas of which one holds.</param>
internal sealed record SchemaForm(string? Reference, IReadOnlySet<string> Types, IReadOnlyList<JsonNode> Choices)
{
    public static SchemaForm Of(JsonNode schema, JsonNode document)
    {
        if (Name(schema) is { } name)
            return Of(document["components"]!["schemas"]![name]!, document) with { Reference = name };
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray several)
        {
            SchemaForm[] forms = [.. several.Select(one => Of(one!, document))];
            return new(
                forms.Select(form => form.Reference).OfType<string>().FirstOrDefault(),
                forms.SelectMany(form => form.Types).ToHashSet(),
                [.. forms.Where(form => !form.Types.SetEquals(["null"])).SelectMany(form => form.Choices)]
            );
        }

        HashSet<string> types = schema["type"] switch
        {
            JsonArray list => [.. list.Select(type => (string)type!)],
            JsonValue type => [(string)type!],
            _ => [],
        };
        return new(null, types, [schema]);
    }

    private static string? Name(JsonNode schema) => ((string?)schema["$ref"])?.Split('/')[^1];
}
