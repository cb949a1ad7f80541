using System.Text.Json.Nodes;

namespace Indicators.Torture.Fuzz;

/// <summary>The operations of an OpenAPI document.</summary>
public sealed class DescribedApi
{
    private DescribedApi(JsonObject document, IReadOnlyList<DescribedOperation> operations) =>
        (Document, Operations) = (document, operations);

    public JsonObject Document { get; }

    public IReadOnlyList<DescribedOperation> Operations { get; }

    public static DescribedApi Read(string text)
    {
        var document = JsonNode.Parse(text)!.AsObject();
        var operations = document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject()
                    .Where(method => method.Key is "get" or "post")
                    .Select(method => new DescribedOperation(path.Key, method.Key.ToUpperInvariant(), method.Value!.AsObject()))
            );
        return new DescribedApi(document, [.. operations]);
    }

    /// <summary>A schema, or what it refers to.</summary>
    public JsonObject Resolve(JsonNode schema) =>
        (string?)schema["$ref"] is { } reference
            ? Document["components"]!["schemas"]![reference["#/components/schemas/".Length..]]!.AsObject()
            : schema.AsObject();
}

/// <summary>An operation of an OpenAPI document.</summary>
public sealed record DescribedOperation(string Path, string Method, JsonObject Description)
{
    public IEnumerable<JsonObject> Parameters => Description["parameters"]?.AsArray().Select(one => one!.AsObject()) ?? [];

    public IEnumerable<string> BodyTypes => Description["requestBody"]?["content"]?.AsObject().Select(one => one.Key) ?? [];

    public JsonNode? BodyExample => Description["requestBody"]?["content"]?["application/json"]?["example"];

    public JsonNode? BodySchema => Description["requestBody"]?["content"]?["application/json"]?["schema"];

    public IEnumerable<string> MediaTypes => Description["responses"]!["200"]?["content"]?.AsObject().Select(one => one.Key) ?? [];

    /// <summary>What is documented for a status: media types with their schemas; null if the status is not documented.</summary>
    public JsonObject? Response(int status) =>
        Description["responses"]![status.ToString(System.Globalization.CultureInfo.InvariantCulture)]?.AsObject();
}
