using Indicators.Api.Catalog;
using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Negotiation;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>Returns the catalogue.</summary>
internal static class GetCatalog
{
    public const string Path = Catalogues.Path;

    private static readonly IReadOnlyList<IFormat> OwnFormats =
    [
        AnswerFormats.Json,
        new LinkedDataFormat<DataCatalog>(
            "dcat",
            ["http://data.europa.eu/r5r/", "http://www.w3.org/ns/dcat#", "http://www.w3.org/ns/dcat"],
            "DCAT-AP 3 in JSON-LD: the dataset, its releases, their files, and the services.",
            (request, catalog) => RdfFormats.ToJsonLd(DcatCatalog.Of(request, catalog))
        ),
        new RenderedFormat<DataCatalog>(
            "turtle",
            "text/turtle",
            "DCAT-AP 3 in Turtle.",
            (request, catalog) => RdfFormats.ToTurtle(DcatCatalog.Of(request, catalog))
        ),
        SchemaOrgDataset.Format,
        new CroissantFormat(),
    ];

    public static readonly Operation Operation = new()
    {
        Path = Path,
        Id = "getCatalog",
        Tag = "Releases",
        Summary = "Get the catalogue",
        Description =
            "Describes the dataset and its releases for data portals, search engines and machine learning tools. Besides JSON, the "
            + "formats are DCAT-AP 3 (`dcat` in JSON-LD, `turtle`), schema.org Dataset (`schema`) and Croissant 1.1 (`croissant`). "
            + "DCAT-AP lists all releases that are not drafts. schema.org and Croissant describe the release that `release` names. Choose "
            + "with `format`, or with `Accept: text/turtle` or `Accept: application/ld+json` and the profile.",
        Parameters = [CommonParameters.Release, AnswerFormats.ParameterOf("CatalogFormat", OwnFormats)],
        OwnFormats = OwnFormats,
        Answer = typeof(DataCatalog),
        ShowsAllReleases = true,
        ShowsAddress = true,
        Handle = async request => Reply.Of(await CatalogAssembly.LoadAsync(request)),
    };
}
