using Indicators.Model;
using Indicators.Periods;

namespace Indicators.Tables;

/// <summary>Tables of documents and of the places of their texts.</summary>
public static class DocumentTables
{
    /// <summary>Without witnesses, which are rows of <see cref="Witnesses"/>.</summary>
    public static Table<Document> Documents { get; } = new("document", "slug collate \"C\"", Document);

    public static Table<WitnessRow> Witnesses { get; } =
        new(
            "witness",
            "document collate \"C\", ordinal",
            (c, from) =>
                new(
                    c.Text("document", from?.Document, "Slug of the document"),
                    c.Small(
                        "ordinal",
                        from?.Ordinal,
                        new("Number within the document, from 1; figures are read from the first witness") { Name = "witness" }
                    ),
                    new Witness
                    {
                        File = c.Text("file", from?.Witness.File, "Name of the file"),
                        Lines = c.Lines(
                            "lines",
                            from?.Witness.Lines,
                            new("First line of the text, from 1") { Second = "Last line of the text" }
                        ),
                        Layout = c.Code("layout", from?.Witness.Layout, "How lines form paragraphs"),
                        Sha256 = c.Text("sha256", from?.Witness.Sha256, new("SHA-256 of the canonical text") { Pattern = Patterns.Sha256 }),
                        Omit = c.LineList(
                            "omit",
                            from?.Witness.Omit,
                            "Lines in the range that are not part of the work, such as 1, " + "5, 41-47"
                        ),
                        Paragraphs = [],
                    }
                )
        );

    public static Table<OutlineRow> Outlines { get; } =
        new(
            "paragraph_outline",
            "document collate \"C\", witness, ordinal",
            (c, from) =>
                new(
                    c.Text("document", from?.Document, "Slug of the document"),
                    c.Small("witness", from?.Witness, "Number of the witness"),
                    new ParagraphOutline
                    {
                        Ordinal = c.Integer(
                            "ordinal",
                            from?.Paragraph.Ordinal,
                            new("Paragraph of the witness, from 1") { Name = "paragraph" }
                        ),
                        Kind = c.Text("kind", from?.Paragraph.Kind, "Kind of paragraph"),
                        Section = c.MaybeText("section", from?.Paragraph.Section, "Heading or label of its section"),
                        Lines = c.Lines(
                            "lines",
                            from?.Paragraph.Lines,
                            new("First line of the paragraph, from 1") { Second = "Last line of the paragraph" }
                        ),
                        Length = c.Integer("length", from?.Paragraph.Length, "Length in code points"),
                        Sentences = c.Integer("sentences", from?.Paragraph.Sentences, "Number of sentences"),
                        Sha256 = c.Text("sha256", from?.Paragraph.Sha256, new("SHA-256 of its text") { Pattern = Patterns.Sha256 }),
                    }
                )
        );

    private static Document Document(Columns c, Document? from)
    {
        var document = new Document
        {
            Slug = c.Text("slug", from?.Slug, "Stable name in URLs"),
            Title = c.MaybeText("title", from?.Title, "Title; empty if none is printed"),
            TitleBasis = c.Code("title_basis", from?.TitleBasis, "How the title is known"),
            TitleNote = c.MaybeText("title_note", from?.TitleNote, "Why there is no title, or how the title is known"),
            Authors = c.Texts("authors", from?.Authors, "Authors in the order of the byline, separated by semicolon and space"),
            Outlet = c.Text("outlet", from?.Outlet, "Journal, site or series in which it appeared"),
            Publisher = c.Text("publisher", from?.Publisher, "Publisher of the outlet"),
            Published = new(
                c.MaybeText(
                    "published_edtf",
                    from?.Published.Edtf,
                    new("Date of publication in EDTF; empty if not known") { Name = "published" }
                ),
                c.Code("published_basis", from?.Published.Basis, "How the date is known"),
                c.MaybeText("published_note", from?.Published.Note, "The evidence"),
                c.Day("published_earliest", from?.Published.Earliest, "Earliest possible day of publication"),
                c.Day("published_latest", from?.Published.Latest, "Latest possible day of publication")
            ),
            Url = c.MaybeText("url", from?.Url, "URL of the document; url_kind says what it links to"),
            UrlNote = c.MaybeText("url_note", from?.UrlNote, "Why there is no URL, or what the URL links to"),
            Language = c.Text("language", from?.Language, "Language, as a BCP 47 tag"),
            Rights = c.Text("rights", from?.Rights, "Who owns the text and how it may be used"),
            UrlKind = c.MaybeCode(
                "url_kind",
                from?.UrlKind,
                "Kind of page that the URL links to; empty if there is none or it is not recorded"
            ),
            Witnesses = [],
        };
        c.Derived("said_from", ColumnKinds.Day, () => PublicationDays.Of(document.Published).From);
        c.Derived("said_by", ColumnKinds.Day, () => PublicationDays.Of(document.Published).By);
        return document;
    }
}

/// <summary>A witness of a document.</summary>
/// <param name="Document">Slug.</param>
/// <param name="Ordinal">Position within the document, from 1.</param>
/// <param name="Witness">The witness; its paragraphs have rows of their own.</param>
public sealed record WitnessRow(string Document, int Ordinal, Witness Witness);

/// <summary>A paragraph of a witness.</summary>
public sealed record OutlineRow(string Document, int Witness, ParagraphOutline Paragraph);
