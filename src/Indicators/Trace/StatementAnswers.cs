using System.Text.RegularExpressions;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;

namespace Indicators.Trace;

/// <summary>Answers every number of a text, and the text itself where it has none: none vanishes without a word.</summary>
internal static partial class StatementAnswers
{
    /// <summary>Returns the answers in the order of the text.</summary>
    /// <param name="query">The text as read.</param>
    /// <param name="best">The closest match by index of the statement; -1 is the index for a text without numbers.</param>
    /// <param name="release">The figures.</param>
    public static IReadOnlyList<StatementAnswer> Of(TraceQuery query, IReadOnlyDictionary<int, TraceMatch> best, TraceRelease release)
    {
        if (query.Statements is [{ Quantity: null } question])
            return
            [
                best.GetValueOrDefault(-1) is { IsOnlyNear: false } first
                    ? Whole(query, TraceOutcome.Found, null, first)
                    : Whole(query, TraceOutcome.NoMatch, Reasons.Of(question, query, release), best.GetValueOrDefault(-1)),
                .. Others(query),
            ];
        return
        [
            .. query
                .Statements.Select((statement, i) => Of(statement, i, query, best.GetValueOrDefault(i), release))
                .Concat(Others(query))
                .OrderBy(answer => answer.Span.Start),
        ];
    }

    private static StatementAnswer Whole(TraceQuery query, TraceOutcome outcome, string? reason, TraceMatch? match) =>
        new(new(0, CodePoints.Length(query.Text)), query.Text, null, outcome, reason, match);

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
    internal static IEnumerable<StatementAnswer> Others(TraceQuery query)
    {
        var text = query.Text;
        var quantities = query
            .WithQuantity.Where(statement => statement.Span is not null)
            .Select(statement => CodePoints.ToUtf16(text, statement.Span!.Value))
            .ToArray();
        var named = OtherNumerals
            .Find(text)
            .Where(other => !quantities.Any(one => one.Start < other.End && other.Start < one.End))
            .ToArray();
        var years = QueryReader.YearsWithPlaces(text).Select(year => year.Start).ToHashSet();
        foreach (var (what, start, end) in named)
            yield return Answer(start, end, $"not a quantity: {what}");
        foreach (Match numeral in Numeral().Matches(text))
        {
            var (start, end) = (numeral.Index, numeral.Index + numeral.Length);
            if (
                !years.Contains(start)
                && !quantities.Any(one => one.Start < end && start < one.End)
                && !named.Any(one => one.Start < end && start < one.End)
            )
                yield return Answer(start, end, "not a quantity: it numbers or dates something, or is a part of a name");
        }

        StatementAnswer Answer(int start, int end, string reason) =>
            new(
                new(CodePoints.Length(text[..start]), CodePoints.Length(text[..end])),
                text[start..end],
                null,
                TraceOutcome.NotAQuantity,
                reason,
                null
            );
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Numeral();
}
