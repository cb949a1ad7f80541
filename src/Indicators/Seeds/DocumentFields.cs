using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>The keys of a file in <c>seeds/documents</c>, in the order of writing.</summary>
public static class DocumentFields
{
    private static readonly YamlShape<SeedDocument> Shape = new("a document", Document);

    private static readonly YamlShape<SeedPublication> Published = new("a publication", PublishedFields);

    private static readonly YamlShape<SeedWitness> Witness = new("a witness", WitnessFields);

    /// <summary>Reads a document; null if the text is not a mapping. Problems go to the log.</summary>
    public static SeedDocument? Read(string text, ProblemLog log) => Shape.ReadFile(text, log);

    /// <summary>Writes the text of the document's file.</summary>
    public static string Write(SeedDocument document) => Shape.WriteFile(document);

    private static SeedDocument Document(YamlFields f, SeedDocument? from)
    {
        IReadOnlySet<string> figureKeys = new HashSet<string>();
        f.Check(document => figureKeys = document.TextsWithin("figures", "key").ToHashSet());
        var (slug, title) = (f.RequiredText("slug", from?.Slug), f.TextOrNull("title", from?.Title));
        return new SeedDocument
        {
            File = f.File,
            Marks = f.Marks,
            Slug = slug,
            Title = title,
            TitleBasis = f.RequiredCode("titleBasis", from?.TitleBasis),
            TitleNote = f.Text("titleNote", from?.TitleNote),
            Authors = f.Texts("authors", from?.Authors, always: true),
            Outlet = f.RequiredText("outlet", from?.Outlet),
            Publisher = f.RequiredText("publisher", from?.Publisher),
            Publication =
                f.RequiredNested("published", from?.Publication, Published)
                ?? new SeedPublication(f.Marks, new Publication(null, default, null, null, null)),
            Url = f.TextOrNull("url", from?.Url),
            UrlKind = f.Code("urlKind", from?.UrlKind),
            UrlNote = f.Text("urlNote", from?.UrlNote),
            Language = f.RequiredText("language", from?.Language),
            Rights = f.RequiredText("rights", from?.Rights),
            Witnesses = f.RequiredList("witnesses", from?.Witnesses, Witness),
            IsWhole = f.IsClean,
            Figures = f.List("figures", from?.Figures, FigureFields.Shape, always: true),
            FigureKeys = figureKeys,
        };
    }

    private static SeedPublication PublishedFields(YamlFields f, SeedPublication? from) =>
        new(
            f.Marks,
            new Publication(
                f.TextOrNull("edtf", from?.Value.Edtf),
                f.RequiredCode("basis", from?.Value.Basis),
                f.Text("note", from?.Value.Note),
                f.Optional("earliest", from?.Value.Earliest, SeedGrammars.Date),
                f.Optional("latest", from?.Value.Latest, SeedGrammars.Date)
            )
        );

    private static SeedWitness WitnessFields(YamlFields f, SeedWitness? from) =>
        new()
        {
            Marks = f.Marks,
            File = f.RequiredText("file", from?.File),
            Lines = f.Required("lines", from?.Lines, SeedGrammars.Lines) is { First: > 0 } lines ? lines : LineRange.Of(1),
            Omit = f.Optional("omit", from is { Omit.Count: > 0 } ? new(from.Omit) : null, SeedGrammars.Omitted)?.Ranges ?? [],
            Layout = f.RequiredCode("layout", from?.Layout),
            Sha256 = f.Text("sha256", from?.Sha256),
        };
}
