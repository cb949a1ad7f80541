using System.Globalization;
using Indicators.Api.Http.Deprecations;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Microsoft.Extensions.Primitives;

namespace Indicators.Api.Http.Pipeline;

/// <summary>Adds headers to responses to requests that use a deprecated operation or parameter.</summary>
internal static class DeprecationHeaders
{
    /// <summary>Sets the headers when the response starts, because a failure clears headers set earlier.</summary>
    public static void Announce(HttpContext context, Operation operation)
    {
        Deprecation[] all =
        [
            .. operation
                .Parameters.Where(parameter => parameter.Place == ParameterPlace.Query && context.Request.Query.ContainsKey(parameter.Name))
                .Select(parameter => parameter.Deprecation)
                .Prepend(operation.Deprecation)
                .OfType<Deprecation>(),
        ];
        if (all.Length == 0)
            return;
        context.Response.OnStarting(() =>
        {
            Write(context.Response, operation, all);
            return Task.CompletedTask;
        });
    }

    private static void Write(HttpResponse response, Operation operation, Deprecation[] all)
    {
        // A Date of structured fields (RFC 9651): seconds since 1970.
        var since = new DateTimeOffset(all.Min(one => one.Since), TimeOnly.MinValue, TimeSpan.Zero);
        response.Headers[Deprecation.HeaderName] = $"@{since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}";
        if (all.Min(one => one.Sunset) is { } last)
            response.Headers[Deprecation.SunsetHeaderName] = new DateTimeOffset(last, new TimeOnly(23, 59, 59), TimeSpan.Zero).ToString(
                "R",
                CultureInfo.InvariantCulture
            );
        var links = all.Select(one => one.Successor)
            .OfType<string>()
            .Select(path => $"<{path}>; rel=\"successor-version\"")
            .Prepend($"<{ExplorerPage.Path}#/{operation.Tag}/{operation.Id}>; rel=\"deprecation\"; type=\"text/html\"");
        response.Headers.Link = StringValues.Concat(response.Headers.Link, string.Join(", ", links));
    }
}
