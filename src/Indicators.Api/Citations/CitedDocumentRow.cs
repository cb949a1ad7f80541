using Indicators.Api.Catalog;
using Indicators.Api.Http.Operations;
using Indicators.Citations;
using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Api.Citations;

/// <summary>The properties of a document that a citation needs.</summary>
internal sealed record CitedDocumentRow
{
    private const string Columns =
        "select d.slug, d.title, d.authors, d.outlet, d.publisher, d.published_edtf as Edtf, d.language, d.url, d.url_kind as UrlKind "
        + "from indicators.document d";

    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public required string[] Authors { get; init; }

    public required string Outlet { get; init; }

    public required string Publisher { get; init; }

    public required string? Edtf { get; init; }

    public required string Language { get; init; }

    public required string? Url { get; init; }

    public required string? UrlKind { get; init; }

    /// <summary>URL of the work's own page; null if none is known.</summary>
    public string? OwnUrl => OwnPage.Of(Url, Codes.TryParse<UrlKind>(UrlKind, out var kind) ? kind : null);

    /// <summary>Loads the documents with these slugs, by slug.</summary>
    public static Task<IReadOnlyList<CitedDocumentRow>> LoadAsync(ApiRequest request, IReadOnlyCollection<string> slugs) =>
        request.QueryAsync<CitedDocumentRow>(
            $"{Columns} where d.release_id = @release and d.slug = any(@slugs) order by d.slug collate \"C\"",
            new { release = request.Release.Id, slugs = slugs.ToArray() }
        );

    /// <summary>Loads the documents with figures in a series, by slug.</summary>
    public static Task<IReadOnlyList<CitedDocumentRow>> OfSeriesAsync(ApiRequest request, string series) =>
        request.QueryAsync<CitedDocumentRow>(
            $"""
            {Columns}
            where d.release_id = @release
              and exists (select from indicators.observation o where o.release_id = d.release_id and o.document = d.slug
                and o.series = @series)
            order by d.slug collate "C"
            """,
            new { release = request.Release.Id, series }
        );

    /// <summary>Returns a reference to the work, or to its record in the release.</summary>
    /// <param name="key">Citation key.</param>
    /// <param name="url">URL of the record, or of the work.</param>
    /// <param name="record">The record; null if the URL is the work's own.</param>
    public Reference ToReference(string key, string url, DatabaseRecord? record) =>
        new()
        {
            Key = key,
            Kind = ReferenceKind.Article,
            Authors = Authors.Length == 0 ? [AuthorName.Whole(Outlet)] : [.. Authors.Select(AuthorName.Parse)],
            Title = Title,
            Container = Outlet,
            Publisher = Publisher,
            Published = Period.TryParse(Edtf, out var published) ? published : null,
            Language = Language,
            Url = url,
            Record = record,
        };

    /// <summary>Authors and year.</summary>
    public string Brief => AttributionLines.Brief(ToReference(Slug, "", null));
}
