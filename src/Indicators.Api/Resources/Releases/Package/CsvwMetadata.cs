using System.Text.Json.Nodes;
using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>The package's <c>csv-metadata.json</c>: a table group of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).</summary>
internal static class CsvwMetadata
{
    public static JsonObject Of(PackageRelease release) =>
        new()
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
            ["@type"] = "TableGroup",
            ["dc:title"] = $"Indicators, release {release.Version}",
            ["dc:description"] = release.Notes,
            ["dc:issued"] = new JsonObject { ["@value"] = $"{release.Published:yyyy-MM-dd}", ["@type"] = "xsd:date" },
            ["dc:publisher"] = "The Indicators project",
            ["dc:license"] = new JsonObject { ["@id"] = PackageTexts.LicenseUrl },
            ["dialect"] = new JsonObject
            {
                ["encoding"] = "utf-8",
                ["delimiter"] = ",",
                ["header"] = true,
                ["doubleQuote"] = true,
            },
            ["tables"] = new JsonArray([.. PackageTables.All.Select(table => (JsonNode)Table(table))]),
        };

    private static JsonObject Table(PackageTable table)
    {
        var schema = new JsonObject
        {
            ["columns"] = new JsonArray([.. table.Columns.Select(column => (JsonNode)Column(column))]),
            ["primaryKey"] = Names(table.Key),
        };
        if (table.References.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([
                .. table.References.Select(reference =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["columnReference"] = Names(reference.Columns),
                            ["reference"] = new JsonObject
                            {
                                ["resource"] = $"data/{reference.Table}.csv",
                                ["columnReference"] = Names(reference.References),
                            },
                        }
                ),
            ]);
        }

        return new JsonObject
        {
            ["url"] = table.File,
            ["dc:title"] = table.Title,
            ["dc:description"] = table.Description,
            ["tableSchema"] = schema,
        };
    }

    private static JsonObject Column(PackageColumn column)
    {
        var described = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["dc:description"] = column.Description,
            ["datatype"] = DataType(column),
        };
        if (column.Required)
            described["required"] = true;
        return described;
    }

    private static JsonNode DataType(PackageColumn column)
    {
        var type = column.Type == PublishedType.Number ? "decimal" : Model.Codes.Of(column.Type);
        return column.Pattern is { } pattern ? new JsonObject { ["base"] = type, ["format"] = pattern } : JsonValue.Create(type);
    }

    private static JsonNode Names(IReadOnlyList<string> names) =>
        names.Count == 1 ? JsonValue.Create(names[0]) : new JsonArray([.. names.Select(name => (JsonNode)name)]);
}
