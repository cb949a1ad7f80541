using System.Collections.Concurrent;
using System.Collections.Frozen;
using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Candidates;

/// <summary>
/// The figures of a release by the places and items that they name, and the topics that any of them has: a question that gives names alone,
/// or asks for what no figure is about, would else read every claim of the release.
/// </summary>
/// <remarks>A figure is identified by its position in the list from which the index was built.</remarks>
internal sealed class NamedFigures
{
    private const int MaxProcessors = 4;

    private readonly FrozenDictionary<string, int[]> _places;
    private readonly FrozenDictionary<string, int[]> _items;
    private readonly FrozenSet<string> _topics;

    public NamedFigures(IReadOnlyList<TraceCandidate> figures, TraceVocabulary vocabulary)
    {
        var (named, topics) = (
            new (IReadOnlySet<string> Places, IReadOnlySet<string> Items)[figures.Count],
            new ConcurrentDictionary<string, bool>()
        );
        Parallel.For(
            0,
            figures.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 1, MaxProcessors) },
            i =>
            {
                named[i] = NamedByFigure.CodesOf(figures[i], vocabulary);
                foreach (var topic in vocabulary.Lexicon.TopicsIn(FigureTopics.TextOf(figures[i])))
                    topics.TryAdd(topic.Topic, true);
            }
        );
        _places = Lists(named.Select(one => one.Places));
        _items = Lists(named.Select(one => one.Items));
        _topics = topics.Keys.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether any figure is about a topic.</summary>
    public bool HasTopic(string topic) => _topics.Contains(topic);

    /// <summary>The figures that name one of the places or items, in the order of the list.</summary>
    public IEnumerable<int> Find(IReadOnlyList<string> places, IReadOnlyList<string> items)
    {
        int[][] lists =
        [
            .. places.Select(place => _places.GetValueOrDefault(place, [])),
            .. items.Select(item => _items.GetValueOrDefault(item, [])),
        ];
        return lists is [var only] ? only : lists.SelectMany(list => list).Distinct().Order();
    }

    private static FrozenDictionary<string, int[]> Lists(IEnumerable<IReadOnlySet<string>> codes)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (i, own) in codes.Index())
        {
            foreach (var code in own)
                (lists.TryGetValue(code, out var list) ? list : lists[code] = []).Add(i);
        }

        return lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
