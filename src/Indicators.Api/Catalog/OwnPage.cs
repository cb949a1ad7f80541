using Indicators.Model;

namespace Indicators.Api.Catalog;

/// <summary>The page of a work itself.</summary>
internal static class OwnPage
{
    /// <summary>
    /// Returns the URL, or null if it leads to a page that lists the work among others: such a page cannot be cited or marked up.
    /// </summary>
    public static string? Of(string? url, UrlKind? kind) => kind == UrlKind.Listing ? null : url;
}
