using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>The days by which the documents of a release were published.</summary>
internal sealed class DocumentDates
{
    private readonly IReadOnlyList<(string Slug, DateOnly? From, DateOnly? By)> _documents;

    private DocumentDates(IReadOnlyList<(string, DateOnly?, DateOnly?)> documents) => _documents = documents;

    /// <summary>Slugs of the documents without a known day.</summary>
    public string[] Undated => [.. _documents.Where(document => document.By is null).Select(document => document.Slug)];

    /// <summary>The earliest known day; null if none is known.</summary>
    public DateOnly? Earliest => _documents.Min(document => document.By);

    public static async Task<DocumentDates> LoadAsync(ApiRequest request)
    {
        var rows = await request.QueryRowsAsync(
            "select slug, said_from, said_by from indicators.document where release_id = @Id order by slug",
            new { request.Release.Id },
            row => (row.Text("slug"), row.Day("said_from"), row.Day("said_by"))
        );
        return new DocumentDates(rows);
    }

    /// <summary>Slugs of the documents that were certainly published by the day.</summary>
    public string[] KnownBy(DateOnly day) => [.. _documents.Where(document => document.By <= day).Select(document => document.Slug)];

    /// <summary>
    /// Slugs of the documents that may have been published by the day, or later: the day lies within the bounds of their date.
    /// </summary>
    public string[] PossiblyLaterThan(DateOnly day) =>
        [.. _documents.Where(document => MayBeLater(document.From, document.By, day)).Select(document => document.Slug)];

    /// <summary>
    /// Whether the day lies within the bounds of a date but before the last day, when the document is certain to be published. A missing
    /// lower bound means any earlier day.
    /// </summary>
    public static bool MayBeLater(DateOnly? earliest, DateOnly? latest, DateOnly day) => latest > day && !(earliest > day);
}
