using Indicators.Candidates;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>
/// A step between finding candidates by words and numbers and ranking them. It adds candidates, such as those whose sentence is like the
/// reader's apart from the numbers, or leaves some out.
/// </summary>
public interface IMoreCandidates
{
    /// <summary>Returns the candidates to rank, or to hand to the next step.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="index">All figures.</param>
    /// <param name="candidates">The candidates so far.</param>
    Task<IReadOnlyList<TraceCandidate>> JoinAsync(TraceQuery query, CandidateIndex index, IReadOnlyList<TraceCandidate> candidates);
}

/// <summary>Further candidates for many texts at once, so that a long draft costs few queries.</summary>
public interface IMoreForMany
{
    /// <summary>For each text the candidates, and those that are found in another way; as <see cref="IMoreCandidates"/> for one.</summary>
    /// <param name="texts">What is asked, and the candidates that are found by words and numbers.</param>
    /// <param name="index">All figures.</param>
    Task<IReadOnlyList<IReadOnlyList<TraceCandidate>>> JoinAllAsync(
        IReadOnlyList<(TraceQuery Query, IReadOnlyList<TraceCandidate> Candidates)> texts,
        CandidateIndex index
    );
}

/// <summary>From a text to the figures that it may come from.</summary>
public static class Tracer
{
    /// <summary>Maximum number of processors that one draft uses.</summary>
    private const int MaxProcessors = 4;

    /// <summary>Traces a text; see <see cref="TraceResult"/>.</summary>
    /// <param name="text">Up to <see cref="QueryReader.MaxNumbers"/> numbers.</param>
    /// <param name="release">The figures.</param>
    /// <param name="more">Further steps, in this order.</param>
    public static Task<TraceResult> TraceAsync(string text, TraceRelease release, params IReadOnlyList<IMoreCandidates> more) =>
        TraceAsync(QueryReader.Read(text, release.Vocabulary), release, more);

    /// <summary>Traces a text that was read with the vocabulary of the release.</summary>
    public static async Task<TraceResult> TraceAsync(TraceQuery query, TraceRelease release, params IReadOnlyList<IMoreCandidates> more)
    {
        var words = release.Index.WordsOf(query, release.Vocabulary);
        var candidates = release.Index.Find(query, release.Vocabulary, words, release.PlaceLexemes);
        foreach (var way in more)
            candidates = await way.JoinAsync(query, release.Index, candidates);
        return Of(query, release, words, candidates);
    }

    /// <summary>Traces a text by its words and numbers alone.</summary>
    public static TraceResult Trace(string text, TraceRelease release)
    {
        var query = QueryReader.Read(text, release.Vocabulary);
        var words = release.Index.WordsOf(query, release.Vocabulary);
        return Of(query, release, words, release.Index.Find(query, release.Vocabulary, words, release.PlaceLexemes));
    }

    /// <summary>Traces several texts, each by itself.</summary>
    /// <param name="queries">The texts as they were read.</param>
    /// <param name="release">The figures.</param>
    /// <param name="more">A further way to find candidates; null for none.</param>
    public static async Task<IReadOnlyList<TraceResult>> TraceAllAsync(
        IReadOnlyList<TraceQuery> queries,
        TraceRelease release,
        IMoreForMany? more
    )
    {
        var words = queries.Select(query => release.Index.WordsOf(query, release.Vocabulary)).ToArray();
        IReadOnlyList<IReadOnlyList<TraceCandidate>> found =
        [
            .. queries.Zip(words, (query, own) => release.Index.Find(query, release.Vocabulary, own, release.PlaceLexemes)),
        ];
        if (more is not null && queries.Count > 0)
            found = await more.JoinAllAsync([.. queries.Zip(found)], release.Index);
        // A long draft takes seconds, so it uses several processors.
        return
        [
            .. ParallelEnumerable
                .Range(0, queries.Count)
                .AsOrdered()
                .WithDegreeOfParallelism(Math.Clamp(Environment.ProcessorCount, 1, MaxProcessors))
                .Select(i => Of(queries[i], release, words[i], found[i])),
        ];
    }

    private static TraceResult Of(
        TraceQuery query,
        TraceRelease release,
        IReadOnlyDictionary<string, QueryWord> words,
        IReadOnlyList<TraceCandidate> candidates
    )
    {
        var ranking = new TraceRanking(query, release.Vocabulary, new QueryWords(words, release.Index.Count), release.Index);
        var matches = ranking.Rank(candidates);
        return new(query, matches, ranking.Sharing(matches), StatementAnswers.Of(query, ranking.Nearest, release));
    }
}

/// <summary>The result of tracing a text.</summary>
/// <param name="Query">The text as understood.</param>
/// <param name="Matches">The figures, best first.</param>
/// <param name="Sharing">For a text that is little more than a number, the matches that have this number.</param>
/// <param name="Statements">Every number and question in it, in order, with its result.</param>
public sealed record TraceResult(
    TraceQuery Query,
    IReadOnlyList<TraceMatch> Matches,
    IReadOnlyList<TraceMatch> Sharing,
    IReadOnlyList<StatementAnswer> Statements
);
