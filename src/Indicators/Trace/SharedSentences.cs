namespace Indicators.Trace;

/// <summary>
/// A sentence that is taken for the reader's is found as a whole: its figures share the best score among them. So does a figure of another
/// sentence that says the very same with the reader's number: a number that was not changed, but taken from another text.
/// </summary>
internal static class SharedSentences
{
    /// <summary>The matches, those of one such sentence, and those that say the same elsewhere, lifted to one score.</summary>
    public static IEnumerable<TraceMatch> Lift(IEnumerable<TraceMatch> matches)
    {
        var all = matches.ToArray();
        var same = all.Where(match => match.Why.IsSameSentence).ToArray();
        if (same.Length == 0)
            return all;
        var best = same.GroupBy(match => match.Candidate.Place)
            .ToDictionary(sentence => sentence.Key, sentence => sentence.Max(match => Math.Max(match.Score, match.Why.Masked)));
        var changed = same.Where(match => !match.Agrees)
            .GroupBy(match => match.Statement ?? -1)
            .ToDictionary(number => number.Key, number => number.Max(match => best[match.Candidate.Place]));
        return all.Select(match =>
            match.Raised(
                match.Why.IsSameSentence ? best[match.Candidate.Place]
                : SaysTheSame(match) ? changed.GetValueOrDefault(match.Statement ?? -1)
                : 0
            )
        );
    }

    /// <summary>
    /// Its place among those of one score: what says the same elsewhere, then where something was changed, then the others.
    /// </summary>
    public static int Order(TraceMatch match) =>
        match.Why.IsSameSentence
            ? match.Agrees
                ? 2
                : 1
            : SaysTheSame(match)
                ? 0
                : 2;

    private static bool SaysTheSame(TraceMatch match) =>
        match.Label is TraceLabel.Identical or TraceLabel.ConsistentRounding or TraceLabel.WithinHedge
        && match.Why is { Subject: 1 }
        && match.Why.Text >= Weights.Of("words", "half");
}
