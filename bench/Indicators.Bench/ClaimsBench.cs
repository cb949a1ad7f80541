using Indicators.Model;
using Indicators.Trace;

namespace Indicators.Bench;

/// <summary>How many claims of a table are answered as they should be.</summary>
internal static class ClaimsBench
{
    public static void Run(ClaimFigures figures, IReadOnlyList<Claim> claims, bool listsMissed)
    {
        var outcomes = claims.Select(claim => (Claim: claim, First: First(figures, claim.Text))).ToArray();
        foreach (var (claim, first) in listsMissed ? outcomes : [])
        {
            if (!claim.IsAnswered(first, figures))
                Console.WriteLine(
                    $"{claim.Kind}|{claim.Text}\n    {Told(first, figures)}\n    wanted {string.Join(',', claim.Figures)} {string.Join(',', claim.Labels)}"
                );
        }

        foreach (var kind in outcomes.GroupBy(one => one.Claim.Kind).Append(outcomes.GroupBy(_ => "all").Single()))
            Console.WriteLine(
                $"{kind.Key, -12} {kind.Count(), 4} claims, right {kind.Count(one => one.Claim.IsAnswered(one.First, figures)), 4}, figure first {kind.Count(one => one.Claim.IsFound(one.First, figures)), 4}"
            );
    }

    /// <summary>The share of right answers.</summary>
    public static double Share(ClaimFigures figures, IReadOnlyCollection<Claim> claims) =>
        claims.Count(claim => claim.IsAnswered(First(figures, claim.Text), figures)) / (double)claims.Count;

    public static TraceMatch? First(ClaimFigures figures, string text) =>
        Tracer.TraceAsync(text, figures.Release, figures.More).GetAwaiter().GetResult().Matches is [var first, ..] ? first : null;

    public static string Told(TraceMatch? match, ClaimFigures figures) =>
        match is null
            ? "nothing"
            : $"{(match.Label is { } label ? Codes.Of(label) : "no label")} {match.Score} {figures.KeyOf(match.Candidate.Id)}: {match.Candidate.Claim} [{string.Join(' ', match.Why.Evidence.Where(one => one.Level is not ("none" or "open" or "unasked")).Select(one => $"{one.Comparison}={one.Level}{(one.Details is { Length: > 0 } details ? $"({details})" : "")}"))}]";
}
