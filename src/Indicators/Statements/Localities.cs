using System.Text.RegularExpressions;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>
/// Finds cities that a sentence names as the place where something is or happens, and not for their countries: "raids on a capital",
/// but not "the capital lent".
/// </summary>
internal static partial class Localities
{
    /// <summary>Characters that the two words before a name take.</summary>
    private const int LongestBefore = 40;

    /// <summary>The cities as written.</summary>
    public static IReadOnlyList<string> Find(string text, IEnumerable<FoundName> places, Lexicon lexicon) =>
        [
            .. places
                .Where(place => place.End > place.Start && IsWhere(text, place.Start, lexicon, lexicon.Where))
                .Select(place => text[place.Start..place.End])
                .Where(name => lexicon.Capitals.Contains(name.ToLowerInvariant())),
        ];

    /// <summary>Whether a claim names another city or part of a country than the city, and not the city.</summary>
    public static bool IsElsewhere(string city, string claim, TraceVocabulary vocabulary) =>
        !claim.Contains(city, StringComparison.OrdinalIgnoreCase)
        && Named()
            .Matches(claim)
            .Where(name => IsWhere(claim, name.Index, vocabulary.Lexicon, vocabulary.Lexicon.Where))
            .Select(name => (name.Value, Lower: name.Value.ToLowerInvariant()))
            .Any(name =>
                vocabulary.Lexicon.Capitals.Contains(name.Lower)
                || (!vocabulary.Lexicon.Capitalised.Contains(name.Lower) && vocabulary.Places.Find(name.Value).Count == 0)
            );

    /// <summary>Whether a name stands where something is: after "in" or "the district of", but not after "the ministry in".</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="where">Words like "in".</param>
    public static bool IsWhere(string text, int start, Lexicon lexicon, IReadOnlySet<string> where)
    {
        var words = TextWords.Of(text[Math.Max(0, start - LongestBefore)..start]);
        if (words.Count == 0 || text[start - 1] != ' ')
            return false;
        var before = words.Count > 1 ? words[^2] : "";
        return where.Contains(words[^1]) ? !lexicon.Offices.Contains(before) : words[^1] == "of" && lexicon.Divisions.Contains(before);
    }

    [GeneratedRegex(@"(?<![\p{L}’'])\p{Lu}\p{L}+(?![\p{L}’'])")]
    private static partial Regex Named();
}
