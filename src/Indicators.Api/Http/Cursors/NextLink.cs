using Indicators.Api.Http.Parameters;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Http.Cursors;

/// <summary>The <c>Link</c> header to the next page. Its URL is absolute because several clients do not resolve relative ones.</summary>
internal static class NextLink
{
    public static string Of(HttpRequest request, string cursor)
    {
        var query = QueryHelpers
            .ParseQuery(request.QueryString.Value)
            .Where(pair => pair.Key != CommonParameters.Cursor.Name)
            .Append(new(CommonParameters.Cursor.Name, cursor));
        var url = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, QueryString.Create(query));
        return $"<{url}>; rel=\"next\"";
    }
}
