using System.Text.RegularExpressions;

namespace Indicators.Statements;

/// <summary>Reads whether a sentence bounds its number to one year, or sums it up from a beginning that is no year.</summary>
internal static partial class TimeSpans
{
    /// <summary>Whether the text says "in 2017", and neither "since", "beginning in" nor "by".</summary>
    public static bool IsWithinYear(string text) => InYear().IsMatch(text);

    /// <summary>The words by which a number is the sum from a beginning on: "since its foundation"; null without any.</summary>
    public static string? SinceWhen(string text) =>
        SinceBeginning().Match(text) is { Success: true } found ? found.Value.ToLowerInvariant() : null;

    [GeneratedRegex(
        @"(?<!\b(?:beginning|beginnings|starting|started|began|begun|from|since|ending|ended)\s+)"
            + @"\b(?:in|during)\s+(?:the\s+year\s+)?(?:19|20)\d\d\b(?!\s*[-–—/])(?!\s+(?:and|to|until|till|through|on|onwards?)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InYear();

    [GeneratedRegex(
        @"\b(?:since|from)\s+(?:its|their|his|her|the)\s+(?:very\s+)?(?:foundation|founding|creation|inception|establishment|formation"
            + @"|launch|birth|beginning|independence|start)\b|\bin\s+(?:all\s+)?(?:its|their)\s+(?:entire\s+|whole\s+)?history\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SinceBeginning();
}
