using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// Finds every anchor of the seeds in another copy of the texts. Words around a figure may differ, but numeral, sign, scale word, unit,
/// bound and years must not, however similar the rest is. The seeds are never changed.
/// </summary>
public static class Reanchoring
{
    /// <summary>Finds all anchors.</summary>
    /// <param name="seeds">The seeds. Anchors without a place are skipped; <c>check</c> reports them.</param>
    /// <param name="copy">Folder of the other copy. Files may have other names.</param>
    /// <param name="originals">Folders that may contain the original texts, needed only for edited sentences.</param>
    public static DriftReport Run(SeedSet seeds, string copy, IReadOnlyList<string> originals)
    {
        var (files, texts) = (new CopiedFiles(copy), new OriginalTexts(originals));
        var witnesses = seeds.Documents.SelectMany(d => d.Witnesses.Select((w, i) => (Document: d, Number: i + 1, Witness: w))).ToList();
        var times = Times(seeds);
        var known = KnownSentences(seeds, witnesses.Select(w => texts.Of(w.Witness)?.Text));
        var anchors = new List<AnchorDrift>();
        var without = new List<string>();
        foreach (var (document, number, witness) in witnesses)
        {
            var original = texts.Of(witness);
            var search = new WitnessSearch(
                witness,
                original,
                seeds.Outlines.GetValueOrDefault(document.Slug)?.Of(number) ?? [],
                files.InPlace(witness),
                files.ReadAs(witness, original?.File)
            )
            {
                Known = known,
                TimesWithoutOriginal = times,
            };
            var found = (
                from figure in document.Figures
                from anchor in figure.Anchors
                where anchor.Witness == number && anchor.At is not null
                select search.Find(document, figure, anchor)
            ).ToList();
            anchors.AddRange(found);
            if (original is null && found.Any(a => a.State == AnchorState.Orphaned))
                without.Add($"{document.Slug}, witness {number} ({witness.File})");
        }

        return new DriftReport(
            [.. anchors.OrderBy(a => a.SeedFile, StringComparer.Ordinal).ThenBy(a => a.SeedLine)],
            files.Unreadable,
            without
        );
    }

    /// <summary>The minimum number of occurrences of a sentence that is known without texts, by hash of sentence and paragraph.</summary>
    private static Func<string, string?, int> Times(SeedSet seeds)
    {
        var paragraphs = seeds.Outlines.Values.SelectMany(o => o.Rows).CountBy(r => r.Paragraph.Sha256).ToDictionary();
        var sentences = seeds
            .Documents.SelectMany(d =>
                d.Figures.SelectMany(f => f.Anchors)
                    .Where(a => a.At is not null)
                    .Select(a => (d.Slug, a.Witness, a.At!.Paragraph, a.At.Sentence, a.At.Sha256))
            )
            .Distinct()
            .CountBy(a => a.Sha256)
            .ToDictionary();
        return (sentence, paragraph) =>
            Math.Max(sentences.GetValueOrDefault(sentence), paragraph is null ? 0 : paragraphs.GetValueOrDefault(paragraph));
    }

    /// <summary>
    /// Hashes of all original sentences: an original sentence that is unchanged in the copy is not an edited form of another.
    /// </summary>
    private static HashSet<string> KnownSentences(SeedSet seeds, IEnumerable<CanonicalText?> originals)
    {
        var sentences = originals
            .OfType<CanonicalText>()
            .SelectMany(t => t.Paragraphs)
            .SelectMany(p => p.Sentences)
            .SelectMany(s => CopiedSentences.Hashes(s.Text));
        var anchored = seeds.Documents.SelectMany(d => d.Figures).SelectMany(f => f.Anchors).Select(a => a.At?.Sha256).OfType<string>();
        return sentences.Concat(anchored).ToHashSet(StringComparer.Ordinal);
    }
}
