using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Http.Parameters;
using Indicators.Api.Passages;

namespace Indicators.Api.Resources.Documents;

/// <summary>Returns one document by its slug.</summary>
internal static class GetDocument
{
    public static readonly Operation Operation = new()
    {
        Path = Paths.Document,
        Id = "getDocument",
        Tag = "Documents",
        Summary = "Get a document",
        Description =
            "Returns the bibliographic data of a work, where its text is, whether the text is loaded, and how many figures it has.",
        Parameters = [DocumentBySlug.Slug, .. CommonParameters.OfResources],
        Answer = typeof(Document),
        ShowsTexts = true,
        Handle = async request =>
            await DocumentBySlug.FindAsync(request, request.Parameters[DocumentBySlug.Slug]) is { } document
                ? Reply.Of(document)
                : Reply.Of(DocumentBySlug.NotFound(request)),
    };
}
