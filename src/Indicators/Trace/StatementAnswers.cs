using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;

namespace Indicators.Trace;

/// <summary>Answers every number of a text, and the text itself where it has none: none vanishes without a word.</summary>
internal static class StatementAnswers
{
    /// <summary>Returns the answers in the order of the text.</summary>
    /// <param name="query">The text as read.</param>
    /// <param name="best">The closest match by index of the statement; -1 is the index for a text without numbers.</param>
    /// <param name="release">The figures.</param>
    public static IReadOnlyList<StatementAnswer> Of(TraceQuery query, IReadOnlyDictionary<int, TraceMatch> best, TraceRelease release)
    {
        if (query.Statements is [{ Quantity: null } question])
        {
            var first = best.GetValueOrDefault(-1);
            var (outcome, reason) = first is { IsOnlyNear: false }
                ? (TraceOutcome.Found, null)
                : (TraceOutcome.NoMatch, Reasons.Of(question, query, release));
            return [new(new(0, CodePoints.Length(query.Text)), query.Text, null, outcome, reason, first), .. Others(query)];
        }

        return
        [
            .. query
                .Statements.Select((statement, i) => Of(statement, i, query, best.GetValueOrDefault(i), release))
                .Concat(Others(query))
                .OrderBy(answer => answer.Span.Start),
        ];
    }

    private static StatementAnswer Of(QueryStatement statement, int i, TraceQuery query, TraceMatch? match, TraceRelease release)
    {
        var outcome = match?.Agreement switch
        {
            Agreement.Agrees => TraceOutcome.Supported,
            Agreement.Partly => TraceOutcome.Partly,
            Agreement.Contradicts => TraceOutcome.Contradicted,
            Agreement.Differs => TraceOutcome.Differs,
            _ => TraceOutcome.NoMatch,
        };
        return new(
            statement.Span!.Value,
            statement.Quantity!.Printed,
            i,
            outcome,
            outcome == TraceOutcome.NoMatch ? Reasons.Of(statement, query, release) : null,
            match
        );
    }

    /// <summary>Numerals that are part of no quantity and no date.</summary>
    internal static IEnumerable<StatementAnswer> Others(TraceQuery query) =>
        OtherNumerals
            .Beside(query)
            .Select(one => new StatementAnswer(one.Span, one.Text, null, TraceOutcome.NotAQuantity, $"not a quantity: {one.What}", null));
}
