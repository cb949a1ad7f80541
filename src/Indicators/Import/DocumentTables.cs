using Indicators.Model;
using NpgsqlTypes;
using static NpgsqlTypes.NpgsqlDbType;

namespace Indicators.Import;

/// <summary>The tables of migration 0003: works and where their texts stand.</summary>
internal sealed class DocumentTables(int release)
{
    public CopyTable<Document> Documents { get; } =
        new("indicators.document")
        {
            { "release_id", Integer, _ => release },
            { "slug", Text, d => d.Slug },
            { "title", Text, d => d.Title },
            { "title_basis", Text, d => Codes.Of(d.TitleBasis) },
            { "title_note", Text, d => d.TitleNote },
            { "authors", NpgsqlDbType.Array | Text, d => d.Authors.ToArray() },
            { "outlet", Text, d => d.Outlet },
            { "publisher", Text, d => d.Publisher },
            { "published_edtf", Text, d => d.Published.Edtf },
            { "published_basis", Text, d => Codes.Of(d.Published.Basis) },
            { "published_note", Text, d => d.Published.Note },
            { "published_earliest", Date, d => d.Published.Earliest },
            { "published_latest", Date, d => d.Published.Latest },
            { "url", Text, d => d.Url },
            { "url_note", Text, d => d.UrlNote },
            { "language", Text, d => d.Language },
            { "rights", Text, d => d.Rights },
        };

    public CopyTable<(Document Document, int Ordinal, Witness Witness)> Witnesses { get; } =
        new("indicators.witness")
        {
            { "release_id", Integer, _ => release },
            { "document", Text, w => w.Document.Slug },
            { "ordinal", Smallint, w => (short)w.Ordinal },
            { "file", Text, w => w.Witness.File },
            { "lines", IntegerRange, w => Ranges.Of(w.Witness.Lines) },
            { "omit", IntegerMultirange, w => w.Witness.Omit.Select(Ranges.Of).ToArray() },
            { "layout", Text, w => Codes.Of(w.Witness.Layout) },
            { "sha256", Text, w => w.Witness.Sha256 },
        };

    public CopyTable<(Document Document, int Witness, ParagraphOutline Paragraph)> Outlines { get; } =
        new("indicators.paragraph_outline")
        {
            { "release_id", Integer, _ => release },
            { "document", Text, p => p.Document.Slug },
            { "witness", Smallint, p => (short)p.Witness },
            { "ordinal", Integer, p => p.Paragraph.Ordinal },
            { "kind", Text, p => p.Paragraph.Kind },
            { "section", Text, p => p.Paragraph.Section },
            { "lines", IntegerRange, p => Ranges.Of(p.Paragraph.Lines) },
            { "length", Integer, p => p.Paragraph.Length },
            { "sentences", Integer, p => p.Paragraph.Sentences },
            { "sha256", Text, p => p.Paragraph.Sha256 },
        };
}
