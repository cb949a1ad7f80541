using Indicators.Api.Http.Operations;
using Indicators.Periods;

namespace Indicators.Api.Dataset;

/// <summary>By which day each document of a release was published.</summary>
internal sealed class DocumentDates
{
    /// <summary>
    /// The day by which the document <c>d</c> was published, in SQL: its latest day where one is known, else the last day of its date. Null
    /// where neither is.
    /// </summary>
    public const string KnownBySql = """
        coalesce(d.published_latest, (
          select case
            when plain ~ '^[0-9]{4}$' then make_date(plain::integer, 12, 31)
            when plain ~ '^[0-9]{4}-[0-9]{2}$' then (to_date(plain, 'YYYY-MM') + interval '1 month' - interval '1 day')::date
            when plain ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then plain::date
          end
          from regexp_replace(d.published_edtf, '^.*/|[~?%]', '', 'g') plain))
        """;

    private readonly IReadOnlyList<(string Slug, DateOnly? From, DateOnly? By)> _documents;

    private DocumentDates(IReadOnlyList<(string, DateOnly?, DateOnly?)> documents) => _documents = documents;

    /// <summary>Slugs of documents of which no such day is known.</summary>
    public string[] Undated => [.. _documents.Where(document => document.By is null).Select(document => document.Slug)];

    /// <summary>The first of the days that are known; null where none is.</summary>
    public DateOnly? Earliest => _documents.Min(document => document.By);

    public static async Task<DocumentDates> LoadAsync(ApiRequest request)
    {
        var rows = await request.QueryAsync<Row>(
            "select slug, published_earliest as Earliest, published_latest as Latest, published_edtf as Edtf from indicators.document where release_id = @Id order by slug",
            new { request.Release.Id }
        );
        return new DocumentDates([
            .. rows.Select(row =>
                Period.TryParse(row.Edtf, out var date)
                    ? (row.Slug, row.Earliest ?? date.Start, row.Latest ?? date.End)
                    : (row.Slug, row.Earliest, row.Latest)
            ),
        ]);
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

    private sealed record Row
    {
        public required string Slug { get; init; }

        public required DateOnly? Earliest { get; init; }

        public required DateOnly? Latest { get; init; }

        public required string? Edtf { get; init; }
    }
}
