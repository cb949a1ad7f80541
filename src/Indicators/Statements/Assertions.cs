using System.Text.RegularExpressions;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>What a sentence asserts of its number beside its size: that it is done, of one year, or the largest.</summary>
internal static partial class Assertions
{
    private static readonly string[] Ordinals = ["second", "third", "fourth", "fifth"];

    /// <summary>Whether the number is said to be an outcome: nothing in the sentence makes it a plan or a forecast.</summary>
    public static bool IsDone(TextWords text, int start, int end, Lexicon lexicon) =>
        (lexicon.Done.Find(text, start, end).Count > 0 || Perfect().IsMatch(text.Text[start..end]))
        && lexicon.Planned.Find(text).All(one => IsPledged(one.Phrase, lexicon));

    /// <summary>Whether a word of plans only says of what is given that it was one: "paid out the aid promised".</summary>
    private static bool IsPledged(PhraseInText planned, Lexicon lexicon) =>
        lexicon.Pledged.Contains(planned.Words)
        && planned.At > 0
        && lexicon.TopicOf(planned.All[planned.At - 1]) is not null
        && planned.All.Take(planned.At).Any(lexicon.Done.Has);

    /// <summary>The words by which the number is one of several ("each"), or comes again ("a month"); null without any.</summary>
    public static string? Rate(string clause) =>
        PerPeriod().Match(clause) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    /// <summary>The time after which the number comes again; empty for "each".</summary>
    public static string UnitOf(string rate) =>
        rate.StartsWith("annual", StringComparison.Ordinal) ? "year"
        : rate.Split(' ')[^1] is "each" or "apiece" or "head" or "capita" or "person" or "citizen" or "inhabitant" or "resident" ? ""
        : rate.Split(' ')[^1].Replace("daily", "day", StringComparison.Ordinal).Replace("ly", "", StringComparison.Ordinal);

    /// <summary>
    /// The words by which the number came about in the years that are named; null without any, and where it had come about by then.
    /// </summary>
    public static string? Flowing(TextWords text, int start, int end, Lexicon lexicon) =>
        lexicon.Flowing.Find(text, start, end) is [var found, ..]
        && (Within(text.Text) is not null || (!Perfect().IsMatch(text.Text) && !ByYear().IsMatch(text.Text)))
            ? found.Phrase.Words
            : null;

    /// <summary>The words by which the number came about within one period; null without any.</summary>
    public static string? Within(string clause) =>
        OnePeriod().Match(clause) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    /// <summary>The rank that the sentence gives its subject; null without any.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="isStated">Whether a verb has to state it, as "is the largest" does and "the largest bank lent" does not.</param>
    public static Rank? RankOf(TextWords text, Lexicon lexicon, bool isStated)
    {
        foreach (var (order, phrase) in lexicon.Ranks.Find(text))
        {
            if (!isStated || order == Rank.Verb || Verb().IsMatch(text.Text[..phrase.Start]))
                return new(
                    phrase.Words,
                    phrase.At > 0 ? Array.IndexOf(Ordinals, text.Words[phrase.At - 1]) + 2 : 1,
                    order == Rank.Last ? -1 : 1
                );
        }

        return null;
    }

    /// <summary>Whether what stands between a number and a name joins them: "40 percent of Brennia", "22 Brennian towns".</summary>
    public static bool IsJoined(string between) => Joined().IsMatch(between);

    /// <summary>Whether a number is given as the measure of such a rank: "with 34 percent".</summary>
    public static bool IsMeasureOfRank(string before) => Measure().IsMatch(before);

    [GeneratedRegex(
        @"\b(?:has|have|had|having)\s+(?:\w+ly\s+|already\s+|now\s+|since\s+)*(?!been\s+to\b)\w{2,}(?:ed|en|nt|lt|ne|un|wn|de|id)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Perfect();

    [GeneratedRegex(
        @"(?<!\b(?:within|half|in|over|after|for|than|before|under|of|once|about)\s+)"
            + @"\b(?:a\s+(?:year|head)|(?:per|every|each)\s+(?:year|month|week|day|hour)|annual(?:ly)?|(?:year|month|week)ly|daily"
            + @"|per\s+(?:head|capita)|(?:per|(?:for|by|to|of)\s+(?:each|every))\s+(?:person|citizen|inhabitant|resident))\b"
            + @"(?!\s+(?:ago|earlier|before|later|old|after|report|meeting|of\s+(?:state|government)))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex PerPeriod();

    [GeneratedRegex(@"\bby\s+(?:the\s+(?:end|beginning|start)\s+of\s+|mid-?|\p{L}+\s+)?\d{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByYear();

    [GeneratedRegex(
        @"\bin\s+(?:\w+\s+)?(?:the\s+year\s+)?\d{4}\s+alone\b|\bin\s+the\s+(?:course|space)\s+of\b"
            + @"|\bin\s+(?:a\s+single|just\s+one|only\s+one)\s+(?:year|quarter|month)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OnePeriod();

    [GeneratedRegex(
        @"\b(?:is|are|was|were|has|have|had|holds?|held|remain(?:s|ed)?|bec(?:omes?|ame)|makes?|made|ranks?|as)\s+"
            + @"(?:[^\s,;:.]+\s+){0,4}(?:[^\s,;:.]+-)?(?<!\b(?:among|one\s+of)\s+(?:the\s+)?)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Verb();

    [GeneratedRegex(@"^[\s-]+(?:(?:of|in|the|all)\s+|(?:\w+\s+){1,3}(?:of|in)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?:with|at|holding|having|selling)\s+(?:an?\s+)?(?:\w+\s+){0,4}$", RegexOptions.IgnoreCase)]
    private static partial Regex Measure();
}

/// <summary>A place in an order by size.</summary>
/// <param name="Words">As written, in lower case.</param>
/// <param name="Place">1 for the first.</param>
/// <param name="Order">1 where the largest is the first, -1 where the smallest is.</param>
internal sealed record Rank(string Words, int Place, int Order)
{
    /// <summary>Ends of the names of the lists of words of rank: adjectives for the first and the last, and verbs.</summary>
    public const string First = "first",
        Last = "last",
        Verb = "verbs";
}
