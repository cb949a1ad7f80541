using System.Text.RegularExpressions;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>Reads of whom an amount a head is the share: "each household", "every Corland citizen".</summary>
internal static partial class Heads
{
    /// <summary>The words that make it the share of something else than a person; null without any.</summary>
    public static string? Other(string text, Lexicon lexicon)
    {
        foreach (Match each in Each().Matches(text))
        {
            if (each.Groups["noun"].Captures.Any(noun => lexicon.OtherHeads.Contains(noun.Value.ToLowerInvariant())))
                return each.Value.ToLowerInvariant();
        }

        return null;
    }

    /// <summary>The place whose people it is the share of; null where none is told.</summary>
    public static string? Place(string text, IEnumerable<FoundName> places) =>
        places
            .Where(place =>
                (EachBefore().IsMatch(text[..place.Start]) && PersonAfter().IsMatch(text[place.End..]))
                || EachPersonBefore().IsMatch(text[..place.Start])
            )
            .Select(place => place.Code)
            .FirstOrDefault();

    [GeneratedRegex(
        @"\b(?:each|every|per(?!\s+cent\b)|an?\s+average)\s+(?<noun>\p{L}+)(?:\s+(?<noun>\p{L}+)){0,2}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(?:each|every|per)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex EachBefore();

    [GeneratedRegex(@"^\s+(?:citizen|person|inhabitant|resident|national|head)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PersonAfter();

    [GeneratedRegex(
        @"\b(?:each|every|per)\s+(?:citizen|person|inhabitant|resident|head)\s+(?:of|in)\s+(?:the\s+)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EachPersonBefore();
}
