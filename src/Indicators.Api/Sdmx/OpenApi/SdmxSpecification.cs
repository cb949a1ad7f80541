using System.Text.Json.Nodes;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Sdmx.Requests;

namespace Indicators.Api.Sdmx.OpenApi;

/// <summary>The OpenAPI document of the SDMX interfaces.</summary>
internal static class SdmxSpecification
{
    public const string Path = "/openapi/sdmx.json";

    /// <summary>Name of the file in the repository.</summary>
    public const string FileName = "indicators.sdmx.json";

    private static readonly string[] OfStructures = ["references", "detail", "format", "release"];

    private static readonly string[] OfData =
    [
        "updatedAfter",
        "firstNObservations",
        "lastNObservations",
        "dimensionAtObservation",
        "includeHistory",
        "labels",
        "format",
        "release",
    ];

    private static readonly (SdmxVersion Version, string Id, string Path, string Summary, bool IsData, string[] Query)[] Operations =
    [
        (SdmxVersion.V21, "getStructures21", "/sdmx/2.1/{resource}/{agency}/{id}/{version}", "Get structures", false, OfStructures),
        (
            SdmxVersion.V21,
            "getData21",
            "/sdmx/2.1/data/{flow}/{key}/all",
            "Get data",
            true,
            ["startPeriod", "endPeriod", "detail", .. OfData]
        ),
        (
            SdmxVersion.V21,
            "getAvailability21",
            "/sdmx/2.1/availableconstraint/{flow}/{key}/all/{component}",
            "Get the codes for which there are data",
            false,
            ["mode", "references", "startPeriod", "endPeriod", "updatedAfter", "format", "release"]
        ),
        (SdmxVersion.V30, "getStructures30", "/sdmx/3.0/structure/{type}/{agency}/{id}/{version}", "Get structures", false, OfStructures),
        (
            SdmxVersion.V30,
            "getData30",
            "/sdmx/3.0/data/{context}/{agency}/{id}/{version}/{key}",
            "Get data",
            true,
            ["c", "attributes", "measures", .. OfData]
        ),
        (
            SdmxVersion.V30,
            "getAvailability30",
            "/sdmx/3.0/availability/{context}/{agency}/{id}/{version}/{key}/{component}",
            "Get the codes for which there are data",
            false,
            ["c", "mode", "references", "updatedAfter", "format", "release"]
        ),
    ];

    private static readonly (int Status, string Description)[] Errors =
    [
        (400, "A key, a parameter or a condition is malformed"),
        (404, "There is no such artefact, or there are no data"),
        (406, "The requested format is not available"),
        (412, "The answer is not the one that `If-Match` or `If-Unmodified-Since` asks for"),
        (413, "The result is too large"),
        (500, "The service failed"),
        (501, "The resource or parameter of the standard is not implemented"),
        (503, "The database is unavailable or busy; try again after `Retry-After` seconds"),
    ];

    /// <summary>The document, in UTF-8.</summary>
    public static byte[] Bytes { get; } =
        DocumentText.ToBytes(
            new JsonObject
            {
                ["openapi"] = "3.1.1",
                ["info"] = new JsonObject
                {
                    ["title"] = "Indicators SDMX",
                    ["version"] = "1.0.0",
                    ["description"] =
                        "The figures of the Indicators API for SDMX clients: SDMX 2.1 (REST 1.5) and SDMX 3.0 (REST 2.0). "
                        + "Trailing parts of a path may be left out, and a trailing slash is ignored. "
                        + "The API itself is described in `/openapi/v1.json`.",
                    ["license"] = new JsonObject { ["name"] = "CC BY 4.0 (data)", ["identifier"] = "CC-BY-4.0" },
                },
                ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "This server" }),
                ["tags"] = new JsonArray(new JsonObject { ["name"] = "SDMX 2.1" }, new JsonObject { ["name"] = "SDMX 3.0" }),
                ["security"] = new JsonArray(),
                ["paths"] = new JsonObject(
                    Operations.Select(one =>
                        KeyValuePair.Create<string, JsonNode?>(
                            one.Path,
                            new JsonObject { ["get"] = Of(one.Version, one.Id, one.Path, one.Summary, one.IsData, one.Query) }
                        )
                    )
                ),
            }
        );

    private static JsonObject Of(SdmxVersion version, string id, string path, string summary, bool isData, string[] query)
    {
        var formats = isData ? SdmxFormat.OfData(version) : SdmxFormat.OfStructures(version);
        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = isData ? "An SDMX data message" : "An SDMX structure message",
                ["content"] = new JsonObject(
                    formats.Select(format =>
                        KeyValuePair.Create<string, JsonNode?>(
                            format.ContentType,
                            new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } }
                        )
                    )
                ),
            },
            ["304"] = new JsonObject { ["description"] = "The client's copy is current" },
        };
        foreach (var (status, description) in Errors)
            responses[status.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new JsonObject
            {
                ["description"] = $"{description}; an SDMX error message",
                ["content"] = new JsonObject
                {
                    [version == SdmxVersion.V21 ? MediaTypes.Xml : "application/json"] = new JsonObject
                    {
                        ["schema"] = new JsonObject { ["type"] = version == SdmxVersion.V21 ? "string" : "object" },
                    },
                },
            };
        return new JsonObject
        {
            ["operationId"] = id,
            ["tags"] = new JsonArray(version == SdmxVersion.V21 ? "SDMX 2.1" : "SDMX 3.0"),
            ["summary"] = summary,
            ["description"] = isData ? "Returns figures as observations of series." : "Returns structures with their names.",
            ["parameters"] = new JsonArray([.. SdmxParameters.OfPath(path), .. SdmxParameters.OfQuery(query)]),
            ["responses"] = responses,
        };
    }
}
