using System.Text.RegularExpressions;

namespace Indicators.Words;

/// <summary>A word or phrase on one side of a group of opposites.</summary>
/// <param name="Side">The side.</param>
/// <param name="Words">As written, in lower case, one space apart.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="IsDenied">Whether the text says that it is not so.</param>
/// <param name="IsPlan">Whether it is a mere intention: "to be built".</param>
internal readonly record struct FoundSide(OppositeSide Side, string Words, int Start, bool IsDenied, bool IsPlan);

/// <summary>Finds the words of a text that have an opposite.</summary>
internal static partial class OppositeReader
{
    /// <summary>Maximum distance of the destination of someone who leaves, in UTF-16 units.</summary>
    private const int Goal = 60;

    public static IReadOnlyList<FoundSide> Find(TextWords text, Lexicon lexicon) =>
        [
            .. lexicon
                .OppositesIn(text)
                .Where(one => !IsLeavingFor(one.Phrase.Words, text.Text, one.Phrase.LastStart))
                .Select(one => new FoundSide(
                    one.Value,
                    one.Phrase.Words,
                    one.Phrase.Start,
                    IsDenied(one.Phrase.All, one.Phrase.At, one.Phrase.Length, lexicon),
                    IsPlan(one.Phrase.All, one.Phrase.At)
                )),
        ];

    private static bool IsPlan(IReadOnlyList<string> words, int at) =>
        at > 0
        && (
            words[at - 1] is "to" or "should" or "must" || (at > 1 && words[at - 1] == "be" && words[at - 2] is "to" or "should" or "must")
        );

    /// <summary>"Not freed", "not yet freed", "levies no duty".</summary>
    private static bool IsDenied(IReadOnlyList<string> words, int at, int length, Lexicon lexicon)
    {
        var before = at - 1;
        while (before > 0 && words[before] is "be" or "been" or "being" or "yet" or "even" or "ever")
            before--;
        return (before >= 0 && IsDenial(words[before], lexicon)) || IsNothing(words, at + length, lexicon);
    }

    /// <summary>"Gave nothing", but not "gave no less than 3".</summary>
    private static bool IsNothing(IReadOnlyList<string> words, int at, Lexicon lexicon) =>
        at < words.Count
        && lexicon.Nothing.Has(words[at])
        && !(at + 1 < words.Count && words[at + 1] is "less" or "fewer" or "more" or "longer" or "later");

    private static bool IsDenial(string word, Lexicon lexicon) =>
        lexicon.Denials.Has(word) || lexicon.Nothing.Has(word) || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>"Left for" a place means arriving there.</summary>
    private static bool IsLeavingFor(string phrase, string text, int last) =>
        phrase is "left" or "leaves" or "leaving" or "departed" or "fled"
        && ForPlace().IsMatch(text.AsSpan(last, Math.Min(Goal, text.Length - last)));

    [GeneratedRegex(@"\b(?:for|to|behind)\b")]
    private static partial Regex ForPlace();
}
