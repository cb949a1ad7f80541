using Indicators.Candidates;
using Indicators.Drafts.Reading;
using Indicators.Model;
using Indicators.Quantities.Reading;
using Indicators.Statements;
using Indicators.Texts;
using Indicators.Trace;

namespace Indicators.Drafts;

/// <summary>A paragraph, or some sentences of a long one: as much as the trace takes at once.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Start">Where the part begins in it, in code points.</param>
/// <param name="Text">The part.</param>
/// <param name="Numbers">How many numbers it has, years included.</param>
/// <param name="MayStateNumber">Whether there is anything to trace in it.</param>
internal sealed record ParagraphPart(DraftParagraph Paragraph, int Start, string Text, int Numbers, bool MayStateNumber)
{
    /// <summary>Longest part in UTF-16 units. A longer sentence is cut.</summary>
    private const int Longest = 2000;

    public static IReadOnlyList<ParagraphPart> Of(DraftParagraph paragraph)
    {
        var text = paragraph.Text;
        var parts = new List<ParagraphPart>();
        var (from, to, numerals) = (0, 0, 0);
        foreach (var (start, end) in Pieces(text))
        {
            var more = NumeralsIn(text.AsSpan(start, end - start));
            if (to > from && (end - from > Longest || numerals + more > QueryReader.MaxNumbers))
            {
                Take();
                (from, numerals) = (start, 0);
            }

            (to, numerals) = (end, numerals + more);
        }

        Take();
        return parts;

        void Take()
        {
            var part = text[from..to];
            var mayState = QueryReader.MayStateNumber(part);
            parts.Add(new(paragraph, paragraph.PointsOf(from, to).Start, part, mayState ? QueryReader.NumbersIn(part) : 0, mayState));
        }
    }

    /// <summary>Sentences in UTF-16 units; pieces of one that is too long or has too many numerals.</summary>
    private static IEnumerable<(int Start, int End)> Pieces(string text)
    {
        var start = 0;
        foreach (var span in Segmenter.Spans(text))
        {
            var end = start;
            for (var i = 0; i < span.Length; i++)
                end += char.IsSurrogatePair(text, end) ? 2 : 1;
            for (int at = start, next; at < end; at = next)
            {
                next = EndOfPiece(text, at, end);
                yield return (at, next);
            }

            start = end;
        }
    }

    /// <summary>A piece ends before white space, within both limits; a run without white space is cut anywhere.</summary>
    private static int EndOfPiece(string text, int start, int end)
    {
        var (numerals, blank) = (0, start);
        for (var at = start; at < end; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                blank = at;
            if (IsStart(text, at, start))
                numerals++;
            if (at - start < Longest && numerals <= QueryReader.MaxNumbers)
                continue;
            if (blank > start)
                return blank;
            return char.IsLowSurrogate(text[at]) ? at + 1 : at;
        }

        return end;
    }

    private static int NumeralsIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])))
                count++;
        }

        return count;
    }

    private static bool IsStart(string text, int at, int from) =>
        char.IsAsciiDigit(text[at]) && (at == from || !char.IsAsciiDigit(text[at - 1]));
}
