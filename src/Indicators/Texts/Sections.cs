using System.Text.RegularExpressions;

namespace Indicators.Texts;

/// <summary>Distinguishes headings, section labels and closing notes from running text, and finds the section of each paragraph.</summary>
internal static partial class Sections
{
    private const int MaxHeadingWords = 12; // words

    public static IReadOnlyList<Paragraph> Assign(IReadOnlyList<TextBlock> blocks)
    {
        var firstNote = FirstNote(blocks);
        string? section = null;
        var paragraphs = new List<Paragraph>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var text = blocks[i].Text;
            var label = Label().Match(text);
            var kind =
                i >= firstNote ? ParagraphKind.Note
                : label.Success && label.Length == text.Length ? ParagraphKind.Label
                : IsHeading(text) && i + 1 < blocks.Count ? ParagraphKind.Heading
                : ParagraphKind.Paragraph;
            section =
                label.Success ? label.Groups["name"].Value
                : kind == ParagraphKind.Heading ? text.Trim()
                : section;
            paragraphs.Add(
                new()
                {
                    Ordinal = i + 1,
                    Text = text,
                    Sha256 = TextHash.Of(text),
                    Kind = kind,
                    Section = section,
                    LineStarts = blocks[i].LineStarts,
                    Sentences = Segmenter.Sentences(text),
                }
            );
        }

        return paragraphs;
    }

    /// <summary>
    /// Whether a text is a heading: a short line without closing punctuation and with at least one word, which has at most three words or
    /// capitals on all its longer words. A question counts only if every word is capitalised ("What Next?"), because interviewers ask in
    /// short lines too.
    /// </summary>
    internal static bool IsHeading(string text)
    {
        var line = text.Trim();
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxHeadingWords || !char.IsUpper(line[0]))
            return false;
        var question = line[^1] == '?';
        if (!question && !char.IsLetterOrDigit(line[^1]) && line[^1] is not (')' or '’' or '”' or '"' or '\''))
            return false;
        if (InnerStop().IsMatch(line))
            return false;
        var capitalised = words.All(w => (!question && w.Length < 4) || !char.IsLower(w.FirstOrDefault(char.IsLetterOrDigit)));
        return capitalised || (!question && words.Length <= 3);
    }

    /// <summary>
    /// Index of the first of the numbered notes that end the document, or the number of blocks. Notes count up by one to the last
    /// paragraph.
    /// </summary>
    private static int FirstNote(IReadOnlyList<TextBlock> blocks)
    {
        var first = blocks.Count;
        int? following = null;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (NoteNumber(blocks[i].Text) is not { } number || (following is { } next && number != next - 1))
                break;
            (first, following) = (i, number);
        }

        return blocks.Count - first >= 2 ? first : blocks.Count;
    }

    private static int? NoteNumber(string text) =>
        NoteStart().Match(text) is { Success: true } m
            ? int.Parse(m.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\s*(?<name>BACKGROUND|IMPLICATIONS?|CONCLUSIONS?|AUTHOR(?:[’']?S[’']?)? BIOS?)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*\[?(?<n>[0-9]{1,3})(?:\]?[.:]|\]:?|)\s")]
    private static partial Regex NoteStart();

    /// <summary>A full stop, question or exclamation mark before the end: several sentences, or a signature.</summary>
    [GeneratedRegex(@"\p{Ll}[.?!;]\s")]
    private static partial Regex InnerStop();
}
