using System.Text;
using System.Text.Json.Nodes;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>Writes things as JSON-LD 1.1 and as Turtle.</summary>
internal static class RdfFormats
{
    public static JsonObject ToJsonLd(IReadOnlyList<RdfNode> nodes) =>
        new()
        {
            ["@context"] = new JsonObject(
                RdfNode.Prefixes.Select(prefix => KeyValuePair.Create(prefix.Key, (JsonNode?)JsonValue.Create(prefix.Value)))
            ),
            ["@graph"] = new JsonArray([.. nodes.Select(Json)]),
        };

    public static string ToTurtle(IReadOnlyList<RdfNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var (prefix, iri) in RdfNode.Prefixes)
            text.Append($"@prefix {prefix}: <{iri}> .\n");
        foreach (var node in nodes)
            text.Append($"\n{(node.Iri is { } iri ? $"<{iri}>" : "[]")} {Properties(node, "  ")} .\n");
        return text.ToString();
    }

    private static JsonObject Json(RdfNode node)
    {
        var json = new JsonObject();
        if (node.Iri is not null)
            json["@id"] = node.Iri;
        json["@type"] = node.Type;
        foreach (var property in node.Values)
        {
            JsonNode[] values = [.. property.Select(Json)];
            json[property.Key] = values.Length == 1 ? values[0] : new JsonArray(values);
        }

        return json;
    }

    private static JsonNode Json(RdfValue value) =>
        value switch
        {
            RdfValue.Reference reference => new JsonObject { ["@id"] = reference.Iri },
            RdfValue.Nested nested => Json(nested.Node),
            RdfValue.English words => new JsonObject { ["@value"] = words.Value, ["@language"] = "en" },
            RdfValue.Literal { Type: { } type } typed => new JsonObject { ["@value"] = typed.Value, ["@type"] = type },
            _ => JsonValue.Create(((RdfValue.Literal)value).Value),
        };

    private static string Properties(RdfNode node, string indent) =>
        string.Join(
            $" ;\n{indent}",
            node.Values.Select(property => $"{property.Key} {string.Join(", ", property.Select(value => Turtle(value, indent)))}")
                .Prepend($"a {node.Type}")
        );

    private static string Turtle(RdfValue value, string indent) =>
        value switch
        {
            RdfValue.Reference reference => $"<{reference.Iri}>",
            RdfValue.Nested nested => $"[ {Properties(nested.Node, $"{indent}  ")} ]",
            RdfValue.English words => $"{Quoted(words.Value)}@en",
            RdfValue.Literal { Type: { } type } typed => $"{Quoted(typed.Value)}^^{type}",
            _ => Quoted(((RdfValue.Literal)value).Value),
        };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
            quoted.Append(
                unit switch
                {
                    '"' or '\\' => $"\\{unit}",
                    < ' ' => $"\\u{(int)unit:X4}",
                    _ => unit.ToString(),
                }
            );
        return quoted.Append('"').ToString();
    }
}
