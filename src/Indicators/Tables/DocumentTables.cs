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
                        new("From 1 within the document; figures are read from the first") { Name = "witness" }
                    ),
                    new Witness
                    {
                        File = c.Text("file", from?.Witness.File, "Name of the file"),
                        Lines = c.Lines(
                            "lines",
                            from?.Witness.Lines,
                            new("First line of the text, from 1") { Second = "Last line of the text" }
                        ),
                        Layout = c.Code("layout", from?.Witness.Layout, "How lines make paragraphs"),
                        Sha256 = c.Text("sha256", from?.Witness.Sha256, new("SHA-256 of the canonical text") { Pattern = Patterns.Sha256 }),
                        Omit = c.LineList("omit", from?.Witness.Omit, "Lines among these that are not the work's text, as 1, 5, 41-47"),
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
                    c.Small("witness", from?.Witness, "Which witness of the document"),
                    new ParagraphOutline
                    {
                        Ordinal = c.Integer(
                            "ordinal",
                            from?.Paragraph.Ordinal,
                            new("Paragraph of the witness, from 1") { Name = "paragraph" }
                        ),
                        Kind = c.Text("kind", from?.Paragraph.Kind, "What it is"),
                        Section = c.MaybeText("section", from?.Paragraph.Section, "Heading or label of its section"),
                        Lines = c.Lines(
                            "lines",
                            from?.Paragraph.Lines,
                            new("First line of the paragraph, from 1") { Second = "Last line of the paragraph" }
                        ),
                        Length = c.Integer("length", from?.Paragraph.Length, "Code points"),
                        Sentences = c.Integer("sentences", from?.Paragraph.Sentences, "How many sentences it has"),
                        Sha256 = c.Text("sha256", from?.Paragraph.Sha256, new("SHA-256 of its text") { Pattern = Patterns.Sha256 }),
                    }
                )
        );

    private static Document Document(Columns c, Document? from)
    {
        var document = new Document
        {
            Slug = c.Text("slug", from?.Slug, "Name of the document in URLs"),
            Title = c.MaybeText("title", from?.Title, "Its title; empty where none is known"),
            TitleBasis = c.Code("title_basis", from?.TitleBasis, "How the title is known"),
            TitleNote = c.MaybeText("title_note", from?.TitleNote, "Why there is none, or how it was found"),
            Authors = c.Texts("authors", from?.Authors, "In the order of the byline, separated by semicolon and space"),
            Outlet = c.Text("outlet", from?.Outlet, "What printed it"),
            Publisher = c.Text("publisher", from?.Publisher, "Who answers for that"),
            Published = new(
                c.MaybeText(
                    "published_edtf",
                    from?.Published.Edtf,
                    new("When it was published, EDTF; empty where that is not known") { Name = "published" }
                ),
                c.Code("published_basis", from?.Published.Basis, "How the date is known"),
                c.MaybeText("published_note", from?.Published.Note, "The evidence"),
                c.Day("published_earliest", from?.Published.Earliest, "It was not published before this day"),
                c.Day("published_latest", from?.Published.Latest, "It was published by this day")
            ),
            Url = c.MaybeText("url", from?.Url, "The document on the publisher's site"),
            UrlNote = c.MaybeText("url_note", from?.UrlNote, "Why there is none, or what it leads to"),
            Language = c.Text("language", from?.Language, "BCP 47"),
            Rights = c.Text("rights", from?.Rights, "Who owns the text"),
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
