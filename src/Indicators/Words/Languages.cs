using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Indicators.Words;

/// <summary>The detected language of a text.</summary>
/// <param name="Code">ISO 639-1 code; null if it cannot be detected.</param>
/// <param name="IsEnglish">Whether it is read: English, or too short to be anything else.</param>
public sealed record DetectedLanguage(string? Code, bool IsEnglish);

/// <summary>
/// Tells the language of a text by its script and by words that hardly any sentence of a language lacks. All that matters here is whether
/// a text is English: see decision 13 for what a package costs.
/// </summary>
internal sealed class Languages
{
    private const string Prefix = "language ";
    private const int FewWords = 3;
    private const string English = "en";
    private const string Unknown = "und";

    private readonly FrozenDictionary<string, string[]> _byWord;

    public Languages(Model.Vocabulary vocabulary) =>
        _byWord = vocabulary
            .Lists.Where(list => list.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(list => Model.Vocabulary.WordsOf(list.Words).Select(word => (Word: word, Code: list.Name[Prefix.Length..])))
            .GroupBy(one => one.Word)
            .ToFrozenDictionary(group => group.Key, group => group.Select(one => one.Code).Distinct().ToArray());

    /// <summary>The language of a text.</summary>
    public DetectedLanguage Of(string text)
    {
        var script = ByScript(text);
        if (script is not null and not Unknown)
            return new(script, false);
        string[] words = [.. TextWords.Of(text)];
        var votes = words
            .SelectMany(word => _byWord.GetValueOrDefault(word, []).Select(code => (Code: code, Share: 1.0 / _byWord[word].Length)))
            .GroupBy(one => one.Code)
            .Select(group => (Code: group.Key, Votes: group.Sum(one => one.Share)))
            .OrderByDescending(one => one.Votes)
            .ThenBy(one => one.Code, StringComparer.Ordinal)
            .ToArray();
        if (script is not null)
            return new(votes.FirstOrDefault(one => one.Code != English).Code ?? Unknown, false);
        if (votes.Length == 0)
            return new(null, true);
        var english = votes.FirstOrDefault(one => one.Code == English).Votes;
        // A title or a name of another language within an English text.
        return votes[0].Code == English || words.Length < FewWords || votes[0].Votes < (2 * english) + 1
            ? new(English, true)
            : new(votes[0].Code, false);
    }

    /// <summary>Most letters are of a script that English is not written in.</summary>
    private static string? ByScript(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToArray();
        var groups = letters
            .Select(ScriptOf)
            .OfType<string>()
            .CountBy(code => code)
            .OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .ToArray();
        return groups.Length > 0 && groups.Sum(one => one.Value) * 2 > letters.Length ? groups[0].Key : null;
    }

    private static string? ScriptOf(Rune letter) =>
        letter.Value switch
        {
            // Many languages are written in these.
            >= 0x0400 and <= 0x052F or >= 0x0600 and <= 0x077F or >= 0x0900 and <= 0x097F => Unknown,
            >= 0x0370 and <= 0x03FF => "el",
            >= 0x0590 and <= 0x05FF => "he",
            >= 0x3040 and <= 0x30FF => "ja",
            >= 0xAC00 and <= 0xD7AF => "ko",
            >= 0x4E00 and <= 0x9FFF => "zh",
            _ when letter.Value > 0x052F && Rune.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter => Unknown,
            _ => null,
        };
}
