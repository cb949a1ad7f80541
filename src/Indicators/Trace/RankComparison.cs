using Indicators.Statements;
using Indicators.Words;

namespace Indicators.Trace;

/// <summary>Compares "the largest" and the like with the figure's claim, or else with the other figures of the same kind.</summary>
internal static class RankComparison
{
    public static Finding Evaluate(Pair pair)
    {
        if (pair.Statement.Rank is not { } rank || pair.Asked is null || pair.IsSameSentence)
            return "open";
        if (Assertions.RankOf(new TextWords(pair.Figure.Claim), pair.Lexicon, isStated: false) is { } own)
            return own.Order == rank.Order && own.Place == rank.Place ? "same" : new Finding("other", rank.Words);
        var (isRivalled, before) = (false, 0);
        foreach (var other in pair.Rivals)
        {
            isRivalled = true;
            // Of thousands of rivals, a few suffice to rule most figures out.
            if ((other.Number - pair.Figure.Number) * rank.Order > 0 && ++before >= rank.Place)
                break;
        }

        return isRivalled
            ? before == rank.Place - 1
                ? "same"
                : new Finding("other", rank.Words)
            : pair.Statement.IsMeasureOfRank
                ? new Finding("other", rank.Words)
                : "open";
    }
}
