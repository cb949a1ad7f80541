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

    [GeneratedRegex(
        @"\b(?:(?<duty>(?!(?:the|its|their|a|prime|chief|s)\b)\p{L}+)\s+(?:ministry|minister)\b(?!\s+(?:of|for)\b)"
            + @"|(?:ministry|minister|department)\s+(?:of|for)\s+(?:the\s+)?(?<duty>\p{L}+(?:\s+affairs)?))",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Office();
}
