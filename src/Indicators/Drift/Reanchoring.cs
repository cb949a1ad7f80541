using Indicators.Model;
using Indicators.Seeds;
using Indicators.Texts;

namespace Indicators.Drift;

/// <summary>
/// Looks for every anchor of the seeds in another copy of the texts. Words around a figure may differ; numeral, sign, scale word, unit,
/// bound and years may not, however alike the rest is. The seeds are never changed.
/// </summary>
public static class Reanchoring
{
    /// <summary>Looks for all anchors.</summary>
    /// <param name="seeds">Whose anchors; those without a place are left out, <c>check</c> tells of them.</param>
    /// <param name="copy">Folder of the other copy; files may have other names.</param>
    /// <param name="originals">Folders that may hold the texts from which the anchors were read; needed for edited sentences only.</param>
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

    /// <summary>How often a sentence stands at least, by all that is known without the texts: its hash and that of its paragraph.</summary>
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
    /// Hashes of all sentences as they were: where one of them stands in the copy unchanged, it is not another one that was edited.
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
