using System.Collections.Frozen;
using System.Globalization;
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

    private const int KeyLength = 2;

    private readonly FrozenDictionary<string, KnownName[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    public NameFinder(IEnumerable<(string Name, string Code)> names) =>
        _byFirstWord = names
            .OrderByDescending(pair => pair.Name.Length)
            .ThenBy(pair => pair.Code, StringComparer.Ordinal)
            .GroupBy(pair => Key(FirstWord().Match(pair.Name).Value))
            .ToFrozenDictionary(
                group => group.Key,
                group => group.Select(pair => new KnownName(pair.Name, pair.Code, IsAbbreviation(pair.Name))).ToArray(),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyList<FoundName> Find(string text)
    {
        var found = new List<FoundName>();
        Span<char> key = stackalloc char[KeyLength];
        // Words are found by hand: this runs for the claim of each figure that is compared.
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
                continue;
            var start = at;
            while (at + 1 < text.Length && IsInside(text[at + 1]))
                at++;
            var length = text.AsSpan(start, Math.Min(KeyLength, at + 1 - start)).ToLowerInvariant(key);
            if (!_byFirstWord.TryGetValue(key[..length], out var names) || First(text, start, names) is not (var code, var end))
                continue;
            if (NamesMoney(text, start, end))
                continue;
            found.Add(new(code, start, end));
            at = Math.Max(at, end - 1);
        }

        return found;
    }

    private static (string Code, int End)? First(string text, int start, KnownName[] names)
    {
        foreach (var name in names)
        {
            if (EndOf(text, start, name) is > 0 and var end)
                return (name.Code, end);
        }

        return null;
    }

    private static bool IsInside(char c) =>
        char.IsLetter(c)
        || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    /// <summary>Two letters suffice to find candidates; then the whole name is compared.</summary>
    private static string Key(string word) => word[..Math.Min(word.Length, KeyLength)].ToLowerInvariant();

    // "us" is a pronoun: abbreviations are matched as they are written.
    private static bool IsAbbreviation(string name) => name.Length <= 5 && name.All(c => char.IsUpper(c) || c == '.');

    private static int EndOf(string text, int start, KnownName name)
    {
        if (
            string.Compare(
                text,
                start,
                name.Name,
                0,
                name.Name.Length,
                name.IsAbbreviation ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
            ) != 0
        )
            return 0;
        var end = start + name.Name.Length;
        var ending = Ending().Match(text, end);
        if (ending.Success && (!name.IsAbbreviation || ending.Length == 0 || ending.Value is "'s" or "’s"))
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

    private sealed record KnownName(string Name, string Code, bool IsAbbreviation);
}
