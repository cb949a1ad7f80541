using System.Buffers;
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

    /// <summary>Most entries of the lists that one search goes through, so that it does not cost what the release is large.</summary>
    private const int MaxSteps = 5_000;

    private readonly MaskedSentence[] _sentences;
    private readonly Dictionary<string, int[]> _byKey;

    /// <param name="sentences">In an order that decides between equals.</param>
    public MaskedIndex(IEnumerable<MaskedSentence> sentences)
    {
        _sentences = [.. sentences];
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _sentences.Length; i++)
        {
            foreach (var key in _sentences[i].Keys.Distinct(StringComparer.Ordinal))
                (lists.TryGetValue(key, out var list) ? list : lists[key] = []).Add(i);
        }

        _byKey = lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The sentences that share most of these keys, the best first; one that shares less than half as many as the best is not among them.
    /// </summary>
    /// <param name="keys">Of a sentence of the reader's.</param>
    /// <param name="most">Most sentences.</param>
    public IReadOnlyList<MaskedSentence> Find(IReadOnlyCollection<string> keys, int most)
    {
        int[][] lists =
        [
            .. keys.Select(key => _byKey.GetValueOrDefault(key, [])).Where(list => list.Length > 0).OrderBy(list => list.Length),
        ];
        if (lists.Length == 0)
            return [];
        var counts = ArrayPool<int>.Shared.Rent(_sentences.Length);
        Array.Clear(counts, 0, _sentences.Length);
        var shared = Shared(lists, counts, most);
        var least = Math.Max(keys.Count >= ManyKeys ? 2 : 1, (shared.Max(sentence => counts[sentence]) + 1) / 2);
        MaskedSentence[] found =
        [
            .. shared
                .Where(sentence => counts[sentence] >= least)
                .OrderByDescending(sentence => counts[sentence])
                .ThenBy(sentence => sentence)
                .Take(most)
                .Select(sentence => _sentences[sentence]),
        ];
        ArrayPool<int>.Shared.Return(counts);
        return found;
    }

    /// <summary>Counts the lists that have a sentence, rarest first, and returns those that may be among the best.</summary>
    /// <remarks>
    /// A pair of words that half of the sentences have costs as much as the release is large. Once enough sentences have more of the rarer
    /// keys than there are keys left, no other sentence can overtake them, and the common keys are only looked up for them; so they are
    /// where the rarer keys alone have led to many.
    /// </remarks>
    private static List<int> Shared(int[][] lists, int[] counts, int most)
    {
        var (found, having, steps) = (new List<int>(), new int[lists.Length + 1], MaxSteps);
        for (var list = 0; list < lists.Length; list++)
        {
            var (left, reached) = (lists.Length - list, Reached(having, most));
            if (reached > left || steps <= 0)
            {
                found.RemoveAll(sentence => counts[sentence] + left < reached);
                foreach (var rest in lists.AsSpan(list))
                {
                    foreach (var sentence in found)
                        counts[sentence] += Array.BinarySearch(rest, sentence) >= 0 ? 1 : 0;
                }

                break;
            }

            foreach (var sentence in lists[list].AsSpan(0, Math.Min(lists[list].Length, steps)))
            {
                if (counts[sentence] == 0)
                    found.Add(sentence);
                having[counts[sentence]]--;
                having[++counts[sentence]]++;
            }

            steps -= lists[list].Length;
        }

        return found;
    }

    /// <summary>The greatest count that enough sentences have.</summary>
    /// <param name="having">How many sentences have each count.</param>
    /// <param name="enough">How many are enough.</param>
    private static int Reached(int[] having, int enough)
    {
        var count = having.Length - 1;
        for (var sum = having[count]; count > 0 && sum < enough; sum += having[count])
            count--;
        return count;
    }
}
