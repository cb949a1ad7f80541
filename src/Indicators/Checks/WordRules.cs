using Indicators.Seeds;
using Indicators.Seeds.Problems;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>Claims are sentences in our own words.</summary>
internal static class WordRules
{
    public const int ShortestClaim = 20;

    public const int MaxClaimLength = 600;

    public static IEnumerable<Problem> Claim(FigureContext context)
    {
        var (claim, printed) = (context.Figure.Claim, context.Figure.Anchor.Printed);
        if (CodePoints.Length(claim) is < ShortestClaim or > MaxClaimLength)
            yield return context.At(
                "claim",
                ProblemCodes.ClaimLength,
                $"a claim must have {ShortestClaim} to {MaxClaimLength} characters, not {CodePoints.Length(claim)}",
                "say who or what, how much and when, in one sentence"
            );
        if (string.Equals(claim.Trim('.', ' '), printed.Trim('.', ' '), StringComparison.OrdinalIgnoreCase))
            yield return context.At(
                "claim",
                ProblemCodes.ClaimIsPrinted,
                "the claim only repeats the printed figure",
                "say who or what, how much and when, in one sentence"
            );
    }

    /// <summary>Our words do not repeat a run of words of the text, which belongs to its publisher.</summary>
    public static IEnumerable<Problem> OwnWords(FigureContext context, VerbatimWords text)
    {
        var figure = context.Figure;
        var words = new (int Line, string Key, string? Text)[]
        {
            (figure.Marks.Of("claim"), "claim", figure.Claim),
            (figure.Marks.Of("note"), "note", figure.Note),
            (figure.Marks.Of("rankReason"), "rankReason", figure.RankReason),
        }.Concat(figure.Relations.Select(r => (r.Marks.Of("why"), "why", (string?)r.Why)));
        foreach (var (line, key, own) in words)
        {
            if (own is not null && text.FirstRepeated(own) is { } repeated)
                yield return context.At(
                    line,
                    ProblemCodes.Verbatim,
                    $"'{key}' repeats {VerbatimWords.Limit} or more words of the text, starting at '{repeated}'",
                    "say it in your own words"
                );
        }
    }

    public static IEnumerable<Problem> CreditIsOutwards(FigureContext context) =>
        from credit in context.Figure.Credits
        where credit.Relation == Model.CreditRelation.Publishes
        select context.At(
            credit.Marks.Of("relation"),
            ProblemCodes.BadCredit,
            "a credit cannot be 'publishes': the outlet is credited already",
            "use quotes, reports_data, cites_estimate, cites_forecast or own_calculation"
        );

    public static IEnumerable<Problem> CreditIsPrinted(FigureContext context, WitnessTexts texts)
    {
        var witnesses = context.Document.Witnesses.Select(w => texts.Of(w).Text).OfType<CanonicalText>().ToList();
        if (witnesses.Count == 0)
            return [];
        return from credit in context.Figure.Credits
            where
                credit.Printed is { } printed
                && !witnesses.Any(w => w.Paragraphs.Any(p => PrintedFigures.Occurrences(p.Text, printed).Count > 0))
            select context.At(
                credit.Marks.Of("printed"),
                ProblemCodes.BadCredit,
                $"the text does not print '{credit.Printed}'",
                "copy it from the text, character for character"
            );
    }
}
