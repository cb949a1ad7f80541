using Indicators.Candidates;
using Indicators.Meaning;
using Indicators.Statements;

namespace Indicators.Trace;

/// <summary>
/// Finds figures whose claim is like a question in meaning, whatever the words. It adds candidates and says how alike they are; numbers,
/// sides and denials are compared as ever.
/// </summary>
public sealed class LikeMeaning(SentenceModel model, ClaimVectors vectors) : IMoreCandidates
{
    /// <summary>Characters of a question: longer ones are texts.</summary>
    private const int Longest = 300;

    /// <summary>Whether a text is one that it helps with: a question. Who gives a number is found by the number.</summary>
    public static bool Helps(TraceQuery query) => query.Statements is [{ Quantity: null, IsBare: false }] && query.Text.Length <= Longest;

    /// <inheritdoc />
    public Task<IReadOnlyList<TraceCandidate>> JoinAsync(TraceQuery query, CandidateIndex index, IReadOnlyList<TraceCandidate> candidates)
    {
        if (!Helps(query))
            return Task.FromResult(candidates);
        var known = candidates.ToDictionary(candidate => candidate.Id, StringComparer.Ordinal);
        return Task.FromResult<IReadOnlyList<TraceCandidate>>([
            .. vectors
                .Compare(model.Of(query.Text))
                .Select(one => (known.GetValueOrDefault(one.Figure.Id) ?? one.Figure) with { Likeness = one.Likeness }),
        ]);
    }
}

/// <summary>Whether a figure's claim is like the question in meaning.</summary>
internal static class LikenessComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.Statement.Question is null || pair.Statement.IsBare)
            return "open";
        if (pair.Figure.Likeness is not { } likeness)
            return "unread";
        return likeness.Own < Weights.Of("threshold", "likeness least")
            || likeness.Own < likeness.Best - Weights.Of("threshold", "likeness reach")
                ? "far"
            : likeness.Own >= likeness.Best - Weights.Of("threshold", "likeness margin") ? "nearest"
            : "near";
    }
}
