using Indicators.Api.Citations;
using Indicators.Api.Http.Operations;
using Indicators.Api.Resources.Coverage;
using Indicators.Pages.Pictures;
using Indicators.Pages.Requests;
using Indicators.Pages.Views;
using Indicators.Pages.Words;
using Document = Indicators.Api.Passages.Document;
using Paragraph = Indicators.Api.Passages.Paragraph;

namespace Indicators.Pages.Documents;

/// <summary>The documents, and the reading view of one.</summary>
internal static class DocumentPages
{
    public static readonly PageDefinition All = new("/documents", LoadAllAsync);

    public static readonly PageDefinition One = new("/documents/{slug}", LoadOneAsync) { ShowsTexts = true };

    private static async Task<PageView> LoadAllAsync(PageRequest request)
    {
        var filters = Filters.Of(request, "/documents");
        var documents = await request.GetAsync<Page<Document>>(filters.Page("/v1/documents", ("limit", "100")));
        return new PageView
        {
            Title = "Documents",
            Description = $"{NumberWords.Count(documents.Total, "document", totalIs: documents.TotalIs)} that the figures come from.",
            Canonical = filters.Canonical,
            Section = "/documents",
            Component = typeof(DocumentsView),
            Model = new DocumentsModel(request, filters, documents),
            Alternates = [new("/v1/documents", "application/json", "Documents")],
        };
    }

    private static async Task<PageView> LoadOneAsync(PageRequest request)
    {
        var path = $"/v1/documents/{PageRequest.Segment(request.Path("slug"))}";
        var document = await request.GetAsync<Document>(path);
        var paragraphs = new List<Paragraph>();
        var showsNumerals = request.Query("numerals") is not null;
        for (var next = ""; next is not null; )
        {
            var page = await request.GetAsync<Page<Paragraph>>(
                $"{path}/paragraphs?limit=1000{(showsNumerals ? "&include=numerals" : "")}"
                    + (next.Length == 0 ? "" : $"&cursor={Uri.EscapeDataString(next)}")
            );
            paragraphs.AddRange(page.Data);
            next = page.Next;
        }

        var coverage = await request.GetAsync<Coverage>("/v1/coverage");
        return new PageView
        {
            Title = document.Title ?? document.Slug,
            Description =
                $"{NumberWords.Count(document.Figures, "figure")} in {document.Title ?? document.Slug}, {document.Outlet}, "
                + $"{DateWords.Of(document.Published.Edtf)}.",
            Canonical = $"/documents/{document.Slug}",
            Preview = PreviewTable.Of($"/documents/{document.Slug}"),
            Section = "/documents",
            Component = typeof(DocumentView),
            Model = new DocumentModel(
                request,
                document,
                paragraphs,
                [.. coverage.Numerals?.ByDocument.Where(part => part.Document == document.Slug) ?? []],
                await request.GetAsync<Citation>($"{path}/citation"),
                showsNumerals
            ),
            Alternates =
            [
                new(path, "application/json", "The document"),
                new($"/v1/observations.csv?document={document.Slug}", "text/csv", "Its figures"),
                new($"/v1/observations.atom?document={document.Slug}", "application/atom+xml", "Its figures, as they change"),
            ],
            Meta = MetaOf(document),
        };
    }

    private static List<(string Name, string Content)> MetaOf(Document document)
    {
        var meta = new List<(string, string)> { ("citation_title", document.Title ?? document.Slug) };
        meta.AddRange(document.Authors.Select(author => ("citation_author", author)));
        if (MachineDates.Citable(document.Published.Edtf) is { } published)
            meta.Add(("citation_publication_date", published));
        meta.Add(("citation_journal_title", document.Outlet));
        meta.Add(("citation_publisher", document.Publisher));
        meta.Add(("citation_language", document.Language));
        if (document.Url is { } url)
            meta.Add(("citation_public_url", url));
        return meta;
    }
}

public sealed record DocumentsModel(PageRequest Request, Filters Filters, Page<Document> Documents);

/// <param name="Request">The request.</param>
/// <param name="Document">The document.</param>
/// <param name="Paragraphs">Its paragraphs, in order.</param>
/// <param name="Ledger">What accounts for its numerals, by file.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="ShowsNumerals">Whether the reader wants to see why other numerals are no figures.</param>
public sealed record DocumentModel(
    PageRequest Request,
    Document Document,
    IReadOnlyList<Paragraph> Paragraphs,
    IReadOnlyList<DocumentNumerals> Ledger,
    Citation Citation,
    bool ShowsNumerals
);
