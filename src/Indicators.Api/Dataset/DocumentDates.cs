using Indicators.Api.Http.Operations;

namespace Indicators.Api.Dataset;

/// <summary>By which day each document of a release was published.</summary>
internal sealed class DocumentDates
{
    private readonly IReadOnlyList<(string Slug, DateOnly? From, DateOnly? By)> _documents;

    private DocumentDates(IReadOnlyList<(string, DateOnly?, DateOnly?)> documents) => _documents = documents;

    /// <summary>Slugs of documents of which no such day is known.</summary>
    public string[] Undated => [.. _documents.Where(document => document.By is null).Select(document => document.Slug)];

    /// <summary>The first of the days that are known; null where none is.</summary>
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

    /// <summary>Slugs of documents that were published by the day, whichever day it was.</summary>
    public string[] KnownBy(DateOnly day) => [.. _documents.Where(document => document.By <= day).Select(document => document.Slug)];

    /// <summary>
    /// Slugs of documents that may have been published by the day and may have been later: it lies within the bounds of their date.
    /// </summary>
    public string[] PerhapsLaterThan(DateOnly day) =>
        [.. _documents.Where(document => MayBeLater(document.From, document.By, day)).Select(document => document.Slug)];

    /// <summary>
    /// Whether a day lies within the bounds of a date, but for the last, from which on it is known. An open beginning may be any day.
    /// </summary>
    public static bool MayBeLater(DateOnly? earliest, DateOnly? latest, DateOnly day) => latest > day && !(earliest > day);
}
