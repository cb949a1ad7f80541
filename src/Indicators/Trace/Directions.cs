using System.Text.RegularExpressions;
using Indicators.Model;

namespace Indicators.Trace;

/// <summary>Words that tell whether something rises or falls.</summary>
internal static partial class Directions
{
    private const int Before = 60;
    private const int After = 30;

    /// <summary>The direction that the words beside a quantity give it: the nearest before it, or else right after it.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="from">Where the quantity before ends.</param>
    /// <param name="start">First UTF-16 unit of the quantity.</param>
    /// <param name="end">One past its last.</param>
    public static Direction? Around(string text, int from, int start, int end)
    {
        var first = Math.Max(from, start - Before);
        var before = Words().Matches(text[first..start]);
        var word = before.Count > 0 ? before[^1] : Words().Match(text[end..Math.Min(text.Length, end + After)]);
        return !word.Success ? null
            : word.Groups["down"].Success ? Direction.Decrease
            : Direction.Increase;
    }

    /// <summary>Whether the word tells of a fall: that is compared as a sign, not as a word.</summary>
    public static bool IsFall(string word) =>
        Words().Match(word) is { Success: true } match && match.Length == word.Length && match.Groups["down"].Success;

    [GeneratedRegex(
        """
            \b(?:(?<down>fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin\w+|decreas\w+|shr[aiu]nk\w*|plung\w+|plummet\w*|contract(?:s|ed|ing)|contraction|reduc\w+|lower|fewer|smaller|slump\w*|down|cut|lost|collapsed)
            |(?<up>rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing|th)?|increas\w+|up|jump\w*|surg\w+|climb\w*|soar\w*|expand\w*|expansion|higher|gain\w*|boost\w*|more\s+numerous))\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Words();
}
