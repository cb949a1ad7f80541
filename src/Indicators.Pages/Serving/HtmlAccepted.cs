using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Indicators.Pages.Serving;

/// <summary>Whether a client is a browser that shows pages.</summary>
internal static class HtmlAccepted
{
    /// <summary>Whether the client names HTML, and likes nothing else that it names better. <c>*/*</c> names nothing.</summary>
    public static bool By(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList([.. request.Headers.Accept.OfType<string>()], out var ranges))
            return false;
        var named = ranges.Where(range => !range.MatchesAllTypes).ToArray();
        var html = named
            .Where(range => range.MediaType == PageRunner.MediaType)
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
        return html > 0 && named.All(range => (range.Quality ?? 1) <= html);
    }
}
