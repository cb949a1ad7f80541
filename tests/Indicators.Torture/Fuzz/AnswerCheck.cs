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
    public string? Fault(FuzzRequest request, FuzzAnswer answer) =>
        answer.Status >= 500 && !HonestFailures.Contains(answer.Status)
            ? $"status {answer.Status}"
            : HeaderCheck.Fault(answer)
                ?? request.Method switch
                {
                    "HEAD" => FaultOfHead(request.Operation, answer),
                    "OPTIONS" => FaultOfOptions(answer),
                    _ => Fault(request.Operation, answer),
                };

    private static string? FaultOfHead(DescribedOperation operation, FuzzAnswer answer)
    {
        if (answer.Body.Length > 0)
            return "HEAD is answered with a body";
        return operation.Response(answer.Status) is null && !OfAnyAddress.Contains(answer.Status)
            ? $"status {answer.Status} is not documented"
            : null;
    }

    private string? FaultOfOptions(FuzzAnswer answer)
    {
        if (answer.Status >= 400)
            return FaultOfProblem(answer);
        return answer.Status == 204 && answer.Headers.ContainsKey("Allow") ? null : $"OPTIONS is answered with {answer.Status}";
    }

    private string? Fault(DescribedOperation operation, FuzzAnswer answer)
    {
        var (status, media) = (answer.Status, answer.MediaType);
        if (status >= 400)
            return operation.Response(status) is null && !OfAnyAddress.Contains(status)
                ? $"status {status} is not documented"
                : FaultOfProblem(answer);
        if (status is 304)
            return answer.Body.Length == 0 ? null : "a 304 with a body";
        if (operation.Response(status) is not { } documented)
            return $"status {status} is not documented";
        if (documented["content"]?[media ?? ""] is not { } content)
            return $"media type {media} is not documented for {status}";
        var isJson =
            status == 200 && media is not null && (media == "application/json" || media.EndsWith("+json", StringComparison.Ordinal));
        return isJson && content["schema"] is { } schema && (string?)schema["format"] != "binary" ? Invalid(schema, answer.Body) : null;
    }

    private string? FaultOfProblem(FuzzAnswer answer)
    {
        if (answer.MediaType != Problem)
            return $"status {answer.Status} with {answer.MediaType ?? "no body"} instead of a problem";
        if (Invalid(new JsonObject { ["$ref"] = "#/$defs/Problem" }, answer.Body) is { } fault)
            return fault;
        var said = (int?)JsonNode.Parse(answer.Body)!["status"];
        return said == answer.Status ? null : $"status {answer.Status} with a problem that says {said}";
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
