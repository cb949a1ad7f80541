using Indicators.Model;

namespace Indicators.Candidates;

/// <summary>A sentence that contains figures.</summary>
/// <param name="Text">SHA-256 of the text.</param>
/// <param name="Paragraph">Of the text, from 1.</param>
/// <param name="Ordinal">Of the paragraph, from 1.</param>
/// <param name="Keys">Its search keys, see <see cref="Quantities.Reading.MaskedText.Keys"/>.</param>
/// <param name="Figures">Ids of the observations and their positions in the sentence.</param>
public sealed record MaskedSentence(
    string Text,
    int Paragraph,
    int Ordinal,
    IReadOnlyCollection<string> Keys,
    IReadOnlyList<(string Id, CodePointSpan Span)> Figures
);

/// <summary>The masked sentences that contain figures of a release, indexed by pairs of words.</summary>
/// <remarks>
/// A long sentence contains most trigrams of English, so it would scan a trigram index from end to end. Few sentences share a pair of long
/// words, so only those are compared.
/// </remarks>
public sealed class MaskedIndex
{
    /// <summary>Number of pairs from which a single common pair means nothing ("central asia").</summary>
    private const int ManyKeys = 6;

    private readonly MaskedSentence[] _sentences;
    private readonly ILookup<string, int> _byKey;

    /// <param name="sentences">In an order that decides between equals.</param>
    public MaskedIndex(IEnumerable<MaskedSentence> sentences)
    {
        _sentences = [.. sentences];
        _byKey = Enumerable
            .Range(0, _sentences.Length)
            .SelectMany(i => _sentences[i].Keys.Distinct(StringComparer.Ordinal).Select(key => (Key: key, Sentence: i)))
            .ToLookup(one => one.Key, one => one.Sentence, StringComparer.Ordinal);
    }

    /// <summary>
    /// The sentences that share most of these keys, the best first; one that shares less than half as many as the best is not among them.
    /// </summary>
    /// <param name="keys">Of a sentence of the reader's.</param>
    /// <param name="most">Most sentences.</param>
    public IReadOnlyList<MaskedSentence> Find(IReadOnlyCollection<string> keys, int most)
    {
        var shared = new Dictionary<int, int>();
        foreach (var key in keys)
        {
            foreach (var sentence in _byKey[key])
                shared[sentence] = shared.GetValueOrDefault(sentence) + 1;
        }

        if (shared.Count == 0)
            return [];
        var least = Math.Max(keys.Count >= ManyKeys ? 2 : 1, (shared.Values.Max() + 1) / 2);
        return
        [
            .. shared
                .Where(pair => pair.Value >= least)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key)
                .Take(most)
                .Select(pair => _sentences[pair.Key]),
        ];
    }
}
