using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Seeds.Yaml;

namespace Indicators.Seeds;

/// <summary>Reads a file of <c>seeds/documents</c>.</summary>
public static class DocumentReader
{
    /// <summary>Figures in one document, at most.</summary>
    public const int MaxFigures = 2000;

    private static readonly string[] Keys =
    [
        "slug",
        "title",
        "titleBasis",
        "titleNote",
        "authors",
        "outlet",
        "publisher",
        "published",
        "url",
        "urlNote",
        "language",
        "rights",
        "witnesses",
        "figures",
    ];

    private static readonly string[] PublishedKeys = ["edtf", "basis", "note", "earliest", "latest"];

    private static readonly string[] WitnessKeys = ["file", "lines", "omit", "layout", "sha256"];

    /// <summary>The document, or null where the text is no mapping at all; what is wrong goes to the log.</summary>
    public static SeedDocument? Read(string text, ProblemLog log)
    {
        if (YamlReader.Read(text, log) is not { } root || MappingBinder.Of(root, log, "a document", Keys) is not { } document)
            return null;
        var before = log.Count;
        var published = document.RequiredNested("published", PublishedKeys);
        var read = new SeedDocument
        {
            File = log.File,
            Marks = document.Marks,
            IsWhole = false,
            Slug = document.RequiredText("slug"),
            Title = document.Text("title"),
            TitleBasis = document.RequiredCode<BibliographicBasis>("titleBasis"),
            TitleNote = document.Text("titleNote"),
            Authors = document.Texts("authors"),
            Outlet = document.RequiredText("outlet"),
            Publisher = document.RequiredText("publisher"),
            Published = new Publication(
                published?.Text("edtf"),
                published?.RequiredCode<BibliographicBasis>("basis") ?? default,
                published?.Text("note"),
                published?.Date("earliest"),
                published?.Date("latest")
            ),
            PublishedMarks = published?.Marks ?? document.Marks,
            Url = document.Text("url"),
            UrlNote = document.Text("urlNote"),
            Language = document.RequiredText("language"),
            Rights = document.RequiredText("rights"),
            Witnesses = [.. document.RequiredItems("witnesses").Select(w => Witness(w, log)).OfType<SeedWitness>()],
            Figures = [],
            FigureKeys = new HashSet<string>(),
        };
        var whole = log.Count == before;
        var items = document.Items("figures");
        if (items.Count > MaxFigures)
            log.Add(
                document.Marks.Of("figures"),
                ProblemCodes.TooLarge,
                $"{items.Count} figures are more than {MaxFigures}",
                "split the document"
            );
        return read with
        {
            IsWhole = whole,
            Figures = [.. items.Take(MaxFigures).Select(f => FigureReader.Read(f, log)).OfType<SeedFigure>()],
            FigureKeys = items.Select(FigureReader.KeyOf).OfType<string>().ToHashSet(),
        };
    }

    private static SeedWitness? Witness(YamlValue value, ProblemLog log)
    {
        if (MappingBinder.Of(value, log, "a witness", WitnessKeys) is not { } witness)
            return null;
        witness.RequiredText("file");
        witness.RequiredText("lines");
        return new SeedWitness
        {
            Marks = witness.Marks,
            File = witness.Text("file") ?? "",
            Lines = witness.Read("lines", "lines as 15-19 or 15", SeedNumbers.Lines) ?? new LineRange(1, 1),
            Omit = LineList(witness, log),
            Layout = witness.RequiredCode<TextLayout>("layout"),
            Sha256 = witness.Text("sha256"),
        };
    }

    private static IReadOnlyList<LineRange> LineList(MappingBinder witness, ProblemLog log)
    {
        if (witness.Text("omit") is not { } text)
            return [];
        if (SeedNumbers.LineList(text) is { } lines)
            return lines;
        log.Add(witness.Marks.Of("omit"), ProblemCodes.WrongType, $"'omit' must be lines in order, such as \"1, 5, 41-47\", not '{text}'");
        return [];
    }
}
