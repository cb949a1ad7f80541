using System.Text.Json.Nodes;

namespace Indicators.Api.Tests;

/// <summary>Each change is made to a copy of the real document.</summary>
public sealed class ContractComparisonTests
{
    private static readonly Dictionary<string, Action<JsonNode>> Breakages = new()
    {
        ["GET /v1/areas is gone"] = d => d["paths"]!.AsObject().Remove("/v1/areas"),
        ["POST /v1/trace is gone"] = d => d["paths"]!["/v1/trace"]!.AsObject().Remove("post"),
        ["GET /v1/areas is called 'areas' instead of 'listAreas'"] = d => Get(d, "/v1/areas")["operationId"] = "areas",
        ["GET /v1/areas no longer takes 'limit'"] = d =>
            Get(d, "/v1/areas")["parameters"]!.AsArray().Remove(ParameterOf(d, "/v1/areas", "limit")),
        ["GET /v1/areas demands 'limit'"] = d => ParameterOf(d, "/v1/areas", "limit")["required"] = true,
        ["GET /v1/areas demands 'colour', which is new"] = d =>
            Get(d, "/v1/areas")["parameters"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["name"] = "colour",
                        ["in"] = "query",
                        ["required"] = true,
                        ["schema"] = new JsonObject { ["type"] = "string" },
                    }
                ),
        ["GET /v1/areas 'limit' has another maximum: 500 instead of 1000"] = d => SchemaOf(d, "/v1/areas", "limit")["maximum"] = 500,
        ["GET /v1/areas 'limit' has another minimum: 2 instead of 1"] = d => SchemaOf(d, "/v1/areas", "limit")["minimum"] = 2,
        ["GET /v1/areas 'limit' has the default 50 instead of 100"] = d => SchemaOf(d, "/v1/areas", "limit")["default"] = 50,
        ["GET /v1/areas 'cursor' has another maxLength: 10 instead of 1000"] = d => SchemaOf(d, "/v1/areas", "cursor")["maxLength"] = 10,
        ["GET /v1/areas 'cursor' has another pattern"] = d => SchemaOf(d, "/v1/areas", "cursor")["pattern"] = "^a",
        ["GET /v1/areas 'cursor' can no longer be string"] = d => SchemaOf(d, "/v1/areas", "cursor")["type"] = "integer",
        ["GET /v1/areas 'cursor' takes listed values only"] = d => SchemaOf(d, "/v1/areas", "cursor")["enum"] = new JsonArray("a"),
        ["GET /v1/observations 'sort' no longer has the value \"period\""] = d => Remove(Schema(d, "ObservationSort")["enum"]!, "period"),
        ["GET /v1/observations 'status'[] no longer has the value \"pledge\""] = d => Remove(Schema(d, "StatusFilter")["enum"]!, "pledge"),
        ["GET /v1/observations takes 'status' with another explode"] = d => ParameterOf(d, "/v1/observations", "status")["explode"] = true,
        ["GET /v1/areas no longer answers 406"] = d => Get(d, "/v1/areas")["responses"]!.AsObject().Remove("406"),
        ["GET /v1/areas 200 has no header ETag any more"] = d =>
            Get(d, "/v1/areas")["responses"]!["200"]!["headers"]!.AsObject().Remove("ETag"),
        ["GET /v1/observations 200 has no text/csv any more"] = d =>
            Get(d, "/v1/observations")["responses"]!["200"]!["content"]!.AsObject().Remove("text/csv"),
        ["POST /v1/trace body has no application/json any more"] = d =>
            d["paths"]!["/v1/trace"]!["post"]!["requestBody"]!["content"] = new JsonObject { ["text/plain"] = new JsonObject() },
        ["POST /v1/trace body application/json.q is gone"] = d => Body(d)["properties"]!.AsObject().Remove("q"),
        ["POST /v1/trace body application/json.r is demanded"] = d => Body(d)["required"] = new JsonArray("q", "r"),
        ["GET /v1/areas/{code} 200 application/json.iso2 is gone"] = d => Schema(d, "Area")["properties"]!.AsObject().Remove("iso2"),
        ["GET /v1/areas/{code} 200 application/json.iso2 may be absent"] = d => Remove(Schema(d, "Area")["required"]!, "iso2"),
        ["GET /v1/areas/{code} 200 application/json.iso2 can no longer be null"] = d =>
            Schema(d, "Area")["properties"]!["iso2"]!["type"] = "string",
        ["GET /v1/areas/{code} 200 application/json.name can now be null"] = d =>
            Schema(d, "Area")["properties"]!["name"]!["type"] = new JsonArray("string", "null"),
        ["GET /v1/areas/{code} 200 application/json.observations can no longer be integer"] = d =>
            Schema(d, "Area")["properties"]!["observations"]!["type"] = "string",
        ["GET /v1/areas/{code} 200 application/json.aliases[] can now be null"] = d =>
            Schema(d, "Area")["properties"]!["aliases"]!["items"]!["type"] = new JsonArray("string", "null"),
        ["GET /v1/areas/{code} 200 application/json.kind no longer has the value \"group\""] = d =>
            Remove(Schema(d, "AreaKind")["x-extensible-enum"]!, "group"),
        ["GET /v1/areas/{code} 200 application/json.kind no longer lists its values"] = d =>
            Schema(d, "AreaKind").AsObject().Remove("x-extensible-enum"),
        ["GET /v1/areas/{code} 200 application/json.kind closes its list of values"] = d =>
            Schema(d, "AreaKind")["enum"] = Schema(d, "AreaKind")["x-extensible-enum"]!.DeepClone(),
        ["GET /v1/observations 200 text/csv can no longer be string"] = d =>
            Get(d, "/v1/observations")["responses"]!["200"]!["content"]!["text/csv"]!["schema"] = new JsonObject { ["type"] = "object" },
        ["GET /v1/observations 200 application/json.data[].period.start has the format 'date-time' instead of 'date'"] = d =>
            Schema(d, "ObservedPeriod")["properties"]!["start"]!["format"] = "date-time",
        ["GET /v1/observations 200 application/json.data[].source.line is gone"] = d =>
            Schema(d, "Source")["properties"]!.AsObject().Remove("line"),
        ["GET /v1/observations 200 application/json.data[].direction no longer has the value \"unchanged\""] = d =>
            Remove(Schema(d, "Direction")["x-extensible-enum"]!, "unchanged"),
        ["GET /v1/observations 200 application/json.data[].direction can no longer be null"] = d =>
            Schema(d, "Observation")["properties"]!["direction"] = new JsonObject { ["$ref"] = "#/components/schemas/Direction" },
        ["GET /v1 200 application/json.links.* can no longer be string"] = d =>
            Schema(d, "ServiceDocument")["properties"]!["links"]!["additionalProperties"]!["type"] = "integer",
        ["GET /v1/areas 400 application/problem+json.code is gone"] = d => Schema(d, "Problem")["properties"]!.AsObject().Remove("code"),
        ["the schema Area is gone"] = d =>
        {
            var schemas = d["components"]!["schemas"]!.AsObject();
            schemas["Place"] = schemas["Area"]!.DeepClone();
            schemas.Remove("Area");
            Get(d, "/v1/areas/{code}")["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"] =
                "#/components/schemas/Place";
            Schema(d, "AreaPage")["properties"]!["data"]!["items"]!["$ref"] = "#/components/schemas/Place";
        },
    };

    private static readonly Dictionary<string, Action<JsonNode>> Growth = new()
    {
        ["an operation"] = d => d["paths"]!["/v1/colours"] = d["paths"]!["/v1/areas"]!.DeepClone(),
        ["a parameter"] = d =>
            Get(d, "/v1/areas")["parameters"]!
                .AsArray()
                .Add(
                    new JsonObject
                    {
                        ["name"] = "colour",
                        ["in"] = "query",
                        ["schema"] = new JsonObject { ["type"] = "string" },
                    }
                ),
        ["a value of a parameter"] = d => Schema(d, "ObservationSort")["enum"]!.AsArray().Add("colour"),
        ["a higher maximum"] = d => SchemaOf(d, "/v1/areas", "limit")["maximum"] = 2000,
        ["a field"] = d => Schema(d, "Area")["properties"]!["colour"] = new JsonObject { ["type"] = "string" },
        ["a field that is always there"] = d =>
        {
            Schema(d, "Area")["properties"]!["colour"] = new JsonObject { ["type"] = "string" };
            Schema(d, "Area")["required"]!.AsArray().Add("colour");
        },
        ["a code of an answer"] = d => Schema(d, "AreaKind")["x-extensible-enum"]!.AsArray().Add("planet"),
        ["a status code"] = d => Get(d, "/v1/areas")["responses"]!["418"] = new JsonObject { ["description"] = "A teapot" },
        ["a media type"] = d => Get(d, "/v1/areas")["responses"]!["200"]!["content"]!["text/csv"] = new JsonObject(),
        ["a field that may be sent"] = d => Body(d)["properties"]!["colour"] = new JsonObject { ["type"] = "string" },
        ["words"] = d => Get(d, "/v1/areas")["description"] = "Other words.",
        ["a mark of deprecation"] = d => Get(d, "/v1/areas")["deprecated"] = true,
    };

    public static TheoryData<string> Breaking => new(Breakages.Keys);

    public static TheoryData<string> Harmless => new(Growth.Keys);

    [Theory]
    [MemberData(nameof(Breaking))]
    public void What_is_taken_away_is_found(string finding)
    {
        var changed = Contract.Current;
        Breakages[finding](changed);

        Assert.Contains(finding, ContractComparison.Broken(Contract.Current, changed));
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_added_breaks_nothing(string growth)
    {
        var changed = Contract.Current;
        Growth[growth](changed);

        Assert.False(JsonNode.DeepEquals(Contract.Current, changed));
        Assert.Empty(ContractComparison.Broken(Contract.Current, changed));
    }

    private static JsonNode Get(JsonNode document, string path) => document["paths"]![path]!["get"]!;

    private static JsonNode ParameterOf(JsonNode document, string path, string name) =>
        Get(document, path)["parameters"]!.AsArray().Single(parameter => (string?)parameter!["name"] == name)!;

    private static JsonNode SchemaOf(JsonNode document, string path, string parameter) => ParameterOf(document, path, parameter)["schema"]!;

    private static JsonNode Schema(JsonNode document, string name) => document["components"]!["schemas"]![name]!;

    private static JsonNode Body(JsonNode document)
    {
        var schema = document["paths"]!["/v1/trace"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        return schema["$ref"] is { } reference ? Schema(document, ((string)reference!).Split('/')[^1]) : schema;
    }

    private static void Remove(JsonNode list, string value) =>
        list.AsArray().Remove(list.AsArray().Single(entry => (string?)entry == value));
}
