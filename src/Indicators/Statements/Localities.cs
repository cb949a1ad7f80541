using System.Text.RegularExpressions;
using Indicators.Words;

namespace Indicators.Statements;

/// <summary>
/// Finds cities that a sentence names as the place where something is or happens, and not for their countries: "raids on a capital",
/// but not "the capital lent".
/// </summary>
internal static partial class Localities
{
    /// <summary>The cities as written.</summary>
    public static IReadOnlyList<string> Find(string text, IEnumerable<FoundName> places, Lexicon lexicon) =>
        [
            .. places
                .Where(place => place.End > place.Start && Where().IsMatch(text[..place.Start]))
                .Select(place => text[place.Start..place.End])
                .Where(name => lexicon.Capitals.Contains(name.ToLowerInvariant())),
        ];

    [GeneratedRegex(
        @"(?<!\b(?:ministry|ministers?|government|officials?|authorities|bank|experts?|analysts?|embassy|ambassador)\s+)"
            + @"\b(?:in|on|at|near|around|outside)\s+$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Where();
}
