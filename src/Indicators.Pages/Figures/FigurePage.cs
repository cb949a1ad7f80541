using Indicators.Api.Dataset;
using Indicators.Api.Http.Problems;
using Indicators.Api.Resources.Provenance;
using Indicators.Pages.Pictures;
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
        return new PageView
        {
            Title = $"“{figure.Printed}”: {model.Series.Title}",
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
            Preview = PreviewTable.Of($"/figures/{figure.Id}"),
            Meta = Citing(model),
            LinkedData = FigureLinkedData.Of(model),
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
        if (MachineDates.Citable(document.Published.Edtf) is { } published)
            meta.Add(("citation_publication_date", published));
        meta.Add(("citation_journal_title", document.Outlet));
        meta.Add(("citation_publisher", document.Publisher));
        meta.Add(("citation_language", document.Language));
        meta.Add(("citation_public_url", document.Url ?? model.Request.Absolute($"/figures/{model.Figure.Id}")));
        return meta;
    }
}

/// <summary>A withdrawn figure.</summary>
/// <param name="Request">The request.</param>
/// <param name="Withdrawal">The reason, and the figure that replaces it.</param>
/// <param name="Last">The figure in the last release that had it; null if this server does not have that release.</param>
public sealed record WithdrawnModel(PageRequest Request, Withdrawal Withdrawal, Observation? Last);
