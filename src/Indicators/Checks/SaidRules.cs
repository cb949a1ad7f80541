using Indicators.Model;
using Indicators.Periods;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>The date on which a figure was said is well-formed and fits its basis; a rank other than normal has a reason.</summary>
internal static class SaidRules
{
    private const int ShortestReason = 10;

    private const int MaxReasonLength = 600;

    public static IEnumerable<Problem> Said(FigureContext context)
    {
        if (context.Figure.Said is not { } said)
            yield break;
        if (said.Edtf is { } edtf && !Period.TryParse(edtf, out _, out var reason))
            yield return context.At("said", ProblemCodes.BadEdtf, $"'{edtf}' is not a date: {reason}");
        if (said.Basis == PeriodBasis.Unknown && said.Edtf is not null)
            yield return context.At("said", ProblemCodes.SaidBasis, "a date with basis unknown has no edtf", "write {basis: unknown}");
        if (said.Basis != PeriodBasis.Unknown && said.Edtf is null)
            yield return context.At(
                "said",
                ProblemCodes.SaidBasis,
                $"a time of basis {Codes.Of(said.Basis)} needs an edtf",
                "write {basis: unknown} where nothing is known"
            );
    }

    public static IEnumerable<Problem> Rank(FigureContext context)
    {
        var (rank, reason) = (context.Figure.Rank, context.Figure.RankReason);
        if (rank == Model.Rank.Deprecated && reason is null)
            yield return context.At("rank", ProblemCodes.RankUnexplained, "a deprecated figure needs a rankReason");
        else if (rank == Model.Rank.Normal && reason is not null)
            yield return context.At("rankReason", ProblemCodes.RankUnexplained, "a figure of normal rank has no rankReason");
        else if (reason is not null && CodePoints.Length(reason) is < ShortestReason or > MaxReasonLength)
            yield return context.At(
                "rankReason",
                ProblemCodes.RankUnexplained,
                $"a reason has {ShortestReason} to {MaxReasonLength} characters, not {CodePoints.Length(reason)}"
            );
    }
}
