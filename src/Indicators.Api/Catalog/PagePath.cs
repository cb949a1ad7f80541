namespace Indicators.Api.Catalog;

/// <summary>Where a page for people is, on servers that have pages.</summary>
/// <param name="Resource">Path of the resource that it shows, such as <see cref="Paths.Observation"/>; empty for a page of its own.</param>
/// <param name="Page">Path of the page, with the same parameter.</param>
internal sealed record PagePath(string Resource, string Page)
{
    /// <summary>The path of the page about one thing.</summary>
    public string Of(string code) => Page[..Page.IndexOf('{', StringComparison.Ordinal)] + Uri.EscapeDataString(code);

    /// <summary>The path of a page; null where the server has none.</summary>
    public static string? Of(IServiceProvider services, string resource, string code) =>
        services.GetServices<PagePath>().FirstOrDefault(one => one.Resource == resource)?.Of(code);
}
