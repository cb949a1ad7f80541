namespace Indicators.Trace;

/// <summary>How likely a figure is the one that the reader means: the sum of the weights of all findings, as a probability.</summary>
internal static class Relevance
{
    private static readonly string[] OfNumbers = ["number", "unit", "bound", "hedge", "distinctness"];

    private static readonly bool[] IsOfNumber = [.. Comparisons.All.Select(comparison => OfNumbers.Contains(comparison.Name))];

    /// <summary>From 0 to 1.</summary>
    public static double Of(Evidence evidence) => Probability(Weights.Of("bias", "") + Sum(evidence, all: true));

    /// <summary>Whether the evidence other than the number speaks for the figure.</summary>
    public static bool IsEnough(Evidence evidence) =>
        Sum(evidence, all: false) >= Weights.Of("threshold", evidence.Pair.Statement.IsBare ? "enough of a bare number" : "enough");

    public static double Probability(double logarithmOfOdds) => 1 / (1 + Math.Exp(-logarithmOfOdds));

    private static double Sum(Evidence evidence, bool all)
    {
        var sum = 0.0;
        for (var i = 0; i < evidence.Findings.Count; i++)
        {
            if (all || !IsOfNumber[i])
                sum += Weights.Of(Comparisons.All[i].Name, evidence.Findings[i].Level);
        }

        return sum;
    }
}
