using Indicators.Api.Http.Problems;
using Indicators.Api.Sdmx.Json;
using Indicators.Api.Sdmx.Requests;
using Indicators.Api.Sdmx.Xml;

namespace Indicators.Api.Sdmx;

/// <summary>Problems as SDMX error messages: XML from 2.1 and JSON from 3.0, unless the request asks for the other.</summary>
internal sealed class SdmxErrors : IProblemForm
{
    public bool Fits(HttpRequest request) => request.Path.StartsWithSegments(SdmxRoutes.Root);

    public async Task<(string MediaType, byte[] Body)> WriteAsync(HttpRequest request, Problem problem) =>
        IsJson(request)
            ? ("application/json", ErrorJson.Of(CodeOf(problem.Status), problem.Title, problem.Detail))
            : (
                MediaTypes.Xml,
                await ErrorXml.OfAsync(CodeOf(problem.Status), [$"{problem.Title}. {problem.Detail}", $"Code: {problem.Code}"])
            );

    /// <summary>By the format that was asked for, as far as it says; else by the interface.</summary>
    private static bool IsJson(HttpRequest request)
    {
        var asked = $"{request.Query["format"]}, {request.Headers.Accept}";
        var (json, xml) = (
            asked.Contains("json", StringComparison.OrdinalIgnoreCase),
            asked.Contains("xml", StringComparison.OrdinalIgnoreCase)
        );
        return json == xml ? request.Path.StartsWithSegments(SdmxRoutes.Third) : json;
    }

    /// <summary>Error codes of SDMX web services (SDMX 2.1, section 7, chapter 5).</summary>
    private static int CodeOf(int status) =>
        status switch
        {
            404 or 410 => 100, // no results found
            413 => 510, // response larger than the service allows
            405 or 501 => 501, // not implemented
            503 => 503, // service unavailable
            500 => 500, // internal server error
            _ => 140, // syntax error
        };
}
