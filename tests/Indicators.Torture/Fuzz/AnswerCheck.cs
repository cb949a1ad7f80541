using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Indicators.Torture.Fuzz;

/// <summary>Checks answers against what an OpenAPI document promises: status, media type, schema.</summary>
public sealed class AnswerCheck
{
    private const string Problem = "application/problem+json";

    /// <summary>Statuses that any address may have, whatever its operation: the request never reached one.</summary>
    private static readonly int[] OfAnyAddress = [304, 400, 404, 405, 408, 414, 429, 431, 505];

    private static readonly int[] HonestFailures = [501, 503, 505];

    private readonly JsonObject _definitions;
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new();

    public AnswerCheck(DescribedApi api)
    {
        // References of an OpenAPI document point into it; as a schema of its own, the same components are definitions.
        var text = api.Document["components"]!["schemas"]!.ToJsonString();
        _definitions = JsonNode.Parse(text.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
    }

    /// <summary>What is wrong with an answer; null if nothing is.</summary>
    public string? Fault(DescribedOperation operation, int status, string? contentType, byte[] body)
    {
        if (status >= 500 && !HonestFailures.Contains(status))
            return $"status {status}";
        var media = contentType?.Split(';')[0].Trim();
        if (status >= 400)
        {
            if (media != Problem)
                return $"status {status} with {media ?? "no body"} instead of a problem";
            if (operation.Response(status) is null && !OfAnyAddress.Contains(status))
                return $"status {status} is not documented";
            return Invalid(new JsonObject { ["$ref"] = "#/$defs/Problem" }, body);
        }

        if (status is 304)
            return body.Length == 0 ? null : "a 304 with a body";
        if (operation.Response(status) is not { } documented)
            return $"status {status} is not documented";
        if (documented["content"]?[media ?? ""] is not { } content)
            return $"media type {media} is not documented for {status}";
        var isJson =
            status == 200 && media is not null && (media == "application/json" || media.EndsWith("+json", StringComparison.Ordinal));
        return isJson && content["schema"] is { } schema && (string?)schema["format"] != "binary" ? Invalid(schema, body) : null;
    }

    private string? Invalid(JsonNode schema, byte[] body)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            return $"no JSON: {e.Message}";
        }

        using (json)
        {
            var result = SchemaOf(schema).Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            if (result.IsValid)
                return null;
            var first = result.Details?.FirstOrDefault(detail => detail.Errors is { Count: > 0 });
            return first is null
                ? "not valid against its schema"
                : $"{first.InstanceLocation}: {string.Join("; ", first.Errors!.Select(error => $"{error.Key} {error.Value}"))}";
        }
    }

    private JsonSchema SchemaOf(JsonNode schema) =>
        _schemas.GetOrAdd(
            schema.ToJsonString(),
            text =>
            {
                var whole = JsonNode.Parse(text.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
                whole["$schema"] = "https://json-schema.org/draft/2020-12/schema"; // other dialects refuse keywords that they do not know
                whole["$defs"] = _definitions.DeepClone();
                return JsonSchema.FromText(whole.ToJsonString());
            }
        );
}
