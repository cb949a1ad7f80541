using Indicators.Api.Catalog;
using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>Cites a document: the work itself.</summary>
internal static class CiteDocument
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Document + "/citation",
        Id = "citeDocument",
        Tag = "Documents",
        Summary = "Cite a document",
        Description =
            "Returns a citation of the work with its own address. If none is known, or only a page that holds it among others "
            + "(`urlKind` `listing`), it has the address of the record in this release.",
        Parameters = [DocumentBySlug.Slug, Citing.Style, CommonParameters.Release, Citing.Format],
        ShowsAddress = true,
        Answer = typeof(Citation),
        OwnFormats = Citing.OwnFormats,
        Handle = AnswerAsync,
    };

    private static async Task<Reply> AnswerAsync(ApiRequest request)
    {
        var slug = request.Parameters[DocumentBySlug.Slug];
        if ((await CitedDocumentRow.LoadAsync(request, [slug])).SingleOrDefault() is not { } document)
            return Reply.Of(DocumentBySlug.NotFound(request));
        var reference = document.OwnUrl is { } own
            ? document.ToReference(slug, own, null)
            : document.ToReference(slug, Citing.Url(request, $"{Paths.Documents}/{slug}"), Citing.Record(request, "document", slug));
        return Citing.Answer(request, "document", slug, reference, [document]);
    }
}
