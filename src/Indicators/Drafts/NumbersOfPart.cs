using System.Text.RegularExpressions;
using Indicators.Model;
using Indicators.Texts;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>The numbers of a part with their statuses, in order. None is left out.</summary>
internal static partial class NumbersOfPart
{
    private const string InCode = "not a claim: it stands in code";
    private const string Year = "not a claim: a year";

    /// <param name="part">The part.</param>
    /// <param name="query">It as it was read.</param>
    /// <param name="answers">What became of its numbers.</param>
    public static IEnumerable<CheckedNumber> Read(ParagraphPart part, TraceQuery query, IReadOnlyList<StatementAnswer> answers)
    {
        var numbers = answers.Where(one => one.Quantity is not null || one.Outcome == TraceOutcome.NotAQuantity).ToArray();
        var years = QueryReader
            .YearsWithPlaces(part.Text)
            .Select(year => CodePoints.FromUtf16(part.Text, year.Start, year.Start + 4))
            .Where(year => !numbers.Any(one => one.Span.Start < year.End && year.Start < one.Span.End));
        return numbers
            .Select(one => Number(part, query, one))
            .Concat(years.Select(year => Number(part, year, DraftStatus.NotAClaim, Year)))
            .OfType<CheckedNumber>()
            .OrderBy(one => one.InParagraph.Start);
    }

    /// <summary>Of code: its numerals claim nothing.</summary>
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

    private static CheckedNumber? Number(ParagraphPart part, TraceQuery query, StatementAnswer answer)
    {
        var status =
            answer.Outcome == TraceOutcome.NotAQuantity ? DraftStatus.NotAClaim
            : answer.Best?.Label is { } label ? DraftStatuses.OfLabels[label]
            : DraftStatus.NoSource;
        var reason = answer.Reason;
        // Another number of what is hardly the same subject says nothing about the draft's.
        if (status is DraftStatus.Differs or DraftStatus.Beyond && answer.Best!.Score < Weights.Of("threshold", "about in a draft"))
            (status, reason) = (DraftStatus.NoSource, Reasons.Unmatched);
        var number = Number(part, answer.Span, status, reason);
        return number is null || answer.Quantity is not { } index
            ? number
            : number with
            {
                Quantity = query.Statements[index].Quantity,
                Best = answer.Best,
            };
    }

    /// <summary>Null where the number stands in none of the draft's characters, such as in the name of a column above.</summary>
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
