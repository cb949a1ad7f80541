using System.Globalization;

namespace Indicators.Api.Passages;

/// <summary>What a text fragment asks a browser to find on the page.</summary>
/// <param name="Prefix">Words directly before; null if none.</param>
/// <param name="Start">First words.</param>
/// <param name="End">Last words; null if <paramref name="Start"/> is the whole text.</param>
/// <param name="Suffix">Words directly after; null if none.</param>
internal sealed record TextDirective(string? Prefix, string Start, string? End, string? Suffix)
{
    /// <summary>
    /// Encodes the directive for a URL: everything except ASCII letters, digits and <c>_ . ~</c>, because dashes, commas and ampersands are
    /// syntax.
    /// </summary>
    public override string ToString() =>
        (Prefix is null ? "" : Encode(Prefix) + "-,")
        + Encode(Start)
        + (End is null ? "" : "," + Encode(End))
        + (Suffix is null ? "" : ",-" + Encode(Suffix));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}

/// <summary>
/// Searches a text as browsers do: block by block, ignoring letter case, kinds of white space and shapes of quotation marks, and matching
/// whole words only.
/// </summary>
internal sealed class SearchedText
{
    private readonly List<(string Text, int[] At)> _blocks;

    /// <param name="paragraphs">The blocks.</param>
    public SearchedText(IReadOnlyList<string> paragraphs) => _blocks = [.. paragraphs.Select(Plain)];

    /// <summary>Returns the first match of a directive, in UTF-16 units of the paragraphs; null if there is none.</summary>
    public (int Block, int Start, int EndBlock, int End)? First(TextDirective directive)
    {
        var (start, end) = (Plain(directive.Start).Text, directive.End is null ? null : Plain(directive.End).Text);
        var (prefix, suffix) = (
            directive.Prefix is null ? "" : Plain(directive.Prefix).Text,
            directive.Suffix is null ? "" : Plain(directive.Suffix).Text
        );
        for (var block = 0; block < _blocks.Count; block++)
        {
            foreach (var at in Places(block, start, 0))
            {
                if (prefix.Length > 0 && !EndsWithWords(_blocks[block].Text[..at].TrimEnd(), prefix))
                    continue;
                foreach (var (endBlock, to) in end is null ? [(block, at + start.Length)] : Ends(block, at + start.Length, end))
                {
                    if (suffix.Length == 0 || BeginsWithWords(_blocks[endBlock].Text[to..].TrimStart(), suffix))
                        return (block, _blocks[block].At[at], endBlock, _blocks[endBlock].At[to - 1] + 1);
                }
            }
        }

        return null;
    }

    private IEnumerable<(int Block, int To)> Ends(int block, int from, string end)
    {
        for (; block < _blocks.Count; block++, from = 0)
        {
            foreach (var at in Places(block, end, from))
                yield return (block, at + end.Length);
        }
    }

    private IEnumerable<int> Places(int block, string words, int from)
    {
        var text = _blocks[block].Text;
        for (
            var at = text.IndexOf(words, from, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            if (IsEdge(text, at) && IsEdge(text, at + words.Length))
                yield return at;
        }
    }

    private static bool EndsWithWords(string text, string words) =>
        text.EndsWith(words, StringComparison.Ordinal) && IsEdge(text, text.Length - words.Length);

    private static bool BeginsWithWords(string text, string words) =>
        text.StartsWith(words, StringComparison.Ordinal) && IsEdge(text, words.Length);

    private static bool IsEdge(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    private static (string Text, int[] At) Plain(string paragraph)
    {
        var (text, at) = (new char[paragraph.Length], new List<int>(paragraph.Length));
        for (var i = 0; i < paragraph.Length; i++)
        {
            var space = char.IsWhiteSpace(paragraph[i]);
            if (space && (at.Count == 0 || text[at.Count - 1] == ' '))
                continue;
            text[at.Count] = space ? ' ' : Folded(paragraph[i]);
            at.Add(i);
        }

        return (new string(text, 0, at.Count), [.. at]);
    }

    private static char Folded(char unit) =>
        unit switch
        {
            '‘' or '’' or 'ʼ' => '\'',
            '“' or '”' => '"',
            _ when char.GetUnicodeCategory(unit) == UnicodeCategory.UppercaseLetter => char.ToLowerInvariant(unit),
            _ => unit,
        };
}
