using System.Text.RegularExpressions;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>Finds stretches of a text's words in words of ours. Case, punctuation and the form of apostrophes do not matter.</summary>
internal sealed partial class VerbatimWords
{
    /// <summary>Consecutive words that may not be repeated.</summary>
    public const int Limit = 9;

    private readonly HashSet<string> _stretches = new(StringComparer.Ordinal);

    public VerbatimWords(IEnumerable<CanonicalText> texts)
    {
        foreach (var text in texts)
            _stretches.UnionWith(Stretches(Words(text.Text)));
    }

    /// <summary>The first words of the first stretch that is repeated, or null.</summary>
    public string? FirstRepeated(string own)
    {
        var found = Stretches(Words(own)).FirstOrDefault(_stretches.Contains);
        return found is null ? null : string.Join(' ', found.Split(' ').Take(3));
    }

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant().Replace('’', '\''))];

    private static IEnumerable<string> Stretches(List<string> words)
    {
        for (var i = 0; i + Limit <= words.Count; i++)
            yield return string.Join(' ', words.GetRange(i, Limit));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)?")]
    private static partial Regex Word();
}
