using System.Text.Json.Nodes;

namespace Indicators.Api.Resources.Releases.Package;

/// <summary>The package's <c>datapackage.json</c>: a Tabular Data Package of Frictionless Data, version 1.</summary>
internal static class FrictionlessDescriptor
{
    /// <summary>Keywords of every package, followed by the topics of the release.</summary>
    private static readonly string[] General = ["figures", "statistics", "provenance"];

    /// <param name="release">The release.</param>
    /// <param name="sources">The documents.</param>
    /// <param name="sums">Length and checksums of each table's file, by table name.</param>
    public static JsonObject Of(
        PackageRelease release,
        IReadOnlyList<PackageSource> sources,
        IReadOnlyDictionary<string, PackageFileSum> sums
    ) =>
        new()
        {
            ["profile"] = "tabular-data-package",
            ["name"] = "indicators",
            ["id"] = $"urn:sha256:{release.ContentHash}",
            ["title"] = $"Indicators, release {release.Version}",
            ["description"] = release.Notes,
            ["version"] = release.Version,
            ["created"] = $"{release.Published:yyyy-MM-dd}T00:00:00Z",
            ["keywords"] = new JsonArray([.. General.Concat(release.Topics).Select(word => (JsonNode)word)]),
            ["licenses"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "CC-BY-4.0",
                    ["path"] = PackageTexts.LicenseUrl,
                    ["title"] = "Creative Commons Attribution 4.0 International",
                }
            ),
            ["contributors"] = new JsonArray(new JsonObject { ["title"] = "The Indicators project", ["role"] = "publisher" }),
            ["sources"] = new JsonArray([.. sources.Select(Source)]),
            ["resources"] = new JsonArray([
                .. PackageTables.All.Select(table =>
                    (JsonNode)Resource(table, sums[table.Name], table.Source is null ? FigureParquet.Of(sums[FigureParquet.Name]) : null)
                ),
            ]),
        };

    private static JsonNode Source(PackageSource source)
    {
        var described = new JsonObject { ["title"] = source.Title is null ? source.Outlet : $"{source.Title} ({source.Outlet})" };
        if (source.Url is { } url)
            described["path"] = url;
        return described;
    }

    private static JsonObject Resource(PackageTable table, PackageFileSum sum, JsonObject? parquet)
    {
        var resource = new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = table.Name,
            ["path"] = table.File,
            ["title"] = table.Title,
            ["description"] = table.Description,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["bytes"] = sum.Length,
            ["hash"] = $"sha256:{sum.Sha256}",
            ["dialect"] = new JsonObject
            {
                ["delimiter"] = ",",
                ["lineTerminator"] = "\r\n",
                ["quoteChar"] = "\"",
                ["doubleQuote"] = true,
                ["header"] = true,
            },
            ["schema"] = Schema(table),
        };
        // It cannot be a separate resource: the profile allows only text tables.
        if (parquet is not null)
            resource["parquet"] = parquet;
        return resource;
    }

    private static JsonObject Schema(PackageTable table)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(column => (JsonNode)Field(column))]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = Names(table.Key),
        };
        if (table.References.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([
                .. table.References.Select(reference =>
                    (JsonNode)
                        new JsonObject
                        {
                            ["fields"] = Names(reference.Columns),
                            ["reference"] = new JsonObject { ["resource"] = reference.Table, ["fields"] = Names(reference.References) },
                        }
                ),
            ]);
        }

        return schema;
    }

    private static JsonObject Field(PackageColumn column)
    {
        var constraints = new JsonObject();
        if (column.Required)
            constraints["required"] = true;
        if (column.Codes is { } codes)
            constraints["enum"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]);
        if (column.Pattern is { } pattern)
            constraints["pattern"] = pattern;
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = Model.Codes.Of(column.Type),
            ["description"] = column.Description,
        };
        if (constraints.Count > 0)
            field["constraints"] = constraints;
        return field;
    }

    /// <summary>A key of one column is that column's name, which more readers of version 1 understand.</summary>
    private static JsonNode Names(IReadOnlyList<string> names) =>
        names.Count == 1 ? JsonValue.Create(names[0]) : new JsonArray([.. names.Select(name => (JsonNode)name)]);
}
