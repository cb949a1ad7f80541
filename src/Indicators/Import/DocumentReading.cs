using Indicators.Model;
using Indicators.Texts;
using Npgsql;
using NpgsqlTypes;

namespace Indicators.Import;

/// <summary>Reads the documents of a release with their witnesses and outlines.</summary>
internal sealed class DocumentReading(NpgsqlConnection connection, int release)
{
    public async Task<IReadOnlyList<Document>> ReadAsync(CancellationToken cancel)
    {
        var outlines = (
            await connection.OfReleaseAsync(
                release,
                """
                select document, witness, ordinal, kind, section, lines, length, sentences, sha256
                from indicators.paragraph_outline where release_id = $1 order by document collate "C", witness, ordinal
                """,
                row => (Document: row.GetString(0), Witness: (int)row.GetInt16(1), Paragraph: Outline(row)),
                cancel
            )
        ).ToLookup(o => (o.Document, o.Witness), o => o.Paragraph);
        var witnesses = (
            await connection.OfReleaseAsync(
                release,
                """
                select document, ordinal, file, lines, omit, layout, sha256
                from indicators.witness where release_id = $1 order by document collate "C", ordinal
                """,
                row => (Document: row.GetString(0), Witness: Witness(row, outlines[(row.GetString(0), row.GetInt16(1))])),
                cancel
            )
        ).ToLookup(w => w.Document, w => w.Witness);
        return await connection.OfReleaseAsync(
            release,
            """
            select slug, title, title_basis, title_note, authors, outlet, publisher, published_edtf, published_basis, published_note,
              published_earliest, published_latest, url, url_note, language, rights
            from indicators.document where release_id = $1 order by slug collate "C"
            """,
            row => Document(row, witnesses[row.GetString(0)]),
            cancel
        );
    }

    private static ParagraphOutline Outline(NpgsqlDataReader row) =>
        new()
        {
            Ordinal = row.GetInt32(2),
            Kind = row.GetString(3),
            Section = row.Text(4),
            Lines = Ranges.Lines(row.GetFieldValue<NpgsqlRange<int>>(5)),
            Length = row.GetInt32(6),
            Sentences = row.GetInt32(7),
            Sha256 = row.GetString(8),
        };

    private static Witness Witness(NpgsqlDataReader row, IEnumerable<ParagraphOutline> paragraphs) =>
        new()
        {
            File = row.GetString(2),
            Lines = Ranges.Lines(row.GetFieldValue<NpgsqlRange<int>>(3)),
            Omit = [.. row.GetFieldValue<NpgsqlRange<int>[]>(4).Select(Ranges.Lines)],
            Layout = Codes.Parse<TextLayout>(row.GetString(5)),
            Sha256 = row.GetString(6),
            Paragraphs = [.. paragraphs],
        };

    private static Document Document(NpgsqlDataReader row, IEnumerable<Witness> witnesses) =>
        new()
        {
            Slug = row.GetString(0),
            Title = row.Text(1),
            TitleBasis = Codes.Parse<BibliographicBasis>(row.GetString(2)),
            TitleNote = row.Text(3),
            Authors = row.GetFieldValue<string[]>(4),
            Outlet = row.GetString(5),
            Publisher = row.GetString(6),
            Published = new(
                row.Text(7),
                Codes.Parse<BibliographicBasis>(row.GetString(8)),
                row.Text(9),
                row.Maybe<DateOnly>(10),
                row.Maybe<DateOnly>(11)
            ),
            Url = row.Text(12),
            UrlNote = row.Text(13),
            Language = row.GetString(14),
            Rights = row.GetString(15),
            Witnesses = [.. witnesses],
        };
}
