using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>Describes the whole service in the OpenAPI document.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public const string Summary =
        "Figures from running text as sourced and dated observations. Each value leads back to the document, paragraph, sentence and "
        + "characters that it comes from.";

    private const string Conventions = """


        **Reading.** Use GET or HEAD to read. Numbers are in full units, `null` means that a value is not known, and codes are those of
        the lists below. Later versions may add properties to responses; clients ignore properties that they do not know.

        **Parameters.** An unknown parameter, code or value returns a 400 that names it. The service never ignores a parameter silently.
        Filters take several values, separated by commas or by repeating the parameter.

        **Lists** return `release`, `total`, `next` and `data`. Send the value of `next` as `cursor` to get the next page; the header
        `Link: rel="next"` has its full URL. All pages come from the release of the first page. An empty list gives the reason in
        `empty`.

        **Codes** in responses may grow: `x-extensible-enum` lists the codes of this version. Use `/openapi/v1.client.json` to generate
        clients.

        **Stability.** Within version 1, things are added but never renamed or removed. Deprecated operations and parameters are marked
        `deprecated` here. Their responses have the header `Deprecation` and, once an end date is set, `Sunset`.

        **Releases.** Every response names its release. With `release=VERSION`, the response comes from that release, never changes and
        may be cached forever. Without it, the response comes from the current release. Every response has a strong `ETag` and
        `Last-Modified`.

        **Three dates.** `from` and `to` select by the period of a figure, `asOf` by when the texts said it, and `release` by when it
        was published here.

        **Errors** are problem details (RFC 9457) with a stable `code`. `/v1/problems` lists all codes.
        """;

    private static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Service", "Entry point, health and the catalogue of problems."),
        ("Registries", "Code lists: topics, indicators, areas, items and units."),
        ("Series", "Series of comparable figures, each with its observations."),
        ("Observations", "Figures that the texts state, each with its sentence."),
        ("Documents", "The works that figures come from, with their paragraphs."),
        ("Trace", "Find the figures that a number or a sentence may come from."),
        ("Quantities", "Read the numbers in your own text, with units and hedges."),
        ("Conflicts", "Pairs of related figures, side by side."),
        ("Coverage", "How much of the texts a release covers, and what its figures are about."),
        ("Releases", "What was published, and when."),
    ];

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Indicators API",
            Version = "1.0.0",
            Summary = "Figures in texts, as sourced and dated observations",
            Description = Summary + Conventions.ReplaceLineEndings("\n"),
            Contact = new OpenApiContact { Name = "The Indicators project" },
            License = new OpenApiLicense { Name = "CC BY 4.0 (data)", Identifier = "CC-BY-4.0" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This server" }];
        document.Tags = new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
        document.Security = [];
        return Task.CompletedTask;
    }
}
