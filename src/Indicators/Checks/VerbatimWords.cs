using System.Text.RegularExpressions;
using Indicators.Texts;

namespace Indicators.Checks;

/// <summary>Finds runs of a text's words in our own words. Case, punctuation and the shape of apostrophes are ignored.</summary>
internal sealed partial class VerbatimWords
{
    /// <summary>Number of consecutive words that may not be repeated.</summary>
    public const int Limit = 9;

    private readonly HashSet<string> _stretches = new(StringComparer.Ordinal);

    public VerbatimWords(IEnumerable<CanonicalText> texts)
    {
        foreach (var text in texts)
            _stretches.UnionWith(Stretches(Words(text.Text)));
    }

    /// <summary>The start of the first repeated run, or null.</summary>
    public string? FirstRepeated(string own)
    {
        var found = Stretches(Words(own)).FirstOrDefault(_stretches.Contains);
        return found is null ? null : string.Join(' ', found.Split(' ').Take(3));
    }

    private static List<string> Words(string text) =>
        [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant().Replace('’', '\''))];

    private static IEnumerable<string> Stretches(List<string> words)
    {
        for (var i = 0; i + Limit <= words.Count; i++)
            yield return string.Join(' ', words.GetRange(i, Limit));
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)?")]
    private static partial Regex Word();
}
