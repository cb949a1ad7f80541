using System.Text.RegularExpressions;

namespace Indicators.Api.Passages;

/// <summary>
/// Creates text fragments as defined by the WICG draft: <c>#:~:text=[prefix-,]start[,end]</c>. Browsers go to the first match, block by
/// block, and show nothing if there is none. A fragment is therefore returned only if it matches first in the loaded text. It contains only
/// the first and last words of the sentence.
/// </summary>
internal static partial class TextFragment
{
    private const int MaxWords = 5;

    /// <summary>Returns the URL with a fragment for a sentence, or for the printed figure if the text is not loaded.</summary>
    /// <param name="url">The URL; null if not known.</param>
    /// <param name="printed">The figure as printed.</param>
    /// <param name="paragraphs">The paragraphs of the text; empty if it is not loaded.</param>
    /// <param name="paragraph">Index of the paragraph in the list.</param>
    /// <param name="sentence">The sentence within that paragraph; null if the text is not loaded.</param>
    /// <param name="offset">Offset of the sentence in the paragraph, in UTF-16 units.</param>
    public static string? Link(string? url, string printed, IReadOnlyList<string> paragraphs, int paragraph, string? sentence, int offset)
    {
        // PDF viewers do not support text fragments.
        if (url is null || new Uri(url).AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return url;
        var directive = sentence is null
            ? Ends(printed.Trim(), Words().Matches(printed.Trim()), 0)
            : OfSentence(paragraphs, paragraph, sentence.Trim(), offset + sentence.Length - sentence.TrimStart().Length);
        return directive is null ? url : $"{url}{(url.Contains('#') ? "" : "#")}:~:text={directive}";
    }

    /// <summary>
    /// Returns the sentence; with surrounding words if it occurs more than once, or only its later part if its first words occur earlier in
    /// the text.
    /// </summary>
    private static TextDirective? OfSentence(IReadOnlyList<string> paragraphs, int paragraph, string sentence, int offset)
    {
        var text = new SearchedText(paragraphs);
        var body = paragraphs[paragraph];
        var words = Words().Matches(sentence);
        if (words.Count == 0)
            return null;
        string? before = Last(body[..offset]),
            after = First(body[(offset + sentence.Length)..]);
        var whole = Ends(sentence, words, 0);
        TextDirective[] candidates =
        [
            whole,
            whole with
            {
                Prefix = before,
            },
            whole with
            {
                Suffix = after,
            },
            whole with
            {
                Prefix = before,
                Suffix = after,
            },
            .. Enumerable.Range(1, words.Count - 1).Select(from => Ends(sentence, words, from)),
        ];
        foreach (var directive in candidates)
        {
            var found = text.First(directive);
            if (
                found is var (block, start, endBlock, end)
                && block == paragraph
                && endBlock == paragraph
                && start >= offset
                && end == offset + sentence.Length
                && (start == offset || directive.Prefix is null)
            )
                return directive;
        }

        return null;
    }

    /// <summary>Returns the first and last words from a word on, or all words if there are few.</summary>
    private static TextDirective Ends(string sentence, MatchCollection words, int from)
    {
        var left = words.Count - from;
        var first = left <= MaxWords ? left : Math.Min(MaxWords, (left + 1) / 2);
        var last = left <= MaxWords ? 0 : Math.Min(MaxWords, left - first);
        var start = sentence[words[from].Index..(words[from + first - 1].Index + words[from + first - 1].Length)];
        return new(null, Spaced(start), last == 0 ? null : Spaced(sentence[words[^last].Index..]), null);
    }

    private static string? Last(string text) =>
        Words().Matches(text) is { Count: > 0 } words ? Spaced(text[words[Math.Max(0, words.Count - MaxWords)].Index..].TrimEnd()) : null;

    private static string? First(string text) =>
        Words().Matches(text) is { Count: > 0 } words && Math.Min(MaxWords, words.Count) - 1 is var last
            ? Spaced(text[words[0].Index..(words[last].Index + words[last].Length)])
            : null;

    /// <summary>Pages render any white space as one space.</summary>
    private static string Spaced(string words) => Space().Replace(words, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Words();
}
