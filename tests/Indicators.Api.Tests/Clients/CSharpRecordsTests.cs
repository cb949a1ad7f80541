using System.Reflection;
using System.Text.Json.Nodes;
using Indicators.Samples.Client;

namespace Indicators.Api.Tests;

/// <summary>The records of the C# sample are written by hand; here they are held against the OpenAPI document.</summary>
public sealed class CSharpRecordsTests
{
    private static readonly JsonNode Schemas = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "openapi", "indicators.v1.json"))
    )!["components"]!["schemas"]!;

    [Theory]
    [InlineData(typeof(Samples.Client.Page<SeriesEntry>), "SeriesPage")]
    [InlineData(typeof(Samples.Client.Page<Samples.Client.Observation>), "ObservationPage")]
    [InlineData(typeof(Samples.Client.Provenance), "Provenance")]
    [InlineData(typeof(Samples.Client.Problem), "Problem")]
    public void Every_field_that_the_sample_reads_is_documented_with_its_type_and_nullability(Type record, string schema) =>
        Assert.Empty(Differences(record, Schemas[schema]!, schema));

    [Fact]
    public void A_field_that_is_not_documented_is_found()
    {
        var renamed = Schemas["Observation"]!.DeepClone();
        renamed["properties"]!.AsObject().Remove("printed");
        renamed["properties"]!["value"]!["type"] = "number";
        renamed["properties"]!["period"] = new JsonObject { ["type"] = "string" };
        Assert.Equal(
            ["Observation.value: Decimal? but number", "Observation.period: Period but string", "Observation.printed is not documented"],
            Differences(typeof(Samples.Client.Observation), renamed, "Observation")
        );
    }

    private static IEnumerable<string> Differences(Type record, JsonNode schema, string at)
    {
        var nullability = new NullabilityInfoContext();
        foreach (
            var property in record
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.Name != "EqualityContract")
        )
        {
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var place = $"{at}.{name}";
            if (schema["properties"]![name] is not { } documented)
            {
                yield return $"{place} is not documented";
                continue;
            }

            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var isNullable = type != property.PropertyType || nullability.Create(property).ReadState == NullabilityState.Nullable;
            var (kind, documentedNullable, target) = Read(documented);
            var entry =
                type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
            var expected = entry is not null ? "array" : Kind(type);
            if (expected != kind || isNullable != documentedNullable)
                yield return $"{place}: {type.Name}{(isNullable ? "?" : "")} but {kind}{(documentedNullable ? " or null" : "")}";
            else if (expected == "object")
                foreach (var difference in Differences(type, target, place))
                    yield return difference;
            else if (entry is not null && Read(target["items"]!) is { Kind: "object" } items)
                foreach (var difference in Differences(entry, items.Target, place + "[]"))
                    yield return difference;
        }
    }

    private static string Kind(Type type) =>
        type == typeof(string) || type == typeof(DateOnly) ? "string"
        : type == typeof(bool) ? "boolean"
        : type == typeof(int) || type == typeof(long) ? "integer"
        : type == typeof(decimal) ? "number"
        : "object";

    /// <summary>A schema with its reference followed: its type, and whether null is allowed beside it.</summary>
    private static (string Kind, bool IsNullable, JsonNode Target) Read(JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices)
        {
            var other = choices.Single(choice => (string?)(choice!["type"] as JsonValue) != "null")!;
            return Read(other) with { IsNullable = choices.Count > 1 };
        }

        if ((string?)schema["$ref"] is { } reference)
            return Read(Schemas[reference.Split('/')[^1]]!);
        string[] types = schema["type"] is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)schema["type"]!];
        return (types.Single(type => type != "null"), types.Contains("null"), schema);
    }
}
