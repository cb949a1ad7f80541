using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Citations;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Operations;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>A release as a schema.org <c>Dataset</c>, with what dataset search engines ask for.</summary>
internal static class SchemaOrgDataset
{
    public static readonly IFormat Format = new LinkedDataFormat<DataCatalog>(
        "schema",
        ["https://schema.org/Dataset", "https://schema.org/", "https://schema.org", "http://schema.org/", "http://schema.org"],
        "A schema.org Dataset in JSON-LD.",
        (request, catalog) => Of(request.Address, catalog)
    );

    /// <param name="root">Address of the service, without a trailing slash.</param>
    /// <param name="catalog">The catalogue, as of the release that is described.</param>
    public static JsonObject Of(string root, DataCatalog catalog)
    {
        var release = catalog.Releases.First(one => one.Version == catalog.Release);
        var dataset = new JsonObject { ["@context"] = "https://schema.org/", ["@type"] = "Dataset" };
        Describe(dataset, root, catalog, release);
        dataset["@id"] = root + release.Self;
        dataset["identifier"] = $"{root}{release.Self}";
        dataset["isAccessibleForFree"] = true;
        if (catalog is { From: { } from, To: { } to })
            dataset["temporalCoverage"] = string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}/{to:yyyy-MM-dd}");
        dataset["includedInDataCatalog"] = new JsonObject
        {
            ["@type"] = "DataCatalog",
            ["@id"] = root + GetCatalog.Path,
            ["name"] = catalog.Title,
            ["url"] = root + GetCatalog.Path,
        };
        dataset["distribution"] = new JsonArray([
            .. release.Files.Select(file => new JsonObject
            {
                ["@type"] = "DataDownload",
                ["name"] = file.Title,
                ["encodingFormat"] = file.MediaType,
                ["contentUrl"] = root + file.Path,
            }),
        ]);
        return dataset;
    }

    /// <summary>The properties that Croissant shares.</summary>
    public static void Describe(JsonObject dataset, string root, DataCatalog catalog, CataloguedRelease release)
    {
        var published = release.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        dataset["name"] = $"{catalog.Title}, release {release.Version}";
        dataset["description"] = $"{catalog.Description} {release.Notes}";
        dataset["url"] = root + release.Self;
        dataset["version"] = release.Version;
        dataset["datePublished"] = published;
        dataset["license"] = catalog.License;
        dataset["creator"] = Organization(catalog);
        dataset["publisher"] = Organization(catalog);
        dataset["keywords"] = new JsonArray([.. catalog.Topics.Select(topic => JsonValue.Create(topic))]);
        dataset["inLanguage"] = "en";
        dataset["creditText"] = ReleaseCitation.Apa(release.Version, release.Published);
    }

    private static JsonObject Organization(DataCatalog catalog) => new() { ["@type"] = "Organization", ["name"] = catalog.Publisher };
}
