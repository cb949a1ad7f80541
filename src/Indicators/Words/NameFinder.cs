using System.Text.RegularExpressions;
using Indicators.Quantities.Vocabulary;

namespace Indicators.Words;

/// <summary>A name in a text.</summary>
/// <param name="Code">Code of the area or item.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct FoundName(string Code, int Start, int End);

/// <summary>
/// Finds names and their inflected forms ("Bishkek's", "Kenyans", "Central Asian") in text; of two that overlap, the longer.
/// </summary>
internal sealed partial class NameFinder
{
    /// <summary>Length of the longest name that may precede a currency sign ("US $").</summary>
    private const int LongestSign = 4;

    private readonly ILookup<string, (string Name, string Code)> _byFirstWord;

    public NameFinder(IEnumerable<(string Name, string Code)> names) =>
        _byFirstWord = names
            .OrderByDescending(pair => pair.Name.Length)
            .ThenBy(pair => pair.Code, StringComparer.Ordinal)
            .ToLookup(pair => Key(FirstWord().Match(pair.Name).Value));

    public IReadOnlyList<FoundName> Find(string text)
    {
        var found = new List<FoundName>();
        var next = 0;
        foreach (Match word in FirstWord().Matches(text))
        {
            if (word.Index < next)
                continue;
            var name = _byFirstWord[Key(word.Value)]
                .Select(pair => (pair.Code, End: EndOf(text, word.Index, pair.Name)))
                .FirstOrDefault(pair => pair.End > 0);
            if (name.End == 0 || NamesMoney(text, word.Index, name.End))
                continue;
            found.Add(new(name.Code, word.Index, name.End));
            next = name.End;
        }

        return found;
    }

    /// <summary>Two letters suffice to find candidates; then the whole name is compared.</summary>
    private static string Key(string word) => word[..Math.Min(word.Length, 2)].ToLowerInvariant();

    private static int EndOf(string text, int start, string name)
    {
        // "us" is a pronoun: abbreviations are matched as they are written.
        var isAbbreviation = name.Length <= 5 && name.All(c => char.IsUpper(c) || c == '.');
        if (
            string.Compare(
                text,
                start,
                name,
                0,
                name.Length,
                isAbbreviation ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
            ) != 0
        )
            return 0;
        var end = start + name.Length;
        var ending = Ending().Match(text, end);
        if (ending.Success && (!isAbbreviation || ending.Length == 0 || ending.Value is "'s" or "’s"))
            return end + ending.Length;
        return 0;
    }

    /// <summary>"US $3 billion" and "Chinese yuan" name money, "Central Asia $3 billion" a place and money.</summary>
    private static bool NamesMoney(string text, int start, int end)
    {
        var sign = DollarSign().Match(text, end);
        if (sign.Success)
            return sign.Length == 1 || end - start <= LongestSign;
        return WordAfter().Match(text, end) is { Success: true } word
            && CurrencyNames.ByName.TryGetValue(word.Groups["word"].Value.ToLowerInvariant(), out var codes)
            // The money of a nation that is not in the tables may have any name.
            && (!CurrencyNames.ByNation.TryGetValue(LastWord(text[start..end]), out var own) || own.Intersect(codes).Any());
    }

    /// <summary>In lower case, without dots: "us" of "U.S.", "kong" of "Hong Kong".</summary>
    private static string LastWord(string name) =>
        name[(name.LastIndexOf(' ') + 1)..].Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex FirstWord();

    // Endings of names of countries and peoples, and the end of the word.
    [GeneratedRegex(@"\G(?:(?:n|an|ian|i|ese|s|ns|ans|ians|is)?(?:['’]s?)?)(?![\p{L}\p{M}\p{N}])")]
    private static partial Regex Ending();

    [GeneratedRegex(@"\G[\s-]*\$")]
    private static partial Regex DollarSign();

    [GeneratedRegex(@"\G\s+(?<word>\p{L}+)")]
    private static partial Regex WordAfter();
}
