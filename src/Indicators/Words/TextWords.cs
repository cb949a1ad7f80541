using System.Globalization;

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

/// <summary>The words of a text in lower case with their places. They are found once, however many tables look them up.</summary>
internal sealed class TextWords
{
    private readonly string[] _words;
    private readonly (int Start, int End)[] _places;

    public TextWords(string text)
    {
        Text = text;
        var (words, places) = (new List<string>(), new List<(int, int)>());
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            var start = at;
            while (at < text.Length && IsInside(text[at]))
                at++;
            words.Add(text[start..at].ToLowerInvariant().Replace('’', '\''));
            places.Add((start, at));
        }

        (_words, _places) = ([.. words], [.. places]);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The words in order.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The words of a text.</summary>
    public static IReadOnlyList<string> Of(string text) => new TextWords(text).Words;

    /// <summary>Indices of the first word that begins at or after a UTF-16 unit, and of the first that ends after another.</summary>
    public (int First, int Past) Within(int start, int end)
    {
        var first = 0;
        while (first < _places.Length && _places[first].Start < start)
            first++;
        var past = first;
        while (past < _places.Length && _places[past].End <= end)
            past++;
        return (first, past);
    }

    /// <summary>Consecutive words as a phrase.</summary>
    public PhraseInText Phrase(int at, int length, string words) =>
        new(words, _words, at, length, _places[at].Start, _places[at + length - 1].Start, _places[at + length - 1].End);

    /// <summary>Consecutive words, one space apart.</summary>
    public string Joined(int at, int length) => length == 1 ? _words[at] : string.Join(' ', _words, at, length);

    private static bool IsInside(char c) =>
        char.IsLetter(c)
        || c is '\'' or '’'
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
