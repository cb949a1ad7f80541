using System.Globalization;
using System.Text.Json.Nodes;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.Provenance;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Microsoft.AspNetCore.Http;
using Observation = Indicators.Api.Dataset.Observation;

namespace Indicators.Pages.Figures;

/// <summary>One figure and its sentence.</summary>
internal static class FigurePage
{
    public const string Path = "/figures/{id}";

    public static readonly PageDefinition Definition = new(Path, LoadAsync) { ShowsTexts = true, ShowsAllReleases = true };

    private static async Task<PageView> LoadAsync(PageRequest request)
    {
        var address = $"/v1/observations/{PageRequest.Segment(request.Path("id"))}";
        var (figure, problem) = await request.TryAsync<Provenance>($"{address}/provenance");
        if (figure is null)
            return await WithdrawnAsync(request, problem!) ?? throw new PageProblem(problem!);
        var model = await FigureModel.LoadAsync(request, figure);
        var names = request.Names;
        return new PageView
        {
            Title = $"“{figure.Printed}”: {model.Series.Names.Indicator}, {names.Subject(figure.Area, figure.Counterpart, figure.Item)}",
            Description = $"{figure.Claim} {Attribution(figure)}",
            Canonical = $"/figures/{figure.Id}",
            Section = "/figures",
            Component = typeof(FigureView),
            Model = model,
            Alternates =
            [
                new($"{figure.Self}/provenance", "application/json", "The figure and its provenance"),
                new($"{figure.Self}/provenance?format=annotation", "application/ld+json", "W3C Web Annotation"),
                new($"/v1/observations.csv?series={PageRequest.Segment(figure.Series)}", "text/csv", "The figures of its series"),
            ],
            Picture = $"/v1/series/{PageRequest.Segment(figure.Series)}/chart.svg",
            Meta = Citing(model),
            LinkedData = [ClaimOf(model), ObservationOf(model)],
        };
    }

    /// <summary>The page of a withdrawn figure, with the reason.</summary>
    private static async Task<PageView?> WithdrawnAsync(PageRequest request, Problem problem)
    {
        if (problem.Members?.TryGetValue("withdrawal", out var member) != true || member is not Withdrawal withdrawal)
            return null;
        var last = withdrawal.LastPath is { } path ? (await request.TryAsync<Observation>(path)).Answer : null;
        return new PageView
        {
            Title = "Withdrawn figure",
            Description = problem.Detail,
            Canonical = $"/figures/{withdrawal.Id}",
            Status = StatusCodes.Status410Gone,
            Section = "/figures",
            Component = typeof(WithdrawnView),
            Model = new WithdrawnModel(request, withdrawal, last),
        };
    }

    private static string Attribution(Observation figure) =>
        $"{string.Join(", via ", figure.Credit.Reverse().Select(credit => credit.Agent))}, {DateWords.Of(figure.AssertedAt)}.";

    private static List<(string Name, string Content)> Citing(FigureModel model)
    {
        var document = model.Figure.Document;
        var meta = new List<(string, string)> { ("citation_title", document.Title ?? model.Figure.Claim) };
        meta.AddRange(document.Authors.Select(author => ("citation_author", author)));
        if (document.Published.Edtf is { } published)
            meta.Add(("citation_publication_date", published.TrimEnd('~', '?', '%').Replace('-', '/')));
        meta.Add(("citation_journal_title", document.Outlet));
        meta.Add(("citation_publisher", document.Publisher));
        meta.Add(("citation_language", document.Language));
        meta.Add(("citation_public_url", document.Url ?? model.Request.Absolute($"/figures/{model.Figure.Id}")));
        return meta;
    }

    private static JsonObject ClaimOf(FigureModel model)
    {
        var (figure, document) = (model.Figure, model.Figure.Document);
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Claim",
            ["@id"] = model.Request.Absolute($"/figures/{figure.Id}"),
            ["text"] = figure.Claim,
            ["inLanguage"] = "en",
            ["creditText"] = string.Join(", via ", figure.Credit.Reverse().Select(credit => credit.Agent)),
            ["appearance"] = new JsonObject
            {
                ["@type"] = "Article",
                ["name"] = document.Title,
                ["url"] = figure.DeepLink ?? document.Url,
                ["author"] = new JsonArray([
                    .. document.Authors.Select(author => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = author }),
                ]),
                ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = document.Publisher },
                ["datePublished"] = document.Published.Edtf?.TrimEnd('~', '?', '%'),
                ["inLanguage"] = document.Language,
            },
        };
    }

    private static JsonObject ObservationOf(FigureModel model)
    {
        var figure = model.Figure;
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Observation",
            ["@id"] = model.Request.Absolute($"/figures/{figure.Id}#observation"),
            ["name"] = figure.Claim,
            ["observationAbout"] = new JsonObject { ["@type"] = "Place", ["name"] = model.Series.Names.Area },
            ["measuredProperty"] = new JsonObject { ["@type"] = "Property", ["name"] = model.Series.Names.Indicator },
            ["observationDate"] = figure.Period.Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["value"] = new JsonObject
            {
                ["@type"] = "QuantitativeValue",
                ["value"] = figure.Value,
                ["minValue"] = figure.Low,
                ["maxValue"] = figure.High,
                ["unitText"] = model.Series.Names.Unit,
            },
        };
    }
}

/// <summary>A withdrawn figure.</summary>
/// <param name="Request">The request.</param>
/// <param name="Withdrawal">The reason, and the figure that replaces it.</param>
/// <param name="Last">The figure in the last release that had it; null if this server does not have that release.</param>
public sealed record WithdrawnModel(PageRequest Request, Withdrawal Withdrawal, Observation? Last);
