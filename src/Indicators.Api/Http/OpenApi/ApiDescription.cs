using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Indicators.Api.Http.OpenApi;

/// <summary>What the OpenAPI document says of the service as a whole.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public const string Summary =
        "Figures that stand in running text, as sourced and dated observations: each value leads back to the document, paragraph, sentence and characters that it comes from.";

    private const string Conventions = """


        **Reading.** Everything is read with GET or HEAD. Numbers are numbers in full units, `null` stands for what is not known, codes are those of the lists below.
        New properties may be added to answers; clients ignore the ones that they do not know.

        **Parameters.** An unknown parameter, code or value is a 400 that names it; nothing is silently ignored. Filters take several values, separated by commas or by
        repeating the parameter.

        **Lists** answer `release`, `total`, `next` and `data`. `next` is the value of `cursor` for the following page; the header `Link: rel="next"` has the whole URL.
        All pages of a walk come from the release of the first. An empty list says why in `empty`.

        **Codes** in answers may grow: `x-extensible-enum` lists those of this version. Generators of clients do best with `/openapi/v1.client.json`.

        **Stability.** Within version 1 things are added, never renamed or removed. What should no longer be used is marked `deprecated` here, and its answers have the headers
        `Deprecation` and, once an end is set, `Sunset`.

        **Releases.** Every answer names its release. With `release=VERSION` it comes from that release and never changes, so it may be cached for ever; without, from the
        current one. Every answer has a strong `ETag` and `Last-Modified`.

        **Three clocks.** `from` and `to` select by the time that a figure is about, `asOf` by when the texts said it, `release` by when it was published here.

        **Errors** are problem details (RFC 9457) with a stable `code`; `/v1/problems` lists them all.
        """;

    private static readonly IReadOnlyList<(string Name, string Description)> Tags =
    [
        ("Service", "Entry point, health and the catalogue of problems."),
        ("Registries", "What the codes mean: topics, indicators, areas, items, units."),
        ("Series", "What figures are about, each with its observations."),
        ("Observations", "Assertions of the texts, each with its sentence."),
        ("Documents", "The works, their paragraphs, and the figures in them."),
        ("Trace", "From a number or a sentence to the figures that it may come from."),
        ("Quantities", "The numbers in a text of yours, with their units and hedges."),
        ("Conflicts", "Figures that are to be read together, side by side."),
        ("Coverage", "How much of the texts is in the release, and what it is about."),
        ("Releases", "What was published when."),
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
