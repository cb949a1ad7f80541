using Indicators.Model;

namespace Indicators.Api.Catalog;

/// <summary>The page of a work itself.</summary>
internal static class OwnPage
{
    /// <summary>The address, unless it leads to a page that holds the work among others: that is no place to cite or to mark words in.</summary>
    public static string? Of(string? url, UrlKind? kind) => kind == UrlKind.Listing ? null : url;
}
