namespace Indicators.Trace;

/// <summary>
/// If a sentence counts as the reader's, all its figures get the best score among them. So does a figure of another sentence that makes the
/// same statement with the reader's number, because that number may have been taken from the other text.
/// </summary>
internal static class SharedSentences
{
    /// <summary>Returns the matches, with one score for those of such a sentence and for those that say the same elsewhere.</summary>
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
