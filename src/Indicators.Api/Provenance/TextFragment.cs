using System.Text.RegularExpressions;

namespace Indicators.Api;

/// <summary>
/// Text fragments as the WICG's draft defines them: <c>#:~:text=[prefix-,]start[,end]</c>. Browsers take the first match, block by block,
/// letter case aside, and say nothing when there is none; so a fragment is given out only when it is the first match in the text at hand.
/// </summary>
internal static partial class TextFragment
{
    private const int EndWords = 5;

    /// <summary>The URL with a fragment that leads to a sentence, or to the figure where the text is not at hand.</summary>
    /// <param name="url">Null where none is known.</param>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="paragraphs">The paragraphs of the text; empty where it is not at hand.</param>
    /// <param name="paragraph">Index of the paragraph in the list.</param>
    /// <param name="sentence">The sentence, a part of that paragraph; null where the text is not at hand.</param>
    /// <param name="offset">Where it begins in the paragraph, in UTF-16 units.</param>
    public static string? Link(string? url, string printed, IReadOnlyList<string> paragraphs, int paragraph, string? sentence, int offset)
    {
        // Viewers of PDF files do not know text fragments.
        if (url is null || new Uri(url).AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return url;
        var directive = sentence is null ? Encode(printed) : OfSentence(paragraphs, paragraph, sentence.Trim(), offset + sentence.Length - sentence.TrimStart().Length);
        return directive is null ? url : $"{url}{(url.Contains('#') ? "" : "#")}:~:text={directive}";
    }

    private static string? OfSentence(IReadOnlyList<string> paragraphs, int paragraph, string sentence, int offset)
    {
        var words = Words().Matches(sentence);
        if (words.Count > 2 * EndWords)
        {
            var start = sentence[..(words[EndWords - 1].Index + words[EndWords - 1].Length)];
            var end = sentence[words[^EndWords].Index..];
            if (IsFirst(paragraphs, paragraph, start, offset) && paragraphs[paragraph].IndexOf(end, offset + start.Length, StringComparison.OrdinalIgnoreCase) == offset + sentence.Length - end.Length)
                return $"{Encode(start)},{Encode(end)}";
        }

        if (IsFirst(paragraphs, paragraph, sentence, offset))
            return Encode(sentence);

        // The same sentence stands earlier: the words before it tell them apart, where there are any.
        var before = paragraphs[paragraph][..offset].TrimEnd();
        var wordsBefore = Words().Matches(before);
        if (wordsBefore.Count == 0)
            return null;
        var prefix = before[wordsBefore[Math.Max(0, wordsBefore.Count - EndWords)].Index..];
        var place = before.Length - prefix.Length;
        return IsFirst(paragraphs, paragraph, paragraphs[paragraph][place..(offset + sentence.Length)], place)
            ? $"{Encode(prefix)}-,{Encode(sentence)}"
            : null;
    }

    /// <summary>Whether the first occurrence in the text is the one at that place.</summary>
    private static bool IsFirst(IReadOnlyList<string> paragraphs, int paragraph, string text, int offset) =>
        !paragraphs.Take(paragraph).Any(earlier => earlier.Contains(text, StringComparison.OrdinalIgnoreCase))
        && paragraphs[paragraph].IndexOf(text, StringComparison.OrdinalIgnoreCase) == offset;

    /// <summary>Percent-encodes everything but ASCII letters, digits and <c>_ . ~</c>: a dash, comma or ampersand would be syntax.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();
}
