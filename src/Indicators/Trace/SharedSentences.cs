namespace Indicators.Trace;

/// <summary>A sentence that is taken for the reader's is found as a whole: its figures share the best score among them.</summary>
internal static class SharedSentences
{
    /// <summary>The matches, those of one such sentence lifted to one score.</summary>
    public static IEnumerable<TraceMatch> Lift(IEnumerable<TraceMatch> matches)
    {
        var all = matches.ToArray();
        var best = all.Where(match => match.Why.IsSameSentence).GroupBy(match => match.Candidate.Place).ToDictionary(sentence => sentence.Key, sentence => sentence.Max(match => match.Score));
        return all.Select(match => match.Why.IsSameSentence && best[match.Candidate.Place] > match.Score ? Lifted(match, best[match.Candidate.Place]) : match);
    }

    private static TraceMatch Lifted(TraceMatch match, double score)
    {
        var why = match.Why with { Joint = Math.Round(match.Why.Joint + score - match.Score, 4) };
        return match with { Why = why, Score = why.Score };
    }
}
