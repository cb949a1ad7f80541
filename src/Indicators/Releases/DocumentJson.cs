using System.Globalization;
using Indicators.Model;
using Indicators.Texts;

namespace Indicators.Releases;

/// <summary>Documents as canonical JSON.</summary>
internal static class DocumentJson
{
    public static CanonicalJson Of(Document document) =>
        new CanonicalJson()
            .Add("slug", document.Slug)
            .Add("title", document.Title)
            .Add("titleBasis", Codes.Of(document.TitleBasis))
            .Add("titleNote", document.TitleNote)
            .Add("authors", document.Authors)
            .Add("outlet", document.Outlet)
            .Add("publisher", document.Publisher)
            .Add(
                "published",
                new CanonicalJson()
                    .Add("edtf", document.Published.Edtf)
                    .Add("basis", Codes.Of(document.Published.Basis))
                    .Add("note", document.Published.Note)
                    .Add("earliest", document.Published.Earliest)
                    .Add("latest", document.Published.Latest)
            )
            .Add("url", document.Url)
            .Add("urlNote", document.UrlNote)
            .Add("language", document.Language)
            .Add("rights", document.Rights)
            .Add("witnesses", document.Witnesses.Select(Witness));

    private static CanonicalJson Witness(Witness witness) =>
        new CanonicalJson()
            .Add("file", witness.File)
            .Add("lines", Lines(witness.Lines))
            .Add("omit", witness.Omit.Select(Lines))
            .Add("layout", Codes.Of(witness.Layout))
            .Add("sha256", witness.Sha256)
            .Add("paragraphs", witness.Paragraphs.Select(Paragraph));

    private static CanonicalJson Paragraph(ParagraphOutline paragraph) =>
        new CanonicalJson()
            .Add("ordinal", paragraph.Ordinal)
            .Add("kind", paragraph.Kind)
            .Add("section", paragraph.Section)
            .Add("lines", Lines(paragraph.Lines))
            .Add("length", paragraph.Length)
            .Add("sentences", paragraph.Sentences)
            .Add("sha256", paragraph.Sha256);

    private static string Lines(LineRange lines) => string.Create(CultureInfo.InvariantCulture, $"{lines.First}-{lines.Last}");
}
