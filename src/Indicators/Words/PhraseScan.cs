using System.Text.RegularExpressions;

namespace Indicators.Words;

/// <summary>One or several consecutive words of a text.</summary>
/// <param name="Words">In lower case, one space apart.</param>
/// <param name="All">All words of the text, in lower case.</param>
/// <param name="At">Index of the first word.</param>
/// <param name="Length">Number of words.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="LastStart">First UTF-16 unit of the last word.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct PhraseInText(
    string Words,
    IReadOnlyList<string> All,
    int At,
    int Length,
    int Start,
    int LastStart,
    int End
);

/// <summary>Goes over a text word by word, and at each word from the longest phrase that may begin there to the word alone.</summary>
internal static partial class PhraseScan
{
    /// <param name="text">The text.</param>
    /// <param name="startsPhrase">Whether a phrase of several words may begin with the word.</param>
    /// <param name="longest">Maximum number of words in a phrase.</param>
    /// <param name="take">Called for each phrase. If it accepts one, the scan continues after it.</param>
    public static void Over(string text, Func<string, bool> startsPhrase, int longest, Func<PhraseInText, bool> take)
    {
        var places = Word().Matches(text);
        string[] words = [.. places.Select(word => word.Value.ToLowerInvariant().Replace('’', '\''))];
        for (var at = 0; at < words.Length; at++)
        {
            for (var length = startsPhrase(words[at]) ? Math.Min(longest, words.Length - at) : 1; length > 0; length--)
            {
                var last = places[at + length - 1];
                if (
                    !take(
                        new(
                            length == 1 ? words[at] : string.Join(' ', words, at, length),
                            words,
                            at,
                            length,
                            places[at].Index,
                            last.Index,
                            last.Index + last.Length
                        )
                    )
                )
                    continue;
                at += length - 1;
                break;
            }
        }
    }

    /// <summary>The words of a text in lower case.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(text).Select(word => word.Value.ToLowerInvariant().Replace('’', '\''));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*")]
    private static partial Regex Word();
}
