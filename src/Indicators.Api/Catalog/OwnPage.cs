using Indicators.Model;

namespace Indicators.Api.Catalog;

/// <summary>The page of a work itself.</summary>
internal static class OwnPage
{
    /// <summary>The URL, unless it leads to a page that holds the work among others, which cannot be cited or marked up.</summary>
    public static string? Of(string? url, UrlKind? kind) => kind == UrlKind.Listing ? null : url;
}
