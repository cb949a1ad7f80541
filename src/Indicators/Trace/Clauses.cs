using System.Text.RegularExpressions;

namespace Indicators.Trace;

/// <summary>Tells what stands in one clause with a number: a long sentence speaks of more than its number does.</summary>
internal static partial class Clauses
{
    /// <summary>Characters of a sentence that is taken for one clause where it has one number only.</summary>
    private const int Short = 160;

    /// <summary>Whether no end of a clause stands between the two places.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="one">UTF-16 unit of the one.</param>
    /// <param name="other">UTF-16 unit of the other.</param>
    /// <param name="numbers">How many numbers the sentence has.</param>
    public static bool AreOne(string sentence, int one, int other, int numbers) =>
        (numbers == 1 && sentence.Length <= Short) || !End().IsMatch(sentence[Math.Min(one, other)..Math.Max(one, other)]);

    [GeneratedRegex(@"[;:–—()]|,(?!\d)|\b(?:and|but|while|whereas|which|although|though|whose|since|as|or)\b", RegexOptions.IgnoreCase)]
    private static partial Regex End();
}
