namespace Indicators.Drift;

/// <summary>Finds the sentence of a copy that is clearly an edited form of an old one.</summary>
internal sealed class SentenceSearch(IReadOnlyList<EditedSentence> candidates)
{
    /// <summary>Minimum share of the old words that must be found in order.</summary>
    private const double MinFound = 0.6;

    private const double MinScore = 0.65;

    private const int MinWords = 4;

    /// <summary>Minimum lead over the second-best candidate; otherwise the result is ambiguous.</summary>
    private const double Gap = 0.05;

    /// <summary>Returns the most similar sentence with its alignment; none if no sentence is similar enough, two if two are.</summary>
    /// <param name="old">The old sentence.</param>
    /// <param name="nearness">Rates a paragraph by other evidence than its words; used only if words do not decide.</param>
    public IReadOnlyList<(EditedSentence Sentence, WordAlignment Alignment)> Find(string old, Func<CopiedParagraph, int> nearness)
    {
        var words = WordAlignment.WordsOf(old);
        var counts = words.GroupBy(w => w.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        // A short sentence has too few words to be recognised after an edit, but an identical text still matches.
        var same = candidates.Where(c => c.Text.TrimEnd() == old.TrimEnd()).ToList();
        var closest = same.Count == 0 ? 0 : same.Max(c => nearness(c.In));
        if (same.Where(c => nearness(c.In) == closest).Take(2).ToList() is [var only])
            return [(only, WordAlignment.Of(words, only.Words))];
        var fits = candidates
            .Where(c => WordAlignment.MaxCommon(counts, c.Words) >= Math.Max(MinWords, MinFound * words.Length))
            .Select(c => (Sentence: c, Alignment: WordAlignment.Of(words, c.Words)))
            .Where(c => c.Alignment.Words >= MinWords && c.Alignment.Found >= MinFound && c.Alignment.Score >= MinScore)
            .OrderByDescending(c => c.Alignment.Score)
            .ThenBy(c => c.Sentence.Span.Length)
            .ToList();
        if (fits.Count == 0)
            return [];
        var rivals = fits.Where(f =>
                f.Alignment.Score > fits[0].Alignment.Score - Gap && (f == fits[0] || !f.Sentence.Overlaps(fits[0].Sentence))
            )
            .ToList();
        if (rivals.Count == 1)
            return [fits[0]];
        var nearest = rivals.Max(r => nearness(r.Sentence.In));
        var near = rivals.Where(r => nearness(r.Sentence.In) == nearest).ToList();
        return near.Count == 1 ? near : [.. near.Take(2)];
    }
}
