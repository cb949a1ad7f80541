using Indicators.Model;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Writes a document in its canonical form.</summary>
public static class DocumentWriter
{
    /// <summary>The text of the document's file.</summary>
    public static string Write(SeedDocument document) =>
        YamlWriter.Write(
            new MappingBuilder()
                .Text("slug", document.Slug)
                .TextOrNull("title", document.Title)
                .Code<BibliographicBasis>("titleBasis", document.TitleBasis)
                .Text("titleNote", document.TitleNote)
                .Add("authors", new YamlSequence(0, [.. document.Authors.Select(YamlScalar.Of)]))
                .Text("outlet", document.Outlet)
                .Text("publisher", document.Publisher)
                .Add("published", Published(document))
                .TextOrNull("url", document.Url)
                .Text("urlNote", document.UrlNote)
                .Text("language", document.Language)
                .Text("rights", document.Rights)
                .Add("witnesses", new YamlSequence(0, [.. document.Witnesses.Select(Witness)]))
                .Add("figures", new YamlSequence(0, [.. document.Figures.Select(FigureWriter.Write)]))
                .Block()
        );

    private static YamlMapping Published(SeedDocument document) =>
        new MappingBuilder()
            .TextOrNull("edtf", document.Published.Edtf)
            .Code<BibliographicBasis>("basis", document.Published.Basis)
            .Text("note", document.Published.Note)
            .Text("earliest", document.Published.Earliest is { } earliest ? SeedNumbers.Write(earliest) : null)
            .Text("latest", document.Published.Latest is { } latest ? SeedNumbers.Write(latest) : null)
            .Block();

    private static YamlMapping Witness(SeedWitness witness) =>
        new MappingBuilder()
            .Text("file", witness.File)
            .Text("lines", SeedNumbers.Write(witness.Lines))
            .Text("omit", witness.Omit.Count == 0 ? null : SeedNumbers.Write(witness.Omit))
            .Code<TextLayout>("layout", witness.Layout)
            .Text("sha256", witness.Sha256)
            .Block();
}
