using Indicators.Model;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Seeds;

/// <summary>Fills in what can be computed from the text: witness hashes, anchor places and paragraph outlines.</summary>
public static class AnchorFiller
{
    /// <summary>Words of a heading to keep; parts of hyphenated words count separately.</summary>
    private const int MaxHeadingWords = 8;

    /// <summary>Returns the document with everything filled in that could be. An anchor with a problem is unchanged.</summary>
    public static FilledDocument Fill(SeedDocument document, WitnessTexts texts)
    {
        var log = new ProblemLog(document.File);
        var witnesses = document.Witnesses.Select(w => (Seed: w, Read: texts.Of(w))).ToList();
        foreach (var (seed, read) in witnesses.Where(w => w.Read.Text is null))
            log.Add(
                seed.Marks.Of(read.IsMissing ? "file" : "lines"),
                read.IsMissing ? ProblemCodes.TextMissing : ProblemCodes.BadWitness,
                $"{seed.File} {read.Failure}"
            );
        var filled = document with
        {
            Witnesses = [.. witnesses.Select(w => w.Seed with { Sha256 = w.Read.Text?.Sha256 ?? w.Seed.Sha256 })],
            Figures = [.. document.Figures.Select(f => f with { Anchor = Fill(f.Anchor), Also = [.. f.Also.Select(Fill)] })],
        };
        var rows = witnesses
            .SelectMany((w, i) => (w.Read.Text?.Paragraphs ?? []).Select(p => new SeedOutlineRow(i + 1, Outline(p))))
            .ToList();
        return new FilledDocument(filled, rows, log.Problems);

        SeedAnchor Fill(SeedAnchor anchor)
        {
            if (anchor.Witness < 1 || anchor.Witness > witnesses.Count)
                log.Add(anchor.Marks.Of("witness"), ProblemCodes.WitnessMissing, $"the document has no witness {anchor.Witness}");
            else if (witnesses[anchor.Witness - 1] is { Read.Text: { } text, Seed: var witness })
            {
                var (place, problem, message, hint) = AnchorPlaces.Find(anchor, text, text.Sha256 == witness.Sha256);
                if (place is not null)
                    return anchor with { At = place, Nth = null };
                log.Add(anchor.Marks.OfAny("nth", "printed", "line"), problem!, message!, hint);
            }

            return anchor;
        }
    }

    /// <summary>The data published about a paragraph whose text is not published.</summary>
    public static ParagraphOutline Outline(Paragraph paragraph) =>
        new()
        {
            Ordinal = paragraph.Ordinal,
            Kind = Codes.Of(paragraph.Kind),
            Section = Shortened(paragraph.Section),
            Lines = paragraph.Lines,
            Length = CodePoints.Length(paragraph.Text),
            Sentences = paragraph.Sentences.Count,
            Sha256 = paragraph.Sha256,
        };

    /// <summary>
    /// Shortens a long heading to its first words and an ellipsis, because outlines may not contain sentences of the text.
    /// </summary>
    private static string? Shortened(string? heading)
    {
        var words = heading?.Split(' ') ?? [];
        var taken = words.TakeWhile((_, i) => words.Take(i + 1).Sum(word => word.Split('-').Length) <= MaxHeadingWords).ToArray();
        return taken.Length == words.Length ? heading : string.Join(' ', taken) + " …";
    }
}

/// <summary>A document after filling.</summary>
/// <param name="Document">The document with places and hashes.</param>
/// <param name="Outline">The paragraphs of all witnesses whose text is available.</param>
/// <param name="Problems">What could not be filled in.</param>
public sealed record FilledDocument(SeedDocument Document, IReadOnlyList<SeedOutlineRow> Outline, IReadOnlyList<Problem> Problems);
