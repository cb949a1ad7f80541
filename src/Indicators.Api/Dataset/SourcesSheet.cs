using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Api.Passages;

namespace Indicators.Api.Dataset;

/// <summary>The worksheet that lists the documents of a table's rows.</summary>
internal static class SourcesSheet
{
    private static readonly IReadOnlyList<Column> Columns =
    [
        Of("document", "Slug of the document", d => d.Slug),
        Of("title", "Title", d => d.Title),
        Of("authors", "Authors, separated by semicolons", d => string.Join("; ", d.Authors)),
        Of("outlet", "Outlet that printed it", d => d.Outlet),
        Of("publisher", "Publisher", d => d.Publisher),
        Of("published", "When it was published, in EDTF", d => d.Edtf),
        Of("published_basis", "How the date is known", d => d.PublishedBasis),
        Of("url", "URL of the document", d => d.Url),
        Of("language", "Language, as a BCP 47 tag", d => d.Language),
        Of("rights", "Who owns the text and how it may be used", d => d.Rights),
        Of("self", "Path of the document", d => $"{Paths.Documents}/{d.Slug}"),
        Of("url_kind", "Kind of page that the URL links to", d => d.UrlKind),
    ];

    public static SideTable Of(IReadOnlyList<DocumentRow> documents) => new("sources", Columns, documents);

    private static Column Of(string name, string description, Func<DocumentRow, object?> value) => Column.Of(name, description, value);
}
