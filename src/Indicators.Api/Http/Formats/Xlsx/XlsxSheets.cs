using Indicators.Api.Http.Tables;
using Indicators.Api.Passages;
using Indicators.Api.Resources.Documents;

namespace Indicators.Api.Http.Formats.Xlsx;

/// <summary>What stands beside the data in a workbook.</summary>
internal static class XlsxSheets
{
    /// <summary>Columns of the sheet of sources, over <see cref="DocumentRow"/>.</summary>
    public static readonly IReadOnlyList<Column> Sources =
    [
        Of("document", "Slug of the document", d => d.Slug),
        Of("title", "Title", d => d.Title),
        Of("authors", "Authors, separated by semicolons", d => string.Join("; ", d.Authors)),
        Of("outlet", "Outlet that printed it", d => d.Outlet),
        Of("publisher", "Publisher", d => d.Publisher),
        Of("published", "When it was published, in EDTF", d => d.Edtf),
        Of("published_basis", "How that is known", d => d.PublishedBasis),
        Of("url", "The document on the publisher's site", d => d.Url),
        Of("language", "Language, BCP 47", d => d.Language),
        Of("rights", "Who owns the text and what may be done with it", d => d.Rights),
        Of("self", "Path of the document", d => $"{ListDocuments.Path}/{d.Slug}"),
    ];

    /// <summary>What the data is, and what its columns mean.</summary>
    public static IEnumerable<(string Name, object? Value)> Metadata(Table table)
    {
        var request = table.Request;
        yield return ("title", table.Title);
        yield return ("rows", table.Count);
        yield return ("row", $"one of the {table.Rows}");
        yield return ("release", request.Release.Version);
        yield return ("release_content_hash", request.Release.ContentHash);
        yield return ("request", request.Context.Request.Path.ToUriComponent() + request.Context.Request.QueryString.ToUriComponent());
        yield return ("licence", "CC BY 4.0 (data); the texts belong to their publishers, see sources");
        if (table.Undated is { } undated)
            yield return ("undated", string.Join("; ", undated));
        if (table.PerhapsLater is { } perhapsLater)
            yield return ("perhaps_later", string.Join("; ", perhapsLater));
        foreach (var column in table.Columns)
            yield return ($"column {column.Name}", column.Description);
        foreach (var column in Sources)
            yield return ($"sources column {column.Name}", column.Description);
    }

    private static Column Of(string name, string description, Func<DocumentRow, object?> value) => Column.Of(name, description, value);
}
