namespace Indicators.Trace;

/// <summary>How many of the reader's other words the figure has, rare ones counting more, and whether they are its very sentence.</summary>
internal static class MeaningComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.IsQuoted)
            return "most";
        if (pair.Words.Count == 0)
            return pair.Statement.IsBare ? "bare" : "wordless";
        var share = Math.Max(pair.Words.Similarity, pair.Alike?.Similarity ?? 0);
        return share >= Weights.Of("words", "most") && pair.Words.Count > 1 ? "most"
            : share >= Weights.Of("words", "half") ? "half"
            : share >= Weights.Of("words", "some") ? "some"
            : share > 0 ? "few"
            : "nothing";
    }

    public static Finding EvaluateQuotation(Pair pair) =>
        pair.IsQuoted ? "quoted"
        : pair.Alike is not { } alike ? "none"
        : alike.IsSame ? "same"
        : "like";
}
