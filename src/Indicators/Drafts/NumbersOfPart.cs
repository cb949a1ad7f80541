using System.Text.RegularExpressions;
using Indicators.Candidates;
using Indicators.Model;
using Indicators.Statements;
using Indicators.Texts;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>Returns all numbers of a part with their statuses, in order.</summary>
internal static partial class NumbersOfPart
{
    private const string InCode = "not a claim: it stands in code";
    private const string Year = "not a claim: a year";
    private const string OfNobody = "nothing here says whom or what the number is about";

    /// <param name="part">The part.</param>
    /// <param name="query">The parsed part.</param>
    /// <param name="answers">The results of the trace.</param>
    /// <param name="heading">The place of its heading; null for none.</param>
    /// <param name="vocabulary">Names.</param>
    public static IEnumerable<CheckedNumber> Read(
        ParagraphPart part,
        TraceQuery query,
        IReadOnlyList<StatementAnswer> answers,
        string? heading,
        TraceVocabulary vocabulary
    )
    {
        var numbers = answers.Where(one => one.Quantity is not null || one.Outcome == TraceOutcome.NotAQuantity).ToArray();
        var years = QueryReader
            .YearsWithPlaces(part.Text)
            .Select(year => CodePoints.FromUtf16(part.Text, year.Start, year.Start + 4))
            .Where(year => !numbers.Any(one => one.Span.Start < year.End && year.Start < one.Span.End));
        return numbers
            .Select(one => Number(part, query, one, one.Best is { } best && IsAbout(best, query, heading, vocabulary)))
            .Concat(years.Select(year => Number(part, year, DraftStatus.NotAClaim, Year)))
            .OfType<CheckedNumber>()
            .OrderBy(one => one.InParagraph.Start);
    }

    /// <summary>Returns the numerals of code; they claim nothing.</summary>
    public static IEnumerable<CheckedNumber> OfCode(ParagraphPart part)
    {
        var (at, points) = (0, 0);
        foreach (Match numeral in Numeral().Matches(part.Text))
        {
            points += CodePoints.Count(part.Text.AsSpan(at, numeral.Index - at));
            at = numeral.Index;
            if (Number(part, new(points, points + numeral.Length), DraftStatus.NotAClaim, InCode) is { } number)
                yield return number;
        }
    }

    private static CheckedNumber? Number(ParagraphPart part, TraceQuery query, StatementAnswer answer, bool isAbout)
    {
        var status =
            answer.Outcome == TraceOutcome.NotAQuantity ? DraftStatus.NotAClaim
            : answer.Best?.Label is { } label ? DraftStatuses.OfLabels[label]
            : DraftStatus.NoSource;
        var reason = answer.Reason;
        // A figure that is probably about something else says nothing about the draft's number.
        if (status is not (DraftStatus.NoSource or DraftStatus.NotAClaim))
        {
            if (!isAbout)
                (status, reason) = (DraftStatus.NoSource, OfNobody);
            else if (answer.Best!.Score < Weights.Of("threshold", "about in a draft"))
                (status, reason) = (DraftStatus.NoSource, Reasons.Unmatched);
        }

        var number = Number(part, answer.Span, status, reason);
        return number is null || answer.Quantity is not { } index
            ? number
            : number with
            {
                Quantity = query.Statements[index].Quantity,
                Best = answer.Best,
            };
    }

    /// <summary>
    /// Whether a number that names nobody itself may be about the figure: the paragraph or its heading names the figure's place or thing,
    /// or the words around the number are the figure's own.
    /// </summary>
    private static bool IsAbout(TraceMatch best, TraceQuery query, string? heading, TraceVocabulary vocabulary)
    {
        var levels = best.Why.Evidence.ToDictionary(one => one.Comparison, one => one.Level);
        if (levels["names"] != "none" || levels["quotation"] != "none")
            return true;
        if (
            levels["meaning"] == "most"
            && levels["distinctness"] is "rare" or "uncommon"
            && (levels["counted"] != "general" || levels["period"] is "same" or "near")
        )
            return true;
        var named = best.Candidate.NamedBy(vocabulary);
        return named.Places.Count + named.Items.Count == 0
            || named.Places.Any(place => place == heading || query.Places.Contains(place))
            || query.Statements.Any(statement => statement.Items.Any(named.Items.Contains));
    }

    /// <summary>Returns null if the number is not at this place of the draft, as in a column name repeated before a cell.</summary>
    private static CheckedNumber? Number(ParagraphPart part, CodePointSpan span, DraftStatus status, string? reason)
    {
        var within = new CodePointSpan(part.Start + span.Start, part.Start + span.End);
        return part.Paragraph.InDraft(within) is { } inDraft
            ? new()
            {
                Span = inDraft,
                InParagraph = within,
                Text = CodePoints.Slice(part.Text, span),
                Status = status,
                Reason = reason,
                Quantity = null,
                Best = null,
            }
            : null;
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*")]
    private static partial Regex Numeral();
}
