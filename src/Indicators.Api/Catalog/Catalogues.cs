using Indicators.Api.Http.Operations;

namespace Indicators.Api.Catalog;

/// <summary>Where the descriptions of data and interfaces are, for links to them.</summary>
internal static class Catalogues
{
    public const string Path = "/v1/catalog";

    /// <summary>Of the interfaces, as RFC 9727 has it.</summary>
    public const string ApiCatalogPath = "/.well-known/api-catalog";

    public const string LinksetMediaType = "application/linkset+json";

    public static readonly Alternate Catalog = new(Path, "application/ld+json", "The dataset and its releases (DCAT)")
    {
        Relation = "describedby",
    };

    public static readonly Alternate CatalogOfRelease = Catalog with { Path = Path + "?release={version}" };

    public static readonly Alternate ApiCatalog = new(ApiCatalogPath, LinksetMediaType, "The interfaces") { Relation = "api-catalog" };
}
