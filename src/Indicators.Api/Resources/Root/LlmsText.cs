using System.Text;
using Indicators.Api.Catalog;
using Indicators.Api.Http.OpenApi;
using Indicators.Api.Http.Pipeline;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Resources.Root;

/// <summary>What language models should know of the service (llmstxt.org): what it is, how to ask it, how to quote it.</summary>
internal static class LlmsText
{
    public const string Path = "/llms.txt";

    public static Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}";
        var interfaces = context
            .RequestServices.GetServices<ServiceLink>()
            .Where(link => link.Title is not null)
            .Select(link => $"- [{link.Title}]({root}{link.Path})");
        var text = $$"""
            # Indicators

            > {{ApiDescription.Summary}}

            Quote a figure with its hedge ("about", "more than"), its bounds, its period and its source. The service says what a text says,
            never whether it is true. Give the citation of `/v1/observations/{id}/citation` and the link.

            ## Ask
            - [Entry point]({{root}}/v1): current release, counts, and the paths of all resources
            - [Trace a sentence]({{root}}/v1/trace?q=5%20percent): the figures that the text in `q` may come from
            - [Search figures]({{root}}{{Paths.Observations}}?limit=5): filters `q`, `area`, `topic`, `indicator`, `from`, `to`
            - [Figures that contradict each other]({{root}}/v1/conflicts?limit=5)
            {{string.Join('\n', interfaces)}}

            ## Read
            - [OpenAPI]({{root}}{{Specification.Path}}): every operation, parameter and field
            - [Problems]({{root}}{{ListProblems.Path}}): every error code, and what to do
            - [Catalogue]({{root}}{{Catalogues.Path}}): releases and their files

            ## Optional
            - [Releases]({{root}}{{Paths.Releases}})
            - [New and changed figures]({{root}}{{ObservationFeeds.JsonPath}}): a JSON Feed of any filters

            """;
        return Plain.WriteOfBuildAsync(context, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), "text/plain; charset=utf-8");
    }
}
