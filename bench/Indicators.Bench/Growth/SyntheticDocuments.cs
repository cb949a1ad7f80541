using System.Globalization;
using System.Text;
using Indicators.Model;

namespace Indicators.Bench.Growth;

/// <summary>Made-up documents whose texts can be written as files. A paragraph is a line; each of its sentences has a figure.</summary>
internal static class SyntheticDocuments
{
    private const int OfFile = 500;
    private const int Paragraphs = SyntheticFigures.OfDocument / SyntheticFigures.OfParagraph;

    private static readonly string[] Outlets = ["Made-up review", "Journal of inventions", "Daily fiction", "Imaginary times"];

    public static string SlugOf(int document) => string.Create(CultureInfo.InvariantCulture, $"made-up-{document:D7}");

    public static (string File, int FirstLine) PlaceOf(int document) =>
        (string.Create(CultureInfo.InvariantCulture, $"made-up-{document / OfFile:D5}.txt"), (document % OfFile * Paragraphs) + 1);

    /// <summary>The document with the figures that begin at its place.</summary>
    public static Document Of(int document, SyntheticFigures figures)
    {
        var (texts, draw, place) = (TextsOf(document, figures), new Draw(-1 - document), PlaceOf(document));
        var year = 1991 + (int)(34 * draw[0]);
        var published = new DateOnly(year, 1 + (int)(12 * draw[1]), 1 + (int)(28 * draw[2]));
        var isDated = draw[3] < 0.97;
        return new()
        {
            Slug = SlugOf(document),
            Title = string.Create(CultureInfo.InvariantCulture, $"Made-up report {document} on figures of {year}"),
            TitleBasis = BibliographicBasis.Stated,
            TitleNote = null,
            Authors = [string.Create(CultureInfo.InvariantCulture, $"Author {(int)(2000 * draw[4])}")],
            Outlet = draw.One(5, Outlets),
            Publisher = "Nobody",
            Published = isDated
                ? new($"{published:yyyy-MM-dd}", BibliographicBasis.Stated, null, published, published)
                : new(null, BibliographicBasis.Unknown, "Made up without a date.", null, null),
            Url = null,
            UrlNote = "Made up.",
            Language = "en",
            Rights = "None",
            Witnesses =
            [
                new()
                {
                    File = place.File,
                    Lines = new(place.FirstLine, place.FirstLine + texts.Count - 1),
                    Omit = [],
                    Layout = TextLayout.LinePerParagraph,
                    Sha256 = SyntheticFigures.HashOf(string.Join('\n', texts)),
                    Paragraphs =
                    [
                        .. texts.Select(
                            (text, i) =>
                                new ParagraphOutline
                                {
                                    Ordinal = i + 1,
                                    Kind = "paragraph",
                                    Section = null,
                                    Lines = new(place.FirstLine + i, place.FirstLine + i),
                                    Length = text.Length,
                                    Sentences = Math.Min(
                                        SyntheticFigures.OfParagraph,
                                        figures.Count - (document * SyntheticFigures.OfDocument) - (i * SyntheticFigures.OfParagraph)
                                    ),
                                    Sha256 = SyntheticFigures.HashOf(text),
                                }
                        ),
                    ],
                },
            ],
        };
    }

    /// <summary>Writes the texts of all documents as files.</summary>
    public static async Task WriteAsync(string folder, SyntheticFigures figures, CancellationToken cancel)
    {
        var documents = (figures.Count + SyntheticFigures.OfDocument - 1) / SyntheticFigures.OfDocument;
        foreach (var file in Enumerable.Range(0, documents).GroupBy(document => PlaceOf(document).File))
        {
            var lines = new StringBuilder();
            foreach (var text in file.SelectMany(document => TextsOf(document, figures)))
                lines.Append(text).Append('\n');
            await File.WriteAllTextAsync(Path.Combine(folder, file.Key), lines.ToString(), cancel);
        }
    }

    private static IReadOnlyList<string> TextsOf(int document, SyntheticFigures figures) =>
        [
            .. Enumerable
                .Range(0, Paragraphs)
                .Select(paragraph => (document * SyntheticFigures.OfDocument) + (paragraph * SyntheticFigures.OfParagraph))
                .Where(first => first < figures.Count)
                .Select(first => string.Concat(figures.ParagraphOf(first).Select(sentence => sentence.Text))),
        ];
}
