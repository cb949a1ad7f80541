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

/// <summary>From a text to the figures that it may come from.</summary>
public static class Tracer
{
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

    private static TraceResult Of(
        TraceQuery query,
        TraceRelease release,
        IReadOnlyDictionary<string, QueryWord> words,
        IReadOnlyList<TraceCandidate> candidates
    )
    {
        var ranking = new TraceRanking(query, release.Vocabulary, new QueryWords(words, release.Index.Count));
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
