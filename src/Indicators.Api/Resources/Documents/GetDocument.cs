using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>One document by its slug.</summary>
internal static class GetDocument
{
    public static readonly TextParameter Slug = CommonParameters.InPath("slug", "Slug of the document.", "kaleji-2024-debt-trap");

    public static readonly Operation Operation = new()
    {
        Path = ListDocuments.Path + "/{slug}",
        Id = "getDocument",
        Tag = "Documents",
        Summary = "Get a document",
        Description = "Bibliography of a work, where its text stands, whether the text is at hand, and how many figures it has.",
        Parameters = [Slug, .. CommonParameters.OfResources],
        Answer = typeof(Document),
        ShowsTexts = true,
        Handle = async request =>
            await FindAsync(request, request.Parameters[Slug]) is { } document ? Reply.Of(document) : Reply.Of(NotFound(request)),
    };

    public static async Task<Document?> FindAsync(ApiRequest request, string slug)
    {
        var rows = await request.QueryAsync<DocumentRow>(
            $"{DocumentRow.Sql} and d.slug = @slug order by d.slug",
            new { release = request.Release.Id, slug }
        );
        return (await DocumentRow.AssembleAsync(request, rows)).SingleOrDefault();
    }

    public static Problem NotFound(ApiRequest request)
    {
        var slug = request.Parameters[Slug];
        return Problem.NoSuch(
            request.Context,
            Slug,
            slug,
            $"document in release {request.Release.Version} with the slug",
            request.Codes.Documents.Near(slug)
        );
    }
}
