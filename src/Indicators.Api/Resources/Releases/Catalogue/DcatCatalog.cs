using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using static Indicators.Api.Resources.Releases.Catalogue.RdfValue;

namespace Indicators.Api.Resources.Releases.Catalogue;

/// <summary>The catalogue by DCAT 3 and DCAT-AP 3: the dataset, a dataset for each release, and the services.</summary>
internal static class DcatCatalog
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";
    private const string EnglishLanguage = Authority + "language/ENG";
    private const string Stable = Authority + "planned-availability/STABLE";
    private const string Irregular = Authority + "frequency/IRREG";
    private const string TabularPackage = "https://specs.frictionlessdata.io/tabular-data-package/";

    /// <summary>File types of the authority table of the EU, by media type.</summary>
    private static readonly Dictionary<string, string> FileTypes = new()
    {
        ["application/zip"] = Authority + "file-type/ZIP",
        ["text/csv"] = Authority + "file-type/CSV",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = Authority + "file-type/XLSX",
        ["application/vnd.apache.parquet"] = Authority + "file-type/PARQUET",
        ["application/x-ndjson"] = Authority + "file-type/JSON",
    };

    public static IReadOnlyList<RdfNode> Of(ApiRequest request, DataCatalog catalog)
    {
        var root = request.Address;
        var (self, whole, publisher) = (
            $"{root}{GetCatalog.Path}",
            $"{root}{GetCatalog.Path}#dataset",
            $"{root}{GetCatalog.Path}#publisher"
        );
        var services = catalog.Services.Select(service => $"{root}{service.Path}#service").ToArray();
        return
        [
            new RdfNode(
                self,
                "dcat:Catalog",
                [
                    .. Described(catalog.Title, catalog.Description, publisher),
                    ("dct:issued", Day(catalog.Releases[^1].Published)),
                    ("dct:modified", Day(catalog.Releases[0].Published)),
                    ("dct:license", new Reference(catalog.License)),
                    ("foaf:homepage", new Reference($"{root}/")),
                    ("dcat:dataset", new Reference(whole)),
                    .. catalog.Releases.Select(release => ("dcat:dataset", (RdfValue?)new Reference(root + release.Self))),
                    .. services.Select(service => ("dcat:service", (RdfValue?)new Reference(service))),
                ]
            ),
            new RdfNode(
                whole,
                "dcat:Dataset",
                [
                    .. Described(catalog.Title, catalog.Description, publisher),
                    .. catalog.Topics.Select(topic => ("dcat:keyword", (RdfValue?)new English(topic))),
                    ("dct:identifier", new Literal("indicators")),
                    ("dct:issued", Day(catalog.Releases[^1].Published)),
                    ("dct:modified", Day(catalog.Releases[0].Published)),
                    ("dct:accrualPeriodicity", new Reference(Irregular)),
                    ("dct:temporal", Extent(catalog)),
                    ("dcat:landingPage", new Reference($"{root}/")),
                    .. catalog.Releases.Select(release => ("dcat:hasVersion", (RdfValue?)new Reference(root + release.Self))),
                ]
            ),
            .. catalog.Releases.Select((release, i) => Release(root, catalog, release, catalog.Releases.ElementAtOrDefault(i + 1))),
            .. catalog.Releases.SelectMany(release => release.Files.Select(file => Distribution(root, catalog, release, file))),
            .. catalog.Services.Select(service => Service(root, catalog, service, whole, publisher)),
            new RdfNode(publisher, "foaf:Agent", ("foaf:name", new English(catalog.Publisher))),
            new RdfNode($"{root}/", "foaf:Document"),
            .. Terms(catalog),
        ];
    }

    private static RdfNode Release(string root, DataCatalog catalog, CataloguedRelease release, CataloguedRelease? before) =>
        new(
            root + release.Self,
            "dcat:Dataset",
            [
                .. Described(
                    $"{catalog.Title}, release {release.Version}",
                    $"{catalog.Description} {release.Notes}",
                    $"{root}{GetCatalog.Path}#publisher"
                ),
                ("dcat:version", new Literal(release.Version)),
                ("adms:versionNotes", new English(release.Notes)),
                ("dct:identifier", new Literal($"indicators-{release.Version}")),
                ("dct:issued", Day(release.Published)),
                ("dcat:isVersionOf", new Reference($"{root}{GetCatalog.Path}#dataset")),
                ("dcat:previousVersion", before is null ? null : new Reference(root + before.Self)),
                .. release.Files.Select(file => ("dcat:distribution", (RdfValue?)new Reference($"{root}{file.Path}#file"))),
            ]
        );

    private static RdfNode Distribution(string root, DataCatalog catalog, CataloguedRelease release, CataloguedFile file) =>
        new(
            $"{root}{file.Path}#file",
            "dcat:Distribution",
            ("dct:title", new English($"{file.Title}, release {release.Version}")),
            ("dcat:accessURL", new Reference(root + file.Path)),
            ("dcat:downloadURL", new Reference(root + file.Path)),
            ("dcat:mediaType", new Reference(MediaTypes + file.MediaType)),
            ("dct:format", new Reference(FileTypes[file.MediaType])),
            ("dct:license", new Reference(catalog.License)),
            ("dcatap:availability", new Reference(Stable)),
            ("dct:conformsTo", file.MediaType == "application/zip" ? new Reference(TabularPackage) : null)
        );

    private static RdfNode Service(string root, DataCatalog catalog, CataloguedService service, string whole, string publisher) =>
        new(
            $"{root}{service.Path}#service",
            "dcat:DataService",
            ("dct:title", new English(service.Title)),
            ("dct:publisher", new Reference(publisher)),
            ("dct:license", new Reference(catalog.License)),
            ("dcat:endpointURL", new Reference(root + service.Path)),
            ("dcat:endpointDescription", service.Description is null ? null : new Reference(root + service.Description)),
            ("dcat:servesDataset", new Reference(whole))
        );

    /// <summary>What each term of another vocabulary is, for readers that do not load that vocabulary.</summary>
    private static IEnumerable<RdfNode> Terms(DataCatalog catalog) =>
        [
            new RdfNode(catalog.License, "dct:LicenseDocument"),
            new RdfNode(EnglishLanguage, "dct:LinguisticSystem"),
            new RdfNode(Irregular, "dct:Frequency"),
            new RdfNode(Stable, "skos:Concept", ("skos:prefLabel", new English("stable"))),
            new RdfNode(TabularPackage, "dct:Standard"),
            .. FileTypes.Values.Select(type => new RdfNode(type, "dct:MediaTypeOrExtent")),
            .. FileTypes.Keys.Select(type => new RdfNode(MediaTypes + type, "dct:MediaType")),
        ];

    private static IEnumerable<(string, RdfValue?)> Described(string title, string description, string publisher) =>
        [
            ("dct:title", new English(title)),
            ("dct:description", new English(description)),
            ("dct:publisher", new Reference(publisher)),
            ("dct:language", new Reference(EnglishLanguage)),
        ];

    private static Nested? Extent(DataCatalog catalog) =>
        catalog is { From: { } from, To: { } to }
            ? new Nested(new RdfNode(null, "dct:PeriodOfTime", ("dcat:startDate", Day(from)), ("dcat:endDate", Day(to))))
            : null;

    private static Literal Day(DateOnly day) => new(FormattableString.Invariant($"{day:yyyy-MM-dd}"), "xsd:date");
}
