using System.Text.RegularExpressions;

namespace Indicators.Drafts.Reading;

/// <summary>
/// Reads plain text. An empty line ends a paragraph, and so does a list sign at the start of a line. Between empty lines, short lines are
/// one paragraph that was wrapped by hand; if one of them is long, each line is a paragraph.
/// </summary>
internal static partial class PlainText
{
    /// <summary>Characters of the longest line that is wrapped by hand.</summary>
    private const int LongestWrapped = 120;

    /// <param name="text">The draft.</param>
    /// <param name="from">First UTF-16 unit to read.</param>
    /// <param name="to">One past the last unit to read.</param>
    /// <param name="draft">Takes the paragraphs.</param>
    public static void Read(string text, int from, int to, DraftBuilder draft)
    {
        var block = new List<(int Start, int End)>();
        for (var at = from; at < to; )
        {
            var length = text.AsSpan(at, to - at).IndexOfAny('\n', '\r');
            var end = length < 0 ? to : at + length;
            if (text.AsSpan(at, end - at).IsWhiteSpace())
                ReadBlock(text, block, draft);
            else
                block.Add((at, end));
            at = end + (end + 1 < to && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        ReadBlock(text, block, draft);
    }

    private static void ReadBlock(string text, List<(int Start, int End)> lines, DraftBuilder draft)
    {
        var isWrapped = lines.TrueForAll(line => line.End - line.Start <= LongestWrapped);
        for (var first = 0; first < lines.Count; )
        {
            var next = first + 1;
            while (isWrapped && next < lines.Count && !IsItem(text, lines[next]))
                next++;
            var (start, end) = (lines[first].Start, lines[next - 1].End);
            var sign = ItemSign().Match(text, start, lines[first].End - start);
            var paragraph = new ParagraphText();
            var at = start + sign.Length;
            paragraph.Copy(text.AsSpan(at, end - at), at);
            draft.Add(paragraph, sign.Success ? ParagraphKind.ListItem : ParagraphKind.Paragraph);
            first = next;
        }

        lines.Clear();
    }

    private static bool IsItem(string text, (int Start, int End) line) => ItemSign().IsMatch(text[line.Start..line.End]);

    // The sign of a list, and no number of an article: "1. " and "2) ", not "4.5".
    [GeneratedRegex(@"^\s*(?:[-*+•‣–]|\d{1,3}[.)])\s+")]
    private static partial Regex ItemSign();
}
