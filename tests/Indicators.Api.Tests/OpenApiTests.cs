using System.Text.Json.Nodes;
using Indicators.Api.Catalog;
using Indicators.Api.Dataset.Formats;
using Indicators.Api.Http.Negotiation;

namespace Indicators.Api.Tests;

public sealed class OpenApiTests(ReadOnlyServed served) : IClassFixture<ReadOnlyServed>
{
    private static readonly JsonNode Document = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "openapi", "indicators.v1.json"))
    )!;

    private static IEnumerable<(string Path, JsonNode Operation)> Described =>
        Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Value!)));

    [DatabaseFact]
    public async Task The_committed_document_is_the_one_that_is_served()
    {
        foreach (var name in new[] { "v1", "v1.client" })
        {
            var answer = await served.GetAsync($"/openapi/{name}.json");
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "openapi", $"indicators.{name}.json")), answer.Text);
        }
    }

    [Fact]
    public void Every_operation_is_described_with_examples_and_failures()
    {
        Assert.Equal(Operations.All.Count + 3, Described.Count());
        Assert.Equal(Described.Count(), Described.Select(one => (string?)one.Operation["operationId"]).Distinct().Count());
        Assert.All(
            Described,
            one =>
            {
                var (path, operation) = one;
                Assert.All(
                    new[] { "operationId", "summary", "description" },
                    name => Assert.False(string.IsNullOrWhiteSpace((string?)operation[name]), $"{path} {name}")
                );
                Assert.Single(operation["tags"]!.AsArray());
                var content = operation["responses"]!["200"]!["content"]!.AsObject();
                Assert.True(
                    !content.TryGetPropertyValue("application/json", out var json) || json!["example"] is not null,
                    $"{path} has no example"
                );
                foreach (var (status, response) in operation["responses"]!.AsObject().Where(response => response.Key[0] is '4' or '5'))
                {
                    var problem = response!["content"]!["application/problem+json"]!;
                    Assert.Equal("#/components/schemas/Problem", (string?)problem["schema"]!["$ref"]);
                    Assert.Equal(status, problem["example"]!["status"]!.ToString());
                }

                Assert.Equal(path.Contains('{') || path == Paths.Embed, operation["responses"]!.AsObject().ContainsKey("404"));
            }
        );
    }

    [Fact]
    public void Every_media_type_of_a_table_is_listed_with_an_example()
    {
        var tables = Described
            .Where(one =>
                Operations.All.Any(operation => operation.Table is not null && operation.Id == (string?)one.Operation["operationId"])
            )
            .ToArray();
        Assert.Equal(6, tables.Length);
        Assert.All(
            tables,
            one =>
            {
                var content = one.Operation["responses"]!["200"]!["content"]!.AsObject();
                var format = one.Operation["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == "format")!;
                var formats = Resolved(format["schema"]!)["enum"]!
                    .AsArray()
                    .Select(name => ObservationFormats.All.Prepend(AnswerFormats.Json).Single(known => known.Name == (string?)name))
                    .ToArray();
                Assert.Equal(formats.Select(known => known.MediaType), content.Select(type => type.Key));
                Assert.All(formats.Where(known => known.IsText), known => Assert.NotNull(content[known.MediaType]!["example"]));
            }
        );
    }

    [Fact]
    public void Every_parameter_is_described_with_a_schema_and_an_example() =>
        Assert.All(
            Described.SelectMany(one => one.Operation["parameters"]?.AsArray().Select(parameter => parameter!) ?? []),
            parameter =>
            {
                Assert.False(string.IsNullOrWhiteSpace((string?)parameter["description"]), parameter.ToJsonString());
                Assert.NotNull(Resolved(parameter["schema"]!)["type"]);
                Assert.NotNull(parameter["example"]);
            }
        );

    /// <summary>The explorer fills it in: a release that is not there would make every first try fail.</summary>
    [Fact]
    public void The_example_of_a_release_is_the_one_that_the_seeds_make() =>
        Assert.All(
            Described
                .SelectMany(one => one.Operation["parameters"]?.AsArray().Select(parameter => parameter!) ?? [])
                .Where(parameter => (string?)parameter["name"] == "release"),
            parameter =>
                Assert.Equal(
                    Indicators.Seeds.SeedsReader.Read(Path.Combine(Repository.Root, "seeds")).Release!.Version,
                    (string?)parameter["example"]
                )
        );

    [Fact]
    public void Every_schema_and_every_property_is_described() =>
        Assert.All(
            Document["components"]!["schemas"]!.AsObject(),
            schema =>
            {
                Assert.False(string.IsNullOrWhiteSpace((string?)schema.Value!["description"]), schema.Key);
                Assert.All(
                    schema.Value["properties"]?.AsObject() ?? [],
                    property =>
                        Assert.True(
                            property.Value!["description"] is not null
                                || property.Value["oneOf"] is JsonArray one && one[0]!["description"] is not null,
                            $"{schema.Key}.{property.Key}"
                        )
                );
            }
        );

    [Fact]
    public void Every_code_is_defined()
    {
        var lists = Document["components"]!["schemas"]!
            .AsObject()
            .Where(schema => schema.Value!["x-extensible-enum"] is not null)
            .ToArray();

        Assert.Equal(31, lists.Length);
        Assert.All(
            lists,
            list =>
            {
                var definitions = list.Value!["x-enum-descriptions"]!.AsArray();
                Assert.Equal(list.Value["x-extensible-enum"]!.AsArray().Count, definitions.Count);
                Assert.All(definitions, definition => Assert.False(string.IsNullOrWhiteSpace((string?)definition), list.Key));
            }
        );
    }

    [Fact]
    public void Examples_have_just_the_properties_of_their_schemas() =>
        Assert.All(
            Described,
            one =>
            {
                if (one.Operation["responses"]!["200"]!["content"]!["application/json"] is not { } content)
                    return;
                AssertFits(content["example"], content["schema"]!, (string)one.Operation["operationId"]!);
            }
        );

    [DatabaseFact]
    public async Task Every_parameter_that_is_described_is_taken()
    {
        foreach (var (path, operation) in Described.Where(one => !one.Path.Contains('{') && one.Operation["requestBody"] is null))
        {
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
            {
                var answer = await served.GetAsync($"{path}?{parameter!["name"]}=%FF");
                Assert.Equal([$"{parameter["name"]} bad-encoding"], answer.AssertProblem(400, "bad-encoding"));
            }
        }
    }

    private static JsonNode Resolved(JsonNode schema) =>
        schema["$ref"] is { } reference ? Document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]! : schema;

    private static void AssertFits(JsonNode? value, JsonNode schema, string place)
    {
        schema = Resolved(schema);
        if (schema["oneOf"] is JsonArray choices)
        {
            if (value is not null)
                AssertFits(value, choices[0]!, place);
            return;
        }

        string[] types = schema["type"] is JsonArray several ? [.. several.Select(type => (string)type!)] : [(string)schema["type"]!];
        var type = value?.GetValueKind().ToString().ToLowerInvariant() ?? "null";
        Assert.True(
            types.Any(allowed =>
                type == allowed || (type is "true" or "false" && allowed == "boolean") || (type == "number" && allowed == "integer")
            ),
            $"{place}: {type} is not {string.Join('|', types)}"
        );
        if (value is JsonObject members && schema["properties"] is JsonObject properties)
        {
            Assert.Subset(properties.Select(property => property.Key).ToHashSet(), members.Select(member => member.Key).ToHashSet());
            Assert.Subset(
                members.Select(member => member.Key).ToHashSet(),
                (schema["required"]?.AsArray().Select(name => (string)name!) ?? []).ToHashSet()
            );
            foreach (var (name, member) in members)
                AssertFits(member, properties[name]!, $"{place}.{name}");
        }
        else if (value is JsonArray entries)
        {
            foreach (var entry in entries)
                AssertFits(entry, schema["items"]!, $"{place}[]");
        }

        if (schema["x-extensible-enum"] is JsonArray codes)
            Assert.Contains((string)value!, codes.Select(code => (string?)code));
    }
}
