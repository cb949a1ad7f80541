using Indicators.Words;
using FunctionWords = Indicators.Quantities.Vocabulary.FunctionWords;

namespace Indicators.Statements;

/// <summary>Finds what narrows a noun down: "trade with Corland in wheat", "agreements on water".</summary>
internal static class Narrowings
{
    private static readonly string[] Before = ["in", "of", "on", "about", "concerning"];
    private static readonly string[] With = ["with", "to", "from", "between", "by", "and"];

    /// <summary>The nouns that narrow another down, in lower case.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">First UTF-16 unit of the clause.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="lexicon">The words.</param>
    public static IReadOnlyList<string> Find(TextWords text, int start, int end, Lexicon lexicon) =>
        [
            .. lexicon
                .Narrowed.Find(text, start, end)
                .Select(one => AfterNames(text, one.Phrase.At + one.Phrase.Length))
                .Where(at => at + 1 < text.Words.Count && Before.Contains(text.Words[at]) && IsNoun(text, at + 1, lexicon))
                .Select(at => text.Words[at + 1]),
        ];

    /// <summary>Skips whom it is with: capitalised words and those that join them.</summary>
    private static int AfterNames(TextWords text, int at)
    {
        while (at < text.Words.Count && (With.Contains(text.Words[at]) || char.IsUpper(text.Text[text.Phrase(at, 1, "").Start])))
            at++;
        return at;
    }

    private static bool IsNoun(TextWords text, int at, Lexicon lexicon)
    {
        var (word, place) = (text.Words[at], text.Phrase(at, 1, ""));
        var isLast =
            at + 1 == text.Words.Count
            || FunctionWords.Contains(text.Words[at + 1])
            || Stems.IsStop(text.Words[at + 1])
            || lexicon.SaysNothing(text.Words[at + 1])
            || IsParted(text, place.End);
        return isLast
            && char.IsLower(text.Text[place.Start])
            && !FunctionWords.Contains(word)
            && !lexicon.SaysNothing(word)
            && !lexicon.General.Contains(word);
    }

    private static bool IsParted(TextWords text, int end) => end >= text.Text.Length || text.Text[end] != ' ';
}
