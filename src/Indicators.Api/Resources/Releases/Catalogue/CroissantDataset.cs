using System.Text.Json.Nodes;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Releases.Package;
using Indicators.Tables;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>The tables of a release as record sets of Croissant 1.1, in the data package.</summary>
internal static class CroissantDataset
{
    public const string ConformsTo = "http://mlcommons.org/croissant/1.1";

    private const string Package = "datapackage.zip";

    /// <summary>Terms of the vocabulary that are written without a prefix: all of the standard context, as loaders expect it.</summary>
    private static readonly string[] Terms =
    [
        "arrayShape",
        "citeAs",
        "column",
        "containedIn",
        "equivalentProperty",
        "extract",
        "field",
        "fileObject",
        "fileProperty",
        "fileSet",
        "format",
        "includes",
        "isArray",
        "isLiveDataset",
        "jsonPath",
        "key",
        "md5",
        "parentField",
        "path",
        "recordSet",
        "references",
        "regex",
        "repeated",
        "replace",
        "samplingRate",
        "separator",
        "source",
        "subField",
        "transform",
    ];

    public static JsonObject Of(
        ApiRequest request,
        DataCatalog catalog,
        PackageFileSum zip,
        IReadOnlyDictionary<string, PackageFileSum> tables
    )
    {
        var (root, release) = (request.Address, catalog.Releases.First(one => one.Version == catalog.Release));
        var dataset = new JsonObject
        {
            ["@context"] = Context(),
            ["@type"] = "sc:Dataset",
            ["conformsTo"] = ConformsTo,
        };
        SchemaOrgDataset.Describe(dataset, root, catalog, release);
        dataset["citeAs"] = (string)dataset["creditText"]!;
        dataset.Remove("creditText");
        dataset["isLiveDataset"] = request.Release.IsDraft;
        dataset["distribution"] = new JsonArray([
            new JsonObject
            {
                ["@type"] = "cr:FileObject",
                ["@id"] = Package,
                ["name"] = Package,
                ["description"] = "All tables of the release as CSV.",
                ["contentUrl"] = $"{root}{release.Self}/datapackage.zip",
                ["encodingFormat"] = "application/zip",
                ["contentSize"] = $"{zip.Length} B",
                ["sha256"] = zip.Sha256,
            },
            .. PackageTables.All.Select(table => File(table, tables[table.Name])),
        ]);
        dataset["recordSet"] = new JsonArray([.. PackageTables.All.Select(RecordSet)]);
        return dataset;
    }

    private static JsonObject File(PackageTable table, PackageFileSum sum) =>
        new()
        {
            ["@type"] = "cr:FileObject",
            ["@id"] = table.File,
            ["name"] = table.File,
            ["containedIn"] = new JsonObject { ["@id"] = Package },
            ["contentUrl"] = table.File,
            ["encodingFormat"] = "text/csv",
            ["contentSize"] = $"{sum.Length} B",
            ["sha256"] = sum.Sha256,
        };

    private static JsonObject RecordSet(PackageTable table)
    {
        JsonNode[] key = [.. table.Key.Select(name => new JsonObject { ["@id"] = $"{table.Name}/{name}" })];
        return new JsonObject
        {
            ["@type"] = "cr:RecordSet",
            ["@id"] = table.Name,
            ["name"] = table.Name,
            ["description"] = table.Description,
            ["key"] = key.Length == 1 ? key[0] : new JsonArray(key),
            ["field"] = new JsonArray([.. table.Columns.Select(column => Field(table, column))]),
        };
    }

    private static JsonObject Field(PackageTable table, PackageColumn column)
    {
        var field = new JsonObject
        {
            ["@type"] = "cr:Field",
            ["@id"] = $"{table.Name}/{column.Name}",
            ["name"] = column.Name,
            ["description"] = column.Description,
            ["dataType"] = TypeOf(column.Type),
            ["source"] = new JsonObject
            {
                ["fileObject"] = new JsonObject { ["@id"] = table.File },
                ["extract"] = new JsonObject { ["column"] = column.Name },
            },
        };
        // A reference of several columns has no form in Croissant.
        if (table.References.FirstOrDefault(one => one.Columns.Count == 1 && one.Columns[0] == column.Name) is { } to)
            field["references"] = new JsonObject { ["field"] = new JsonObject { ["@id"] = $"{to.Table}/{to.References[0]}" } };
        return field;
    }

    private static string TypeOf(PublishedType type) =>
        type switch
        {
            PublishedType.Integer => "sc:Integer",
            PublishedType.Number => "sc:Float",
            PublishedType.Boolean => "sc:Boolean",
            PublishedType.Date => "sc:Date",
            _ => "sc:Text",
        };

    private static JsonObject Context()
    {
        var context = new JsonObject
        {
            ["@language"] = "en",
            ["@vocab"] = "https://schema.org/",
            ["cr"] = "http://mlcommons.org/croissant/",
            ["rai"] = "http://mlcommons.org/croissant/RAI/",
            ["dct"] = "http://purl.org/dc/terms/",
            ["sc"] = "https://schema.org/",
            ["conformsTo"] = "dct:conformsTo",
            ["data"] = new JsonObject { ["@id"] = "cr:data", ["@type"] = "@json" },
            ["examples"] = new JsonObject { ["@id"] = "cr:examples", ["@type"] = "@json" },
            ["dataType"] = new JsonObject { ["@id"] = "cr:dataType", ["@type"] = "@vocab" },
        };
        foreach (var term in Terms)
            context[term] = $"cr:{term}";
        return context;
    }
}
