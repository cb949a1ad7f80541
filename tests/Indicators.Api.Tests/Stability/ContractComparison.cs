using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>
/// What a client that was built on one OpenAPI document would miss in another: operations, parameters, media types, status codes, fields and
/// codes that are gone, and what is asked more or answered otherwise. Additions are no matter.
/// </summary>
internal sealed class ContractComparison
{
    private readonly JsonNode promised;
    private readonly JsonNode given;
    private readonly List<string> broken = [];

    private ContractComparison(JsonNode promised, JsonNode given) => (this.promised, this.given) = (promised, given);

    /// <summary>A sentence for each promise that is broken; empty where all are kept.</summary>
    public static IReadOnlyList<string> Broken(JsonNode promised, JsonNode given)
    {
        var comparison = new ContractComparison(promised, given);
        comparison.ComparePaths();
        return comparison.broken;
    }

    private void ComparePaths()
    {
        foreach (var (path, operations) in promised["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                var place = $"{method.ToUpperInvariant()} {path}";
                if (given["paths"]![path]?[method] is { } same)
                    CompareOperation(operation!, same, place);
                else
                    broken.Add($"{place} is gone");
            }
        }

        foreach (var (name, _) in promised["components"]!["schemas"]!.AsObject().Where(schema => given["components"]!["schemas"]![schema.Key] is null))
            broken.Add($"the schema {name} is gone");
    }

    private void CompareOperation(JsonNode old, JsonNode now, string place)
    {
        if ((string?)old["operationId"] != (string?)now["operationId"])
            broken.Add($"{place} is called '{now["operationId"]}' instead of '{old["operationId"]}'");
        CompareParameters(old["parameters"]?.AsArray() ?? [], now["parameters"]?.AsArray() ?? [], place);
        CompareBody(old["requestBody"], now["requestBody"], place);
        foreach (var (status, response) in old["responses"]!.AsObject())
        {
            if (now["responses"]![status] is not { } same)
            {
                broken.Add($"{place} no longer answers {status}");
                continue;
            }

            foreach (var (header, _) in response!["headers"]?.AsObject() ?? [])
            {
                if (same["headers"]?[header] is null)
                    broken.Add($"{place} {status} has no header {header} any more");
            }

            CompareContent(response["content"], same["content"], $"{place} {status}", isAnswer: true);
        }
    }

    private void CompareParameters(JsonArray old, JsonArray now, string place)
    {
        var known = now.ToDictionary(parameter => ((string)parameter!["in"]!, (string)parameter["name"]!), parameter => parameter!);
        foreach (var parameter in old)
        {
            var (name, where) = ((string)parameter!["name"]!, (string)parameter["in"]!);
            if (!known.Remove((where, name), out var same))
            {
                broken.Add($"{place} no longer takes '{name}'");
                continue;
            }

            if (!IsTrue(parameter["required"]) && IsTrue(same["required"]))
                broken.Add($"{place} demands '{name}'");
            foreach (var keyword in new[] { "style", "explode" }.Where(keyword => !JsonNode.DeepEquals(parameter[keyword], same[keyword])))
                broken.Add($"{place} takes '{name}' with another {keyword}");
            CompareSchemas(parameter["schema"], same["schema"], $"{place} '{name}'", isAnswer: false);
        }

        broken.AddRange(known.Values.Where(parameter => IsTrue(parameter["required"])).Select(parameter => $"{place} demands '{parameter["name"]}', which is new"));
    }

    private void CompareBody(JsonNode? old, JsonNode? now, string place)
    {
        if (!IsTrue(old?["required"]) && IsTrue(now?["required"]))
            broken.Add($"{place} demands a body");
        if (old is not null)
            CompareContent(old["content"], now?["content"], $"{place} body", isAnswer: false);
    }

    private void CompareContent(JsonNode? old, JsonNode? now, string place, bool isAnswer)
    {
        foreach (var (mediaType, content) in old?.AsObject() ?? [])
        {
            if (now?[mediaType] is { } same)
                CompareSchemas(content!["schema"], same["schema"], $"{place} {mediaType}", isAnswer);
            else
                broken.Add($"{place} has no {mediaType} any more");
        }
    }

    private void CompareSchemas(JsonNode? old, JsonNode? now, string place, bool isAnswer) => broken.AddRange(new SchemaComparison(promised, given, isAnswer).Broken(old, now, place));

    private static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var isTrue) && isTrue;
}
