using Indicators.Api.Comparisons;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Trace;

namespace Indicators.Api.Resources.Trace;

/// <summary>Answers a question in one line.</summary>
internal static class QuestionAnswer
{
    /// <summary>The likeliest figure with its source and date, and what disagrees with it; null if the text states numbers.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="figures">Figures, best first.</param>
    /// <param name="relations">Relations between figures.</param>
    /// <param name="reason">Why no figure answers the question; null where one does.</param>
    public static string? Of(TraceQuery query, IReadOnlyList<TracedFigure> figures, IReadOnlyList<TracedRelation> relations, string? reason)
    {
        if (query.WithQuantity.Any())
            return null;
        if (figures is not [var first, ..])
            return Reasons.UnmatchedSentence;
        var one = first.Observation;
        // What is only near is no answer.
        if (reason is not null)
            return $"{char.ToUpperInvariant(reason[0])}{reason[1..]}. Nearest: {one.Claim.TrimEnd('.')} (“{one.Printed}”).";
        var other = relations
            .Where(relation => relation.Kind == RelationKind.Contradicts)
            .Select(relation =>
                relation.A.Id == one.Id ? relation.B
                : relation.B.Id == one.Id ? relation.A
                : null
            )
            .FirstOrDefault(side => side is not null);
        var source =
            $"{one.Claim.TrimEnd('.')} (“{one.Printed}”; {one.Source.Title ?? one.Source.Document}, {one.AssertedAt ?? "no date"}).";
        return other is null
            ? source
            : $"{source} The texts disagree: “{other.Printed}” "
                + $"({other.Source.Title ?? other.Source.Document}, {other.AssertedAt ?? "no date"}).";
    }
}
