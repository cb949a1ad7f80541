using System.Text.RegularExpressions;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Statements;

/// <summary>Finds the noun that a number counts: the first of the next few words that has the form of a plural.</summary>
internal static partial class CountedNoun
{
    /// <summary>How many words of another kind ("143 suspected Tajik fighters") may stand before it.</summary>
    private const int MaxBefore = 2;

    /// <param name="sentence">The sentence.</param>
    /// <param name="end">UTF-16 unit after the number.</param>
    /// <param name="isAmong">Whether to look into "of the" too: "four of the towns" counts towns.</param>
    /// <returns>In lower case; null if none follows.</returns>
    public static string? After(string sentence, int end, bool isAmong = false)
    {
        var at = isAmong && Among().Match(sentence, end) is { Success: true } among ? end + among.Length : end;
        for (var i = 0; i <= MaxBefore; i++)
        {
            var next = Next().Match(sentence, at);
            if (!next.Success || next.Index != at)
                return null;
            var word = next.Groups["word"].Value.ToLowerInvariant();
            if (FunctionWords.Contains(word))
                return null;
            if (Plural().IsMatch(word))
                return word;
            at += next.Length;
        }

        return null;
    }

    [GeneratedRegex(@"\G\s+of\s+(?:the|its|their|his|her|these|those|all)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Among();

    [GeneratedRegex(@"[\s-](?<word>\p{L}[\p{L}\p{M}'’]*)")]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?:\p{L}{3,}(?<![suiy’'])s|\p{L}+ies|people|\p{L}*men|children|police|troops|personnel|staff)$")]
    private static partial Regex Plural();
}
