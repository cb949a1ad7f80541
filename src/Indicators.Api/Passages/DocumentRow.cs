using Indicators.Api.Catalog;
using Indicators.Api.Dataset;
using Indicators.Api.Http.Operations;
using Indicators.Model;

namespace Indicators.Api.Passages;

/// <summary>A document as stored, without its witnesses.</summary>
internal sealed record DocumentRow
{
    /// <summary>The select list, over <see cref="From"/>.</summary>
    public const string Columns = """
        d.slug, d.title, d.title_basis as TitleBasis, d.title_note as TitleNote, d.authors, d.outlet, d.publisher, d.published_edtf as Edtf,
          d.published_basis as PublishedBasis, d.published_note as PublishedNote, d.published_earliest as Earliest,
            d.published_latest as Latest, d.url,
          d.url_note as UrlNote, d.url_kind as UrlKind, d.language, d.rights, counted.figures, counted.series
        """;

    /// <summary>The tables and the release, to be completed by conditions.</summary>
    public const string From = """
        from indicators.document d
        join indicators.document_summary counted on counted.release_id = d.release_id and counted.slug = d.slug
        where d.release_id = @release
        """;

    /// <summary>A query to be completed by conditions and an order.</summary>
    public const string Sql = $"select {Columns}\n{From}";

    public required string Slug { get; init; }

    public required string? Title { get; init; }

    public required string TitleBasis { get; init; }

    public required string? TitleNote { get; init; }

    public required string[] Authors { get; init; }

    public required string Outlet { get; init; }

    public required string Publisher { get; init; }

    public required string? Edtf { get; init; }

    public required string PublishedBasis { get; init; }

    public required string? PublishedNote { get; init; }

    public required DateOnly? Earliest { get; init; }

    public required DateOnly? Latest { get; init; }

    public required string? Url { get; init; }

    public required string? UrlNote { get; init; }

    public required string? UrlKind { get; init; }

    public required string Language { get; init; }

    public required string Rights { get; init; }

    public required long Figures { get; init; }

    public required long Series { get; init; }

    /// <summary>Position in the requested order; selected only for lists.</summary>
    public string[] SortKeys { get; init; } = [];

    public static async Task<IReadOnlyList<Document>> AssembleAsync(ApiRequest request, IReadOnlyList<DocumentRow> rows)
    {
        var witnesses = (await WitnessRow.LoadAsync(request, [.. rows.Select(row => row.Slug)])).ToLookup(
            row => row.Document,
            row => row.ToWitness()
        );
        return [.. rows.Select(row => row.ToDocument(request.Release.Version, witnesses[row.Slug]))];
    }

    private Document ToDocument(string release, IEnumerable<Witness> witnesses) =>
        new()
        {
            Slug = Slug,
            Title = Title,
            TitleBasis = Codes.Parse<BibliographicBasis>(TitleBasis),
            TitleNote = TitleNote,
            Authors = Authors,
            Outlet = Outlet,
            Publisher = Publisher,
            Published = new Published
            {
                Edtf = Edtf,
                Basis = Codes.Parse<BibliographicBasis>(PublishedBasis),
                Note = PublishedNote,
                Earliest = Earliest,
                Latest = Latest,
            },
            Url = Url,
            UrlNote = UrlNote,
            Language = Language,
            Rights = Rights,
            Witnesses = [.. witnesses],
            UrlKind = Codes.TryParse<UrlKind>(UrlKind, out var kind) ? kind : null,
            Figures = Figures,
            Series = Series,
            Release = release,
            Self = $"{Paths.Documents}/{Slug}",
        };
}
