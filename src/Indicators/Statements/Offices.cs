using System.Text.RegularExpressions;
using Indicators.Words;
using static Indicators.Statements.SentencePatterns;

namespace Indicators.Statements;

/// <summary>Finds offices that a sentence quotes by what they are responsible for: "the foreign ministry said".</summary>
internal static partial class Offices
{
    /// <summary>The offices, each with the words that tell it from others: none for "the ministry".</summary>
    public static IEnumerable<Speaker> Find(string text) =>
        Office()
            .Matches(text)
            .Where(office => Saying().IsMatch(text[(office.Index + office.Length)..]) || Source().IsMatch(text[..office.Index]))
            .Select(office => (Name: office.Value, Duty: office.Groups["duty"].Value))
            .Where(office => Stems.OfText(office.Duty).Any())
            .Select(office => new Speaker(office.Name, [office.Duty]) { IsOffice = true });

    /// <summary>Persons whom a sentence quotes, by their last names.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="isKnown">Whether there is a place or an institution between two positions in UTF-16 units.</param>
    public static IEnumerable<Speaker> FindPersons(string text, Func<int, int, bool> isKnown) =>
        Person()
            .Matches(text)
            .Where(person => !isKnown(person.Groups["last"].Index, person.Groups["last"].Index + person.Groups["last"].Length))
            .Select(person => new Speaker(person.Value, [person.Groups["last"].Value]));

    /// <summary>Whether a place is named for the data of its offices: "according to Laotian customs data".</summary>
    public static bool IsSource(string text, FoundName place) =>
        Data().Match(text[place.End..]) is { Success: true } data
        && (Source().IsMatch(text[..place.Start]) || Shows().IsMatch(text[(place.End + data.Length)..]));

    [GeneratedRegex(
        @"^(?:['’]s)?\s+(?:\p{Ll}+\s+){0,2}(?:data|figures|statistics|records|sources|statisticians|officials|authorities)\b",
        RegexOptions.None
    )]
    private static partial Regex Data();

    [GeneratedRegex(@"^\s+(?:show|suggest|indicate|say|said|put|reveal)", RegexOptions.IgnoreCase)]
    private static partial Regex Shows();

    [GeneratedRegex(
        @"(?<![\p{L}’'-])\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*\s+(?<last>\p{Lu}[\p{L}-]+)"
            + @"(?=\s+(?:has\s+|had\s+)?(?:said|says|pledged|promised|vowed|announced|told)\b)"
    )]
    private static partial Regex Person();

    [GeneratedRegex(
        @"\b(?:(?-i:\p{Lu}\p{L}+\s+))?"
            + @"(?:(?<duty>(?!(?:the|its|their|a|prime|chief|s)\b)\p{L}+)\s+(?:ministry|minister)\b(?!\s+(?:of|for)\b)"
            + @"|(?:ministry|minister|department)\s+(?:of|for)\s+(?:the\s+)?(?<duty>\p{L}+(?:\s+affairs)?))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Office();
}
