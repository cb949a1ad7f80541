using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Http.Problems;

namespace Indicators.Api.Passages;

/// <summary>Finds the document in the path of a request.</summary>
internal static class DocumentBySlug
{
    public static readonly TextParameter Slug = CommonParameters.InPath("slug", "Slug of the document.", "kaleji-2024-debt-trap");

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
            Slug.Name,
            slug,
            $"Release {request.Release.Version} has no document with the slug",
            request.Codes[CodeLists.Documents].Near(slug),
            request.Codes[CodeLists.Documents].Where
        );
    }
}
